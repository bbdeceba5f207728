/* eslint-disable no-script-url -- the very addresses that must never become links */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeMlModelsApi } from '../../fixtures/fakeMlModelsApi';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { mockVersion } from '../../fixtures/mockVersion';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';

function renderDetails(
  version = mockVersion(),
  config?: Parameters<typeof renderEntityExtension>[0]['config'],
) {
  return renderEntityExtension({
    extensions: ['entity-content:ml-models/versions'],
    entity: mockModelEntity(),
    api: fakeMlModelsApi({ models: [mockModel()], versions: [version] }),
    search: '?version=version-11',
    config,
  });
}

describe('the details of a version', () => {
  it('tell where it comes from and what it takes and gives', async () => {
    renderDetails(mockVersion({ aliases: ['champion'], tags: { stage: 'a' } }));
    const dialog = await screen.findByRole('dialog', { name: 'Version v11' });
    expect(within(dialog).getByText('champion')).toBeInTheDocument();
    expect(
      within(dialog).getByRole('link', { name: /tidy-owl-11/ }),
    ).toHaveAttribute(
      'href',
      'https://mlflow.example/#/experiments/1/runs/0f1e2d3c',
    );
    expect(
      within(dialog).getByRole('link', { name: /4f2d1c0b9a8e on main/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/acme/churn/commit/4f2d1c0b9a8e7f6d5c4b3a291807f6e5d4c3b2a1',
    );

    const inputs = within(dialog).getByRole('table', { name: 'Inputs' });
    expect(
      within(inputs).getByRole('row', { name: 'plan string no' }),
    ).toBeInTheDocument();
    const outputs = within(dialog).getByRole('table', { name: 'Outputs' });
    expect(
      within(outputs).getByRole('row', {
        name: 'unnamed tensor(float32) any × 2',
      }),
    ).toBeInTheDocument();
    // Nobody has to send what comes out.
    const required = { name: 'Required' };
    expect(
      within(inputs).getByRole('columnheader', required),
    ).toBeInTheDocument();
    expect(within(outputs).queryByRole('columnheader', required)).toBeNull();
    expect(
      within(dialog).getByRole('region', { name: 'Model card' }),
    ).toHaveTextContent('Who leaves next month.');
    expect(
      within(dialog).getByRole('row', {
        name: 'subscriptions training s3 a1b2c3',
      }),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('row', { name: 'max_depth 6' }),
    ).toBeInTheDocument();
    // JSON on one line becomes readable.
    expect(dialog).toHaveTextContent(/"dataframe_split": \{ "columns"/);

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close version details' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('table', { name: 'Versions of churn' }),
    ).toBeInTheDocument();
  });

  it('close with Escape', async () => {
    renderDetails();
    await screen.findByRole('dialog', { name: 'Version v11' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('do not take silence of the registry for absence', async () => {
    renderDetails(
      mockVersion({
        signature: undefined,
        cardMarkdown: undefined,
        inputExample: undefined,
        detailsState: 'unknown',
        notes: ['The input example is larger than 1 MB.'],
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Version v11' });
    expect(dialog).toHaveTextContent('The registry did not answer');
    expect(dialog).toHaveTextContent('The input example is larger than 1 MB.');
    expect(
      within(dialog).getByRole('region', { name: 'Signature' }),
    ).toHaveTextContent('Not known right now.');
  });

  it('ask for a signature where there is none', async () => {
    renderDetails(mockVersion({ signature: undefined, datasets: [] }));
    const dialog = await screen.findByRole('dialog', { name: 'Version v11' });
    expect(
      within(dialog).getByRole('region', { name: 'Signature' }),
    ).toHaveTextContent('Log the next version with one');
    expect(dialog).toHaveTextContent('The run recorded no datasets.');
  });

  it('link nothing that does not lead to the web', async () => {
    renderDetails(
      mockVersion({
        run: { id: 'r1', name: 'sly', url: 'javascript:alert(1)' },
        code: { commit: 'main', repository: 'javascript:alert(1)' },
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Version v11' });
    expect(within(dialog).getByText('sly')).toBeInTheDocument();
    expect(within(dialog).queryByRole('link', { name: /sly|main/ })).toBeNull();
  });

  it('link a commit at a host the portal is configured for, whatever its name', async () => {
    const commit = '4f2d1c0b9a8e7f6d5c4b3a291807f6e5d4c3b2a1';
    renderDetails(
      mockVersion({
        code: { commit, repository: 'https://code.acme.example/ml/churn.git' },
      }),
      {
        integrations: {
          gitlab: [
            {
              host: 'code.acme.example',
              apiBaseUrl: 'https://code.acme.example/api/v4',
            },
          ],
        },
      },
    );
    const dialog = await screen.findByRole('dialog', { name: 'Version v11' });
    expect(
      within(dialog).getByRole('link', { name: /^4f2d1c0b9a8e/ }),
    ).toHaveAttribute(
      'href',
      `https://code.acme.example/ml/churn/-/commit/${commit}`,
    );
  });

  it('start long lists short', async () => {
    const metrics = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`metric_${index}`, index]),
    );
    renderDetails(mockVersion({ metrics }));
    const dialog = await screen.findByRole('dialog', { name: 'Version v11' });
    const table = within(dialog).getByRole('table', { name: 'Metrics' });
    expect(within(table).getAllByRole('row')).toHaveLength(13);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Show all 40' }),
    );
    expect(within(table).getAllByRole('row')).toHaveLength(41);
  });
});
