import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { hashOf } from '../../../fixtures/handoffs/toFacts';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const { dataScientist, engineer, governance } = fakePeople;

/** High tier, everything settled, signed by engineering, and by data science for an earlier revision. */
const readyToSign = () => {
  const handoff = onlyItems(
    sampleHandoffs()[1],
    'perf-baseline',
    'perf-slices',
    'io-signature',
  );
  handoff.consents[0].revisionHash = hashOf(handoff);
  return handoff;
};

async function openDialog(name: RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

describe('signing', () => {
  it('shows who signed, who has not, and which signature is void', async () => {
    renderHandoff({ handoff: readyToSign() });
    const card = await screen.findByRole('region', { name: 'Sign-off' });
    const lines = within(card)
      .getAllByRole('listitem')
      .map(line => line.textContent);
    expect(lines[0]).toMatch(/Data science.*Not signed yet/);
    expect(lines[1]).toMatch(/Engineering.*Emil/);
    expect(lines[2]).toMatch(/Independent review.*Not signed yet/);
    expect(lines[3]).toMatch(/Data science.*Ada.*void/);
  });

  it('shows exactly what is signed and asks for it in two steps', async () => {
    const handoff = readyToSign();
    renderHandoff({ handoff, person: dataScientist });
    const dialog = await openDialog(/Review and sign…/);
    expect(dialog.getByText(/mlmodel:default\/fraud-score/)).toBeVisible();
    expect(dialog.getByText('12')).toBeInTheDocument();
    expect(dialog.getByText(handoff.digest!)).toBeInTheDocument();
    expect(dialog.getByText('production')).toBeInTheDocument();
    expect(dialog.getByText('High')).toBeInTheDocument();
    expect(
      dialog.getByText('Model handoff (standard 1.0.0)'),
    ).toBeInTheDocument();
    const hash = handoff.consents[0].revisionHash;
    expect(dialog.getByText(hash)).toBeInTheDocument();
    const items = within(
      dialog.getByRole('list', { name: 'Items as they are signed' }),
    );
    expect(items.getByText('Waived')).toBeInTheDocument();
    expect(
      items.getByText(/New customers get no offer before the third month/),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('Still missing after you: Independent review.'),
    ).toBeInTheDocument();

    const sign = dialog.getByRole('button', { name: 'Sign' });
    expect(sign).toBeDisabled();
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(sign);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(handoff.consents).toHaveLength(3);
    expect(handoff.consents[2]).toMatchObject({
      personRef: dataScientist.ref,
      capacity: 'data-science',
      revisionHash: hash,
    });
    expect(handoff.state).toBe('in-review');
  });

  it('leaves out nothing that the hash covers', async () => {
    const handoff = onlyItems(
      sampleHandoffs()[1],
      'perf-metric-thresholds',
      'perf-baseline',
      'perf-slices',
    );
    handoff.thresholds = [{ metric: 'auc', operator: '>=', value: 0.85 }];
    const item = (id: string) =>
      handoff.items.find(({ definition }) => definition.id === id)!;
    item('perf-baseline').state = 'not-applicable';
    item('perf-baseline').answer = undefined;
    item('perf-baseline').notApplicable = {
      reason: 'There is nothing to compare with.',
      by: dataScientist.ref,
      at: '2026-05-01T09:00:00Z',
      acceptedBy: 'user:default/otto',
      acceptedAt: '2026-05-02T09:00:00Z',
    };
    renderHandoff({ handoff, person: dataScientist });
    const dialog = await openDialog(/See what is signed/);
    const texts = within(
      dialog.getByRole('list', { name: 'Items as they are signed' }),
    )
      .getAllByRole('group')
      .map(part => part.textContent);
    const textOf = (id: string) =>
      texts.find(text => text?.includes(item(id).definition.title));
    // Names as in what the hash is taken of: answer, threshold, waiver, notApplicable, evidence.
    expect(textOf('perf-metric-thresholds')).toContain(
      // Markdown is shown as what it means.
      item('perf-metric-thresholds').answer!.text.replace(/\*/g, ''),
    );
    expect(textOf('perf-metric-thresholds')).toContain(
      'Thresholds: auc ≥ 0.85',
    );
    for (const evidence of item('perf-metric-thresholds').evidence.filter(
      ({ frozen }) => frozen,
    )) {
      expect(textOf('perf-metric-thresholds')).toContain(
        `${evidence.collector} ${evidence.inputHash.slice(0, 12)}`,
      );
    }
    expect(textOf('perf-slices')).toContain(item('perf-slices').waiver!.reason);
    expect(textOf('perf-slices')).toContain('gwen');
    expect(textOf('perf-baseline')).toContain(
      'There is nothing to compare with. (Agreed by otto)',
    );
    expect(textOf('perf-baseline')).not.toContain('Thresholds');
  });

  it('approves with the last signature', async () => {
    const handoff = readyToSign();
    handoff.consents[1].revisionHash = handoff.consents[0].revisionHash;
    renderHandoff({ handoff, person: governance });
    const dialog = await openDialog(/Review and sign…/);
    expect(
      dialog.getByText('Yours is the last that was missing.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText('Approved')).toBeInTheDocument();
    expect(handoff.state).toBe('approved');
  });

  it('explains why somebody who signed cannot sign again, and still shows what is signed', async () => {
    renderHandoff({ handoff: readyToSign(), person: engineer });
    const button = await screen.findByRole('button', {
      name: /Review and sign…/,
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      /You have given your consent to this revision/,
    );
    const dialog = await openDialog(/See what is signed/);
    expect(dialog.getByRole('button', { name: 'Sign' })).toBeDisabled();
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('signs nothing that changed while it was looked at', async () => {
    const handoff = readyToSign();
    renderHandoff({ handoff, person: dataScientist });
    const dialog = await openDialog(/Review and sign…/);
    await userEvent.click(dialog.getByRole('checkbox'));
    handoff.digest = `sha256:${'0'.repeat(64)}`;
    await userEvent.click(dialog.getByRole('button', { name: 'Sign' }));

    expect(
      await dialog.findByText(
        'What is on the table has changed while you looked',
      ),
    ).toBeInTheDocument();
    expect(dialog.getByText(handoff.digest)).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Sign' })).toBeDisabled();
    expect(handoff.consents).toHaveLength(2);

    await userEvent.click(
      dialog.getByRole('button', { name: 'I have looked again' }),
    );
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: 'Sign' }));
    await waitFor(() => expect(handoff.consents).toHaveLength(3));
  });
});
