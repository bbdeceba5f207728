import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onlyItems, sampleHandoffs } from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

describe('changing the risk tier', () => {
  it('shows the former reason and asks for one of the new tier', async () => {
    const handoff = onlyItems(
      sampleHandoffs().find(({ number }) => number === 5)!,
      'perf-baseline',
    );
    handoff.riskReason = 'Only an internal ranking.';
    renderHandoff({ handoff });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Change the risk tier…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: /Risk tier/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'High risk' }),
    );
    const submit = dialog.getByRole('button', { name: 'Change' });
    expect(submit).toBeDisabled();
    const reason = dialog.getByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveValue('');
    expect(reason).toHaveAccessibleDescription(
      'So far: Only an internal ranking.',
    );
    await userEvent.type(reason, 'It decides on credit by now.');
    await userEvent.click(submit);
    await waitFor(() => expect(handoff.riskTier).toBe('high'));
    expect(handoff.riskReason).toBe('It decides on credit by now.');
  });
});
