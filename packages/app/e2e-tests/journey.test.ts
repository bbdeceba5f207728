import { expect, test } from '@playwright/test';
import { chooseOption } from './chooseOption';
import { clientOf } from './clientOf';
import { expectAccessible } from './expectAccessible';
import { goToStep } from './goToStep';
import { illustrate } from './illustrate';
import { LabRegistry } from './LabRegistry';
import { runScript } from './runScript';
import { SampleGit } from './SampleGit';
import { signInAs } from './signInAs';

/** From the registry's next sync to the page, with the claim of the descriptor (every minute) in between. */
const SEEN_WITHIN = { timeout: 180_000 };
/** A template that clones, renders, pushes and waits for the catalog, on a busy machine. */
const MADE_WITHIN = { timeout: 180_000 };

test('From an idea to a production repository that says where its model comes from', async ({
  page,
  request,
}) => {
  // Installs a project from PyPI and trains for real.
  test.setTimeout(1_200_000);
  // A button that is not there is noticed before that.
  page.setDefaultTimeout(30_000);
  const git = new SampleGit();
  const lab = new LabRegistry();
  // Unique to the run, so that a portal that runs on can be tested again.
  const name = `basket-abandonment-${Date.now().toString(36)}`;
  const title = 'Basket abandonment';
  const modelPage = `/catalog/default/mlmodel/${name}`;
  const modelRef = `mlmodel:default/${name}`;
  const scientist = clientOf(request, 'chloe.marchand');
  const engineer = clientOf(request, 'dmitri.volkov');

  await test.step('a data scientist makes the experiment', async () => {
    await signInAs(page, 'Chloé Marchand');
    await page.goto('/create/templates/default/ml-experiment');
    await page.getByRole('textbox', { name: 'Name' }).first().fill(name);
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page
      .getByRole('textbox', { name: 'Description' })
      .fill('Says which baskets are about to be left behind.');
    await chooseOption(page, 'Data-science team', 'Recommendations Science');
    await chooseOption(page, 'Engineering team', 'Personalisation Engineering');
    await chooseOption(page, 'System', 'Discovery');
    await page
      .getByRole('textbox', { name: 'Business objective' })
      .fill('Fewer baskets are left behind in the last hour before delivery.');
    await expect(page.getByText('The name is free')).toBeVisible();
    const server = page.getByRole('button', { name: 'Tracking server' });
    await goToStep(page, server);
    await server.click();
    await page.getByRole('option', { name: 'Lab MLflow (lab)' }).click();
    await goToStep(page, page.getByText(`growth/${name}`));
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create the repository' }).click();
    await expect(
      page.getByRole('link', { name: 'Model in the catalog' }),
    ).toBeVisible(MADE_WITHIN);
  });

  const { commit } =
    await test.step('clones, installs, trains and registers it in MLflow', async () => {
      const trained = await runScript<{
        commit: string;
        checks: Record<string, boolean>;
      }>('templates/train-experiment.mjs', [
        ...['--repository', git.pushAddress(`growth/${name}`)],
        ...['--tracking', lab.url],
        ...['--author', 'chloe.marchand'],
      ]);
      // A repository fresh from the template passes everything it asks for; CI would say so on the commit.
      for (const [check, passed] of Object.entries(trained.checks)) {
        expect([check, passed]).toEqual([check, true]);
        await git.setStatus(`growth/${name}`, trained.commit, check);
      }
      await git.setStatus(`growth/${name}`, trained.commit, 'experiment-gate');
      return trained;
    });

  await test.step('sees the version with its metrics in the portal', async () => {
    await expect(async () => {
      await page.goto(`${modelPage}/versions`);
      await expect(
        page.getByRole('table', { name: /^Versions of/ }).getByRole('link', {
          name: 'v1',
        }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass(SEEN_WITHIN);
    await page
      .getByRole('table', { name: /^Versions of/ })
      .getByRole('link', { name: 'v1' })
      .click();
    const details = page.getByRole('dialog', { name: 'Version v1' });
    await expect(details).toContainText('val_auc');
    await expect(details).toContainText(commit.slice(0, 7));
    await expect(details.getByRole('table', { name: 'Inputs' })).toBeVisible();
  });

  const handoff =
    await test.step('both sides agree on the design', async () => {
      await page.goto(modelPage);
      await page.getByRole('link', { name: /^Open handoff \d+$/ }).click();
      await expect(page.getByText(title).first()).toBeVisible();
      const [status] = (await scientist.getHandoffStatus([modelRef])).items;
      const { id } = status!.current!;
      const read = () => scientist.getHandoff(id);
      const revisionOf = async () => (await read()).revision;
      await scientist.pinHandoffVersion(id, '1', await revisionOf());
      await scientist.setHandoffRequirements(
        id,
        {
          objective: 'Fewer baskets are left behind.',
          businessMetric: 'Share of baskets that become an order',
          thresholds: [{ metric: 'val_auc', operator: '>=', value: 0.78 }],
          consumers: 'The basket page and the reminder by mail',
          latencyMilliseconds: 120,
          peakRequestsPerSecond: 50,
          data: 'Events of the last hour.',
          risk: 'A needless reminder annoys a customer.',
        },
        await revisionOf(),
      );
      await scientist.moveHandoff(
        id,
        { transition: 'request-design-review' },
        await revisionOf(),
      );
      await engineer.setHandoffConstraints(
        id,
        {
          platform: 'Kubernetes',
          latencyMilliseconds: 100,
          peakRequestsPerSecond: 50,
          costBudget: '200 EUR a month',
          servingData: 'The online store has the events, a minute old.',
          security: 'Internal network only.',
        },
        await revisionOf(),
      );
      for (const [person, capacity] of [
        [scientist, 'data-science'],
        [engineer, 'engineering'],
      ] as const) {
        const { revision, revisionHash } = await read();
        await person.consentToHandoff(
          id,
          { transition: 'accept-design', capacity, revisionHash },
          revision,
        );
      }
      return (await read()).summary;
    });
  expect(handoff).toMatchObject({ state: 'preparing', version: '1' });

  await test.step('an engineer promotes it from its page', async () => {
    await page.evaluate(() => localStorage.clear());
    await signInAs(page, 'Dmitri Volkov');
    await page.goto(modelPage);
    await page
      .getByRole('button', { name: 'Make the production repository' })
      .click();
    await expect(page.getByRole('button', { name: 'Version' })).toContainText(
      '1',
    );
    // The pickers show what is prefilled once they have read the catalog.
    await expect(
      page.getByRole('textbox', { name: 'Engineering team' }),
    ).not.toHaveValue('');
    await expect(page.getByText('The name is free')).toBeVisible();
    await goToStep(
      page,
      page.getByRole('textbox', { name: 'On-call rotation' }),
    );
    await goToStep(page, page.getByRole('button', { name: 'Review' }));
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create the repository' }).click();
    const proposal = page.getByRole('link', {
      name: 'Proposal to the experiment',
    });
    await expect(proposal).toBeVisible(MADE_WITHIN);
    await illustrate(page, 'journey-promotion', proposal);
  });

  const service = `${name}-service`;
  await test.step('the repository carries the lineage of the version', async () => {
    const address = `${git.url}/growth/${service}/raw/branch/main`;
    const lineage = await (await request.get(`${address}/lineage.json`)).json();
    const { model_version: registered } = await lab.send(
      'GET',
      'model-versions/get',
      { name, version: '1' },
    );
    expect(lineage).toMatchObject({
      model: modelRef,
      handoffId: handoff.id,
      experiment: { commit, repo: `${git.url}/growth/${name}` },
      run: { instance: 'lab', runId: registered.run_id },
      version: {
        name,
        version: '1',
        digest: registered.tags.find(
          (tag: { key: string }) => tag.key === 'ml-models/digest',
        ).value,
      },
      promotedBy: 'user:default/dmitri.volkov',
    });
  });

  await test.step('the page of the model shows what serves it, and no second promotion', async () => {
    const [pull] = await git.send('GET', `repos/growth/${name}/pulls`);
    await git.send('POST', `repos/growth/${name}/pulls/${pull.number}/merge`);
    const repository = page.getByRole('link', {
      name: /^Open the production repository/,
    });
    const standards = page.getByText('production@1', { exact: true });
    // Once the experiment has taken the proposal and the catalog has read it.
    await expect(async () => {
      await page.goto(modelPage);
      await expect(repository).toBeVisible({ timeout: 5_000 });
      await expect(standards).toBeVisible({ timeout: 5_000 });
    }).toPass(SEEN_WITHIN);
    await expect(repository).toHaveAttribute(
      'href',
      `${git.url}/growth/${service}`,
    );
    await expect(
      page.getByRole('button', { name: 'Make the production repository' }),
    ).toBeHidden();
    const links = page.getByLabel('The same as links');
    for (const link of [`${title} (experiment)`, service]) {
      await expect(
        links.getByRole('link', { name: link }).first(),
      ).toBeVisible();
    }
    await expect(page.getByText('7 of 7 required checks passed')).toBeVisible();
    await expectAccessible(page, standards);
    await illustrate(page, 'journey-standards', standards);
  });

  await test.step('whoever promotes again is shown the repository there is', async () => {
    const formData = {
      sourceModel: modelRef,
      modelVersion: '1',
      handoffId: handoff.id,
      name: `${name}-again`,
      owner: 'group:default/personalisation-engineering',
    };
    await page.goto(
      `/create/templates/default/ml-production?formData=${encodeURIComponent(
        JSON.stringify(formData),
      )}`,
    );
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create the repository' }).click();
    await expect(
      page.getByText(`already: ${git.url}/growth/${service}`).first(),
    ).toBeVisible(MADE_WITHIN);
  });
});
