import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FakeCluster } from './__testUtils__/FakeCluster';
import { renderProject } from './__testUtils__/renderProject';

const LOCK = `apiVersion: ml-models/v1alpha1
kind: ModelLock
model: mlmodel:default/churn
registry:
  instance: main
  model: churn
  version: "8"
`;

describe('tools/deploy.sh of a service', () => {
  const directory = createMockDirectory();
  let count = 0;

  async function start(choices: { target: string; servingMode?: string }) {
    count += 1;
    const project = directory.resolve(`project-${count}`);
    await renderProject({
      template: 'ml-production',
      parameters: {
        name: 'churn-service',
        owner: 'group:default/ml-platform',
        repoUrl: 'github.com?owner=growth&repo=churn-service',
        servingMode: 'online-oip',
        ci: 'github-actions',
        ...choices,
      },
      directory: project,
      scratch: directory.resolve(`scratch-${count}`),
    });
    writeFileSync(path.join(project, 'model.lock.yaml'), LOCK);
    const cluster = FakeCluster.create(directory.resolve(`cluster-${count}`));
    return {
      cluster,
      project,
      /** Runs a step that has to pass, and gives what was asked of the cluster without its namespace. */
      step: (name: string) => {
        const { code, output, asked } = cluster.deploy(project, name);
        expect({ name, code, output }).toMatchObject({ code: 0 });
        return asked.map(line =>
          line
            .replace(
              `--namespace churn-service-${
                name === 'staging' ? 'staging' : 'production'
              } `,
              '',
            )
            .replace(/--filename \S+/, '--filename FILE'),
        );
      },
      fail: (name: string) => {
        const { code, output } = cluster.deploy(project, name);
        expect(code).not.toBe(0);
        return output;
      },
    };
  }

  const changes = (asked: string[]) =>
    asked.filter(line => !/^(get|kustomize|rollout status|wait) /.test(line));

  it.each(['kubernetes', 'kserve'])(
    'deploys to staging the image and the pinned version on %s',
    async target => {
      const { step } = await start({ target });
      expect(step('staging')).toEqual([
        'kustomize edit set image churn-service=registry.example.com/churn-service:8',
        'kustomize edit set annotation ml-models/model-version:8',
        'apply --filename FILE',
      ]);
    },
  );

  it('refuses a step that there is none of', async () => {
    const { fail } = await start({ target: 'kubernetes' });
    expect(fail('prodution')).toContain('prodution is no step');
  });

  it('does not say that something was deployed when there is nothing to deploy with', async () => {
    const { fail, project } = await start({ target: 'none' });
    for (const name of ['staging', 'canary', 'production']) {
      expect(fail(name)).toContain('nothing was deployed');
    }
    expect(existsSync(path.join(project, '.deployed'))).toBe(false);
  });

  describe('on Kubernetes', () => {
    it('leaves what serves alone when the canary fails', async () => {
      const { cluster, step } = await start({ target: 'kubernetes' });
      cluster.hold('deployment/churn-service', 'there');
      expect(changes(step('canary'))).toEqual([
        'apply --filename FILE --selector track=canary',
        'scale deployment/churn-service-canary --replicas 1',
      ]);
      cluster.hold('deployment/churn-service-canary', 'there');
      expect(changes(step('rollback'))).toEqual([
        'scale deployment/churn-service-canary --replicas 0',
      ]);
    });

    it('touches nothing when it failed before anything was deployed', async () => {
      const { cluster, step } = await start({ target: 'kubernetes' });
      cluster.hold('deployment/churn-service', 'there');
      cluster.hold('deployment/churn-service-canary', 'there');
      expect(step('rollback')).toEqual([]);
    });

    it('goes back to exactly the revision that served before', async () => {
      const { cluster, step } = await start({ target: 'kubernetes' });
      cluster.hold('deployment/churn-service', '41');
      step('canary');
      expect(step('production')).toContain('apply --filename FILE');
      expect(changes(step('rollback'))).toEqual([
        'rollout undo deployment/churn-service --to-revision 41',
      ]);
    });

    it('can make the first release, and takes its canary back', async () => {
      const { cluster, step, fail } = await start({ target: 'kubernetes' });
      expect(changes(step('canary'))).toEqual([
        'apply --filename FILE --selector track!=stable',
        'scale deployment/churn-service-canary --replicas 1',
      ]);
      step('production');
      expect(fail('rollback')).toContain('this was the first release');
      cluster.refuse('get ');
      expect(fail('canary')).toContain('refused');
    });

    it('does not touch what serves when the manifests cannot be built', async () => {
      const { cluster, step, fail } = await start({ target: 'kubernetes' });
      cluster.hold('deployment/churn-service', '41');
      step('canary');
      cluster.breakOverlays();
      expect(fail('production')).toContain('no such file');
    });
  });

  describe('on KServe', () => {
    it('sends a share to the canary, then everything, in one checkout', async () => {
      const { cluster, step } = await start({ target: 'kserve' });
      cluster.hold('inferenceservice/churn-service', 'churn-service-00007');
      expect(changes(step('canary'))).toEqual(['apply --filename FILE']);
      expect(changes(step('production'))).toEqual([
        'patch inferenceservice/churn-service --type merge --patch {"spec": {"predictor": {"canaryTrafficPercent": 100}}}',
      ]);
      expect(changes(step('rollback'))).toEqual([
        'patch inferenceservice/churn-service --type merge --patch {"spec": {"predictor": {"canaryTrafficPercent": 0}}}',
      ]);
    });

    it('takes nothing back that it has not deployed', async () => {
      const { step, fail } = await start({ target: 'kserve' });
      expect(step('rollback')).toEqual([]);
      step('canary');
      expect(fail('rollback')).toContain('this was the first release');
    });
  });

  it('goes back to the image that a batch job had', async () => {
    const { cluster, step } = await start({
      target: 'kubernetes',
      servingMode: 'batch',
    });
    cluster.hold('cronjob/churn-service', 'registry.example.com/churn:7');
    expect(step('canary')).toEqual([]);
    expect(changes(step('production'))).toEqual(['apply --filename FILE']);
    expect(changes(step('rollback'))).toEqual([
      'set image cronjob/churn-service service=registry.example.com/churn:7',
    ]);
  });
});
