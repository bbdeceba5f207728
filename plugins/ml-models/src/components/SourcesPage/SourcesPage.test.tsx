import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { mockSource } from '../../fixtures/mockSource';
import { renderSourcesPage } from '../../__testUtils__/renderSourcesPage';

const userEvent = realUserEvent.setup({ delay: null });

const degraded = mockSource({
  id: 'emea',
  title: 'MLflow EMEA',
  status: 'degraded',
  message: 'The registry listed 3 models where there were 12 before.',
  absentModels: Array.from({ length: 9 }, (_, index) => `forecast-${index}`),
  absentCount: 120,
  revision: 7,
});

/** The permission is asked for first, so the button can be pressed a moment after it is there. */
async function pressSync() {
  const button = await screen.findByRole('button', { name: 'Sync now' });
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
}

const card = (name: string) => screen.findByRole('listitem', { name });

describe('the sources page', () => {
  it('tells how each registry is doing, in words', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    renderSourcesPage({
      sources: [
        mockSource({
          title: 'MLflow main',
          sample: true,
          modelCount: 1234,
          versionCount: 5678,
          lastSuccessAt: hourAgo,
          lastRun: {
            startedAt: hourAgo,
            finishedAt: hourAgo,
            outcome: 'succeeded',
            trigger: 'schedule',
            created: 2,
            changed: 5,
          },
        }),
        mockSource({
          id: 'lab',
          title: 'MLflow lab',
          status: 'failing',
          message: 'The registry refused the host name (403).',
          lastSuccessAt: undefined,
          lastRun: undefined,
        }),
        mockSource({ id: 'old', title: 'MLflow old', status: 'removed' }),
      ],
    });
    const main = within(await card('MLflow main'));
    expect(main.getByText('Up to date')).toBeVisible();
    expect(main.getByText('Sample data')).toBeVisible();
    expect(main.getByText('1,234')).toBeVisible();
    expect(main.getByText('5,678')).toBeVisible();
    expect(main.getAllByText('1 hour ago')).toHaveLength(2);
    expect(main.getByText(/2 new, 5 changed, 0 removed/)).toBeVisible();

    const lab = within(await card('MLflow lab'));
    expect(lab.getByText('Not reachable')).toBeVisible();
    expect(
      lab.getByText('The registry refused the host name (403).'),
    ).toBeVisible();
    expect(lab.getAllByText('Never')).toHaveLength(2);

    const old = within(await card('MLflow old'));
    expect(old.getByRole('button', { name: 'Sync now' })).toBeDisabled();
    expect(old.getByText('The registry is no longer configured')).toBeVisible();
  });

  it('starts a sync and follows it to its end', async () => {
    const before = mockSource();
    const lastRun = {
      startedAt: '2026-05-02T08:00:00Z',
      outcome: 'running' as const,
      trigger: 'person' as const,
    };
    const { syncSource } = renderSourcesPage({
      listSources: jest
        .fn()
        .mockResolvedValueOnce({ items: [before] })
        .mockResolvedValueOnce({ items: [{ ...before, lastRun }] })
        .mockResolvedValue({
          items: [{ ...before, lastRun: { ...lastRun, outcome: 'succeeded' } }],
        }),
    });
    await pressSync();
    expect(syncSource).toHaveBeenCalledWith(before.id);
    expect(
      await screen.findByRole('button', { name: 'Syncing…' }),
    ).toBeDisabled();
    expect(await screen.findByText(/Running/)).toBeVisible();
    expect(await screen.findByText(/Succeeded/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sync now' })).toBeEnabled();
  });

  it('shows a sync that was refused', async () => {
    renderSourcesPage({
      syncSource: jest.fn().mockRejectedValue(new Error('too many at once')),
    });
    await pressSync();
    expect(
      await screen.findByText(
        'The sync could not be started: too many at once',
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sync now' })).toBeEnabled();
  });

  it('confirms deletions with a reason and the revision that was looked at', async () => {
    const { confirmDeletions, listSources } = renderSourcesPage({
      sources: [degraded],
    });
    const emea = within(await card('MLflow EMEA'));
    expect(emea.getByText('Degraded')).toBeVisible();
    expect(emea.getByText(/listed 3 models/)).toBeVisible();
    expect(emea.getByText('forecast-0')).toBeVisible();
    await userEvent.click(emea.getByRole('button', { name: 'and 112 more' }));
    expect(emea.getByText('forecast-8')).toBeVisible();
    expect(emea.getByText('and 111 more')).toBeVisible();

    await userEvent.click(
      emea.getByRole('button', { name: 'Confirm deletion…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Remove 120 models of MLflow EMEA?',
      }),
    );
    const submit = dialog.getByRole('button', { name: 'Remove 120 models' });
    expect(submit).toBeDisabled();
    const reason = dialog.getByRole('textbox', { name: /Reason/ });
    await userEvent.type(reason, '  ok ');
    expect(submit).toBeDisabled();
    await userEvent.type(reason, 'moved to another registry');
    await userEvent.click(submit);
    expect(confirmDeletions).toHaveBeenCalledWith('emea', {
      reason: 'ok moved to another registry',
      revision: 7,
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(listSources).toHaveBeenCalledTimes(2);
  });

  it('says how many versions of which models would go', async () => {
    const { confirmDeletions } = renderSourcesPage({
      sources: [
        mockSource({
          status: 'degraded',
          message: '11 of 30 versions are missing.',
          absentCount: 0,
          absentVersions: [
            { model: 'churn', count: 8 },
            { model: 'basket', count: 1 },
          ],
          absentVersionCount: 11,
        }),
      ],
    });
    const main = within(await card('MLflow main'));
    const list = main.getByRole('list', {
      name: 'Models with missing versions',
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['churn (8 versions)', 'basket (1 version)', 'and 2 more']);
    await userEvent.click(
      main.getByRole('button', { name: 'Confirm deletion…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Remove 11 versions of MLflow main?',
      }),
    );
    expect(dialog.getByText('churn (8 versions)')).toBeVisible();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'cleaned up',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Remove 11 versions' }),
    );
    expect(confirmDeletions).toHaveBeenCalled();
  });

  it('names models and versions in one sentence, and says when their names are hidden', async () => {
    renderSourcesPage({
      sources: [
        mockSource({
          status: 'degraded',
          absentModels: [],
          absentCount: 2,
          absentVersions: [],
          absentVersionCount: 1,
        }),
      ],
    });
    const main = within(await card('MLflow main'));
    expect(main.getByText('2 models, not shown to you')).toBeVisible();
    expect(main.getByText('1 version, not shown to you')).toBeVisible();
    await userEvent.click(
      main.getByRole('button', { name: 'Confirm deletion…' }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Remove 2 models and 1 version of MLflow main?',
      }),
    ).toBeVisible();
  });

  it('removes what is left of a registry that is no longer configured', async () => {
    const { confirmDeletions } = renderSourcesPage({
      sources: [
        mockSource({
          id: 'old',
          title: 'MLflow old',
          status: 'removed',
          absentModels: ['churn'],
          absentCount: 1,
          revision: 4,
        }),
      ],
    });
    const old = within(await card('MLflow old'));
    expect(old.getByText(/remove what is left of it/)).toBeVisible();
    await userEvent.click(
      old.getByRole('button', { name: 'Remove what is left…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Remove 1 model of MLflow old?',
      }),
    );
    expect(dialog.getByText(/leave the catalog/)).toBeVisible();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'switched off',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Remove 1 model' }),
    );
    expect(confirmDeletions).toHaveBeenCalledWith('old', {
      reason: 'switched off',
      revision: 4,
    });
  });

  it('removes nothing when the registry has changed meanwhile', async () => {
    const conflict = Object.assign(new Error('409'), { statusCode: 409 });
    const { listSources } = renderSourcesPage({
      listSources: jest
        .fn()
        .mockResolvedValueOnce({ items: [degraded] })
        .mockResolvedValue({ items: [{ ...degraded, status: 'ok' }] }),
      confirmDeletions: jest.fn().mockRejectedValue(conflict),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Confirm deletion…' }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Reason/ }),
      'really gone',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove 120 models' }),
    );
    expect(
      await screen.findByText('The registry has changed since you looked'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByText('Up to date')).toBeVisible();
    expect(listSources).toHaveBeenCalledTimes(2);
  });

  it('shows a refusal with the way to try again, and what to do without any registry', async () => {
    renderSourcesPage({
      listSources: jest
        .fn()
        .mockRejectedValueOnce(new Error('not allowed to read sources'))
        .mockResolvedValue({ items: [] }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'not allowed to read sources',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('No registry is connected yet'),
    ).toBeVisible();
    expect(screen.getByText(/mlModels:/)).toBeVisible();
  });
});
