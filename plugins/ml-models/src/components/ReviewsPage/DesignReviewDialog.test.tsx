import { renderInTestApp, TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  DesignReview,
  DesignReviewAgenda,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { mlModelsApiRef } from '../../api';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { DesignReviewDialog } from './DesignReviewDialog';

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

function renderDialog(
  api: Partial<jest.Mocked<MlModelsApi>>,
  given: DesignReview | undefined = review,
) {
  const onClose = jest.fn();
  const onDone = jest.fn();
  const view = renderInTestApp(
    <TestApiProvider
      apis={[
        [mlModelsApiRef, mockMlModelsApi(api)],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <DesignReviewDialog
        agenda={agenda}
        review={given}
        purpose="change"
        now={new Date('2026-11-26T09:00:00.000Z')}
        onDone={onDone}
        onClose={onClose}
      />
    </TestApiProvider>,
  );
  return { ...view, onClose, onDone };
}

const dialog = async () => within(await screen.findByRole('dialog'));

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
      async (_id: string, _body: unknown, revision: number) => {
        if (revision !== stored.current.revision) {
          throw Object.assign(new Error('changed meanwhile'), {
            statusCode: 409,
          });
        }
        return stored.current;
      },
    );
    const { onDone, onClose } = renderDialog({
      updateDesignReview,
      getDesignReview: jest.fn().mockResolvedValue(theirs),
    });
    const form = await dialog();
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
    expect(onClose).not.toHaveBeenCalled();

    await userEvent.click(form.getByRole('button', { name: /both/i }));
    await userEvent.click(save());
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(updateDesignReview).toHaveBeenLastCalledWith(
      'r-1',
      expect.objectContaining({
        minutes: 'A queue.\n\nA cache. And a batch.',
        decision: 'rework',
      }),
      3,
    );
    expect(window.localStorage).toHaveLength(0);
  });

  it('loses nothing to a click beside it, to Escape, or to a closed page', async () => {
    const first = renderDialog({});
    const form = await dialog();
    await userEvent.type(form.getByLabelText('Minutes'), ' More.');
    fireEvent.click(document.querySelector('.MuiDialog-container')!);
    expect(first.onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(first.onClose).not.toHaveBeenCalled();
    await userEvent.click(
      await form.findByRole('button', { name: 'Keep it for later' }),
    );
    expect(first.onClose).toHaveBeenCalledTimes(1);
    first.unmount();

    const second = renderDialog({});
    const again = await dialog();
    expect(again.getByLabelText('Minutes')).toHaveValue('A cache. More.');
    expect(again.getByText(/You wrote this before/)).toBeVisible();
    await userEvent.click(again.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(
      await again.findByRole('button', { name: 'Discard it' }),
    );
    expect(second.onClose).toHaveBeenCalledTimes(1);
    second.unmount();

    const third = renderDialog({});
    expect((await dialog()).getByLabelText('Minutes')).toHaveValue('A cache.');
    await userEvent.keyboard('{Escape}');
    expect(third.onClose).toHaveBeenCalledTimes(1);
  });

  it('takes up a draft over what was recorded since', async () => {
    const first = renderDialog({});
    await userEvent.type(
      (await dialog()).getByLabelText('Minutes'),
      ' More.',
    );
    first.unmount();

    renderDialog({}, { ...review, revision: 3, decision: 'accepted' });
    const form = await dialog();
    expect(form.getByLabelText('Minutes')).toHaveValue('A cache. More.');
    expect(form.getByLabelText('Decision')).toHaveValue('accepted');
    expect(form.getByText(/Somebody else changed this meeting/)).toBeVisible();
  });
});
