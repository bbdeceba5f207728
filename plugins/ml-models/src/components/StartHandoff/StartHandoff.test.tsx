import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import type {
  HandoffStart,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlModelsApiRef } from '../../api';
import {
  fakeHandoffApi,
  fakePeople,
  sampleHandoffs,
} from '../../fixtures/handoffs';
import type { FakeHandoff } from '../../fixtures/handoffs';
import { fakeMlModelsApi } from '../../fixtures/fakeMlModelsApi';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { mlModelsPlugin } from '../../plugin';

function renderCard(
  handoffs: FakeHandoff[] = [],
  start: Partial<HandoffStart> = {},
) {
  const entity = mockModelEntity();
  const createHandoff = jest.fn();
  const fake = fakeHandoffApi({
    handoffs,
    person: fakePeople.dataScientist,
    start,
  });
  const api: MlModelsApi = fakeMlModelsApi({
    more: {
      ...fake,
      getHandoffStatus: async refs => ({ items: refs.map(() => null) }),
      createHandoff: async body => {
        createHandoff(body);
        return fake.createHandoff!(body);
      },
    },
  });
  renderTestApp({
    features: [mlModelsPlugin],
    extensions: [createTestEntityPage({ entity })],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [mlModelsApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      mockApis.permission(),
    ],
  });
  return { createHandoff };
}

async function openDialog() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Start a handoff' }),
  );
  return within(await screen.findByRole('dialog'));
}

describe('starting a handoff from the page of a model', () => {
  it('is filled in and leads to the new handoff', async () => {
    const { createHandoff } = renderCard();
    const dialog = await openDialog();
    expect(
      await dialog.findByRole('button', { name: /Version v13 candidate/ }),
    ).toBeInTheDocument();
    expect(dialog.getByText('Medium risk')).toBeInTheDocument();
    expect(
      dialog.getByRole('textbox', { name: 'Data science team' }),
    ).toHaveValue('ds-growth');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Start a handoff' }),
    );
    await waitFor(() =>
      expect(createHandoff).toHaveBeenCalledWith({
        entityRef: 'mlmodel:default/churn',
        version: '13',
        environment: 'production',
        riskTier: 'medium',
        checklistId: 'standard',
      }),
    );
    expect(
      await screen.findByRole('main', { name: /^Handoff 1 of/ }),
    ).toBeInTheDocument();
  });

  it('marks champion and candidate, and keeps what is not ready from being chosen', async () => {
    renderCard();
    const dialog = await openDialog();
    await userEvent.click(
      await dialog.findByRole('button', { name: /Version v13/ }),
    );
    const options = within(await screen.findByRole('listbox'));
    expect(
      options.getByRole('option', { name: /v12 champion/ }),
    ).toBeInTheDocument();
    expect(
      options.getByRole('option', { name: /v11 not ready/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('asks why another tier is chosen', async () => {
    const { createHandoff } = renderCard();
    const dialog = await openDialog();
    await userEvent.click(
      await dialog.findByRole('button', { name: /Risk tier Medium risk/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'High risk' }),
    );
    const send = dialog.getByRole('button', { name: 'Start a handoff' });
    expect(send).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Why another tier/ }),
      'More at stake.',
    );
    await userEvent.click(send);
    await waitFor(() =>
      expect(createHandoff.mock.calls[0][0]).toMatchObject({
        riskTier: 'high',
        riskReason: 'More at stake.',
      }),
    );
  });

  it('explains what is missing, with the way to mend it', async () => {
    renderCard([], {
      problems: [
        {
          code: 'engineering-team-missing',
          text: 'The model names no engineering team.',
          fix: 'Set spec.teams.engineering in its catalog-info.yaml.',
          blocking: true,
        },
      ],
    });
    const dialog = await openDialog();
    expect(
      await dialog.findByText('The model names no engineering team.'),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('Set spec.teams.engineering in its catalog-info.yaml.'),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('button', { name: 'Start a handoff' }),
    ).toBeDisabled();
  });

  it('says why somebody may not start one', async () => {
    renderCard([], {
      allowed: false,
      refusals: [
        {
          code: 'not-your-act',
          text: 'Only the data-science team of the model may start a handoff.',
        },
      ],
    });
    const dialog = await openDialog();
    expect(
      await dialog.findByText(/Only the data-science team of the model/),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('button', { name: 'Start a handoff' }),
    ).toBeDisabled();
  });

  it('leads to the handoff that is open already', async () => {
    renderCard(sampleHandoffs().slice(0, 1));
    const dialog = await openDialog();
    await userEvent.click(
      await dialog.findByRole('button', { name: /Version v13/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /v12 champion/ }),
    );
    expect(
      await dialog.findByText('A handoff of this version is open already'),
    ).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: '#1 Churn' })).toHaveAttribute(
      'href',
      '/ml-models/handoffs/handoff-1',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Start a handoff' }),
    );
    expect(
      await dialog.findByText('The handoff was not started'),
    ).toBeInTheDocument();
  });
});
