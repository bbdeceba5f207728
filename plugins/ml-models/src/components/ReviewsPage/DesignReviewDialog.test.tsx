import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  DesignReview,
  DesignReviewAgenda,
  DesignReviewRequest,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { mlModelsApiRef } from '../../api';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import mlModelsPlugin from '../..';

const userEvent = realUserEvent.setup({ delay: null });

const review: DesignReview = {
  id: 'r-1',
  heldAt: '2026-10-20T09:00:00.000Z',
  state: 'held',
  unitRef: 'group:default/growth',
  attendees: [],
  minutes: 'A cache.',
  handoffs: [],
  revision: 2,
  createdBy: 'user:default/dana',
  createdAt: '2026-10-20T10:00:00.000Z',
  you: { mayChange: true },
};

const agenda: DesignReviewAgenda = {
  unitRef: 'group:default/growth',
  unitTitle: 'Customer & Growth',
  units: [],
  everyDays: 14,
  overdue: false,
  handoffs: [],
  you: { ref: 'user:default/dana', mayMeet: true },
};

/** Opens the page and the dialog that changes the meeting. */
async function openDialog(
  given: Partial<jest.Mocked<MlModelsApi>>,
  stored: DesignReview = review,
) {
  const api = mockMlModelsApi({
    getDesignReviewAgenda: jest.fn().mockResolvedValue(agenda),
    listDesignReviews: jest.fn().mockResolvedValue({ items: [stored] }),
    ...given,
  });
  const view = renderTestApp({
    features: [mlModelsPlugin],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/ml-models/reviews'],
    apis: [
      [mlModelsApiRef, api],
      [catalogApiRef, catalogApiMock()],
      mockApis.permission(),
    ],
  });
  return { ...view, api, form: await reopenDialog() };
}

async function reopenDialog() {
  await userEvent.click(
    await screen.findByRole('button', { name: /^Change the meeting/ }),
  );
  return within(await screen.findByRole('dialog'));
}

const dialogIsGone = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

const drafts = () =>
  Object.keys(window.localStorage).filter(key => key.includes('draft'));

afterEach(() => window.localStorage.clear());

describe('the dialog of a design review', () => {
  it('keeps both minutes when somebody else was faster, and records what was decided', async () => {
    const theirs = {
      ...review,
      revision: 3,
      minutes: 'A queue.',
      decision: 'rework' as const,
    };
    const stored = { current: theirs };
    const updateDesignReview = jest.fn(
      async (_id: string, _body: DesignReviewRequest, revision: number) => {
        if (revision !== stored.current.revision) {
          throw Object.assign(new Error('changed meanwhile'), {
            statusCode: 409,
          });
        }
        return stored.current;
      },
    );
    const { api, form } = await openDialog({
      updateDesignReview,
      getDesignReview: jest.fn().mockResolvedValue(theirs),
    });
    await userEvent.type(form.getByLabelText('Minutes'), ' And a batch.');
    const save = () => form.getByRole('button', { name: 'Save the changes' });
    await userEvent.click(save());

    expect(
      await form.findByText(/Minutes: somebody else wrote this/),
    ).toBeVisible();
    expect(form.getByText('A queue.')).toBeVisible();
    expect(form.getByLabelText('Minutes')).toHaveValue('A cache. And a batch.');
    // What only they changed is taken in.
    expect(form.getByLabelText('Decision')).toHaveValue('rework');
    expect(save()).toBeDisabled();

    // What is not decided is not decided either after a look elsewhere.
    api.listDesignReviews.mockResolvedValue({ items: [theirs] });
    await userEvent.click(form.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(
      await form.findByRole('button', { name: 'Keep it for later' }),
    );
    await dialogIsGone();
    const again = await reopenDialog();
    const saveAgain = () =>
      again.getByRole('button', { name: 'Save the changes' });
    expect(
      await again.findByText(/Minutes: somebody else wrote this/),
    ).toBeVisible();
    expect(saveAgain()).toBeDisabled();

    await userEvent.click(again.getByRole('button', { name: /both/i }));
    await userEvent.click(saveAgain());
    await dialogIsGone();
    expect(updateDesignReview).toHaveBeenLastCalledWith(
      'r-1',
      expect.objectContaining({
        minutes: 'A queue.\n\nA cache. And a batch.',
        decision: 'rework',
      }),
      3,
    );
    expect(drafts()).toEqual([]);
  });

  it('loses nothing to a click beside it, to Escape, or to a closed page', async () => {
    const first = await openDialog({});
    await userEvent.type(first.form.getByLabelText('Minutes'), ' More.');
    fireEvent.click(document.querySelector('.MuiDialog-container')!);
    expect(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeVisible();
    await userEvent.click(
      await first.form.findByRole('button', { name: 'Keep it for later' }),
    );
    await dialogIsGone();
    first.unmount();

    const second = await openDialog({});
    expect(second.form.getByLabelText('Minutes')).toHaveValue('A cache. More.');
    expect(second.form.getByText(/You wrote this before/)).toBeVisible();
    await userEvent.click(second.form.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(
      await second.form.findByRole('button', { name: 'Discard it' }),
    );
    await dialogIsGone();
    expect(drafts()).toEqual([]);

    const again = await reopenDialog();
    expect(again.getByLabelText('Minutes')).toHaveValue('A cache.');
    await userEvent.keyboard('{Escape}');
    await dialogIsGone();
  });

  it('takes up a draft over what was recorded since', async () => {
    const first = await openDialog({});
    await userEvent.type(first.form.getByLabelText('Minutes'), ' More.');
    first.unmount();

    const { form } = await openDialog(
      {},
      { ...review, revision: 3, decision: 'accepted' },
    );
    expect(form.getByLabelText('Minutes')).toHaveValue('A cache. More.');
    expect(form.getByLabelText('Decision')).toHaveValue('accepted');
    expect(form.getByText(/Somebody else changed this meeting/)).toBeVisible();
  });
});
