import { createMockDirectory } from '@backstage/backend-test-utils';
import { productionStandard } from '@baton-ml/backstage-plugin-ml-models-common';
import { parse } from 'yaml';
import { startPortal } from './__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const experiment = {
  name: 'churn',
  title: 'Churn of customers',
  description: 'Who leaves within a month.',
  owner: 'group:default/ds-growth',
  engineeringTeam: 'group:default/ml-platform',
  problemType: 'classifier',
  businessObjective: 'Fewer customers leave.',
  riskTier: 'high',
  tracking: 'mlflow',
  trackingInstance: 'main',
  pythonVersion: '3.11',
  notebooks: 'none',
  ci: 'github-actions',
};
const service = {
  sourceModel: 'mlmodel:default/churn',
  modelVersion: '7',
  name: 'churn-service',
  owner: 'group:default/ml-platform',
  servingMode: 'online-oip',
  target: 'none',
  ci: 'github-actions',
};

/** Fails with what the task has logged. */
function expectCompleted(task: { status: string; log: string }) {
  expect(task.status === 'completed' || task.log).toBe(true);
}

describe('the templates in a portal', () => {
  const directory = createMockDirectory();
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal(directory.resolve('git'));
  });
  afterAll(() => portal?.stop());

  it('create, promote and follow a model, with real repositories', async () => {
    const { file, gitApi, handoff } = portal;

    // An experiment: repository, entities, handoff.
    const first = await portal.run('ml-experiment', {
      ...experiment,
      repoUrl: portal.repositoryUrl('churn'),
    });
    expectCompleted(first);
    expect(await file('churn', 'README.md')).toContain('Churn of customers');
    const model = await portal.entity('mlmodel/default/churn');
    expect(model.spec).toMatchObject({ riskTier: 'high', type: 'classifier' });
    const begun = await handoff(1);
    expect(begun.summary).toMatchObject({
      entityRef: 'mlmodel:default/churn',
      state: 'draft',
      riskTier: 'high',
      createdBy: 'user:default/mock',
    });
    expect(begun.repository).toBeUndefined();
    expect(
      first.output.links.map((link: any) => link.url ?? link.entityRef),
    ).toEqual([
      `${portal.git.url}/growth/churn`,
      'mlmodel:default/churn',
      '/ml-models/handoffs/1',
    ]);

    // The name is taken now, and nothing is made for a second one.
    const again = await portal.run('ml-experiment', {
      ...experiment,
      repoUrl: portal.repositoryUrl('churn-again'),
    });
    expect(again.status).toBe('failed');
    expect(again.log).toContain('has mlmodel:default/churn');
    expect(await file('churn-again', 'README.md')).toBeUndefined();

    // A promotion of a version nobody has registered stops with the reason.
    const { sha } = await gitApi('churn/git/commits/main');
    await portal.addVersion('6', sha);
    const repoUrl = portal.repositoryUrl('churn-service');
    const early = await portal.run('ml-production', { ...service, repoUrl });
    expect(early.status).toBe('failed');
    expect(early.log).toContain('lists no version 7');

    // Registered, but the handoff is not that far.
    await portal.addVersion('7', sha);
    const draft = await portal.run('ml-production', { ...service, repoUrl });
    expect(draft.log).toContain('is in state draft');
    expect(await file('churn-service', 'README.md')).toBeUndefined();

    // The promotion carries the lineage and the agreed files.
    await portal.moveHandoff(1, 'preparing');
    const promoted = await portal.run('ml-production', { ...service, repoUrl });
    expectCompleted(promoted);
    const lineage = JSON.parse((await file('churn-service', 'lineage.json'))!);
    expect(lineage).toMatchObject({
      handoffId: begun.summary.id,
      experiment: { commit: sha, repo: `${portal.git.url}/growth/churn` },
      version: { name: 'churn', version: '7' },
      template: { ref: 'template:default/ml-production' },
      promotedBy: 'user:default/mock',
    });
    const lock = parse((await file('churn-service', 'model.lock.yaml'))!);
    expect(lock.registry).toMatchObject({ model: 'churn', version: '7' });
    expect(await file('churn-service', 'handoff.yaml')).toBe(
      await file('churn', 'handoff.yaml'),
    );
    // Training and serving run the same Python.
    expect(await file('churn-service', '.python-version')).toBe(
      await file('churn', '.python-version'),
    );
    expect(await file('churn-service', 'Dockerfile')).toContain('python:3.11-');
    expect((await handoff(1)).repository).toEqual({
      taskId: promoted.id,
      state: 'linked',
      componentRef: 'component:default/churn-service',
      repository: `${portal.git.url}/growth/churn-service`,
    });
    const component = await portal.until('the component of the service', () =>
      portal.entity('component/default/churn-service'),
    );
    expect(component.metadata.annotations).toMatchObject({
      'ml-models/code-standard': 'production@1',
      'ml-models/template-version': productionStandard.templateVersion,
      'ml-models/handoff': begun.summary.id,
    });

    // A second promotion shows the repository there is.
    const second = await portal.run('ml-production', {
      ...service,
      name: 'churn-other',
      repoUrl: portal.repositoryUrl('churn-other'),
    });
    expect(second.status).toBe('failed');
    expect(second.log).toContain(
      `already: ${portal.git.url}/growth/churn-service`,
    );

    // The experiment is asked to say what serves its model, and the catalog knows once it has agreed.
    const [proposal] = await gitApi('churn/pulls');
    expect(proposal.title).toBe('Say that churn-service serves the model');
    await gitApi(`churn/pulls/${proposal.number}/merge`, 'POST');
    await portal.until('the production component', async () => {
      const { spec } = await portal.entity('mlmodel/default/churn');
      return spec.source.production;
    });

    // A later version is a change to the service, with a handoff that carries on what was agreed on. With a high tier
    // the design review is held all the same, so it begins as a draft (ADR 0006).
    await portal.moveHandoff(1, 'in-production');
    await portal.addVersion('8', sha);
    const later = await portal.run('ml-new-version', {
      sourceModel: service.sourceModel,
      modelVersion: '8',
    });
    expectCompleted(later);
    const branch = 'serve-version-8';
    expect(
      parse((await file('churn-service', 'model.lock.yaml', branch))!).registry
        .version,
    ).toBe('8');
    expect(
      JSON.parse((await file('churn-service', 'lineage.json', branch))!)
        .handoffId,
    ).toBe((await handoff(2)).summary.id);
    expect(await handoff(2)).toMatchObject({
      summary: {
        version: '8',
        state: 'draft',
        parentId: begun.summary.id,
      },
      repository: { componentRef: 'component:default/churn-service' },
    });
    expect(later.output.links[0].url).toBe(
      `${portal.git.url}/growth/churn-service/pulls/1`,
    );
  }, 240_000);
});
