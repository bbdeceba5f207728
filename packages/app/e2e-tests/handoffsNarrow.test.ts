import { expect, test } from '@playwright/test';
import { clientOf } from './clientOf';
import { expectNarrow } from './expectNarrow';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

/** The history of the sample organisation is replayed after the first sync, in the background. */
const REPLAY_MILLISECONDS = 240_000;

test('Handoffs, their dialogs and their meetings fit into the window of a phone', async ({
  page,
  request,
}) => {
  await signInAs(page, 'Mireille Lambert');
  await waitForRegistry(page);
  test.setTimeout(REPLAY_MILLISECONDS + 180_000);
  await page.setViewportSize({ width: 400, height: 800 });
  const client = clientOf(request, 'mireille.lambert');
  let number = 0;
  await expect(async () => {
    const { items } = await client.listHandoffs({
      model: 'mlmodel:default/pay-later-limit',
      state: 'in-review',
    });
    number = items.find(({ version }) => version === '5')?.number ?? 0;
    expect(number).toBeGreaterThan(0);
  }).toPass({ timeout: REPLAY_MILLISECONDS, intervals: [1000, 2000] });

  await test.step('the page, and a thread on it', async () => {
    await page.goto(
      `/ml-models/handoffs/${number}?item=perf-metric-thresholds`,
    );
    const item = page.getByRole('region', { name: /Metrics on held-out data/ });
    await expectNarrow(page, item);
    await page.goto(`/ml-models/handoffs/${number}?view=timeline`);
    await expectNarrow(page, page.getByRole('tabpanel'));
  });

  await test.step('what is signed, before it is signed', async () => {
    const content = page
      .getByRole('dialog', { name: 'Review and sign' })
      .getByRole('list', { name: 'Items as they are signed' });
    await expectNarrow(page, content, async () => {
      await page.goto(`/ml-models/handoffs/${number}`);
      await page
        .getByRole('region', { name: 'Next step' })
        .getByRole('button', { name: 'Review and sign…' })
        .click();
    });
  });

  await test.step('board and reviews', async () => {
    await page.goto('/ml-models/handoffs?scope=all&view=board');
    const board = page.getByRole('list', { name: 'Handoffs by state' });
    await expect(board).toContainText('Pay-later limit');
    await expectNarrow(page, board);

    await page.goto('/ml-models/reviews?unit=group:default/risk-and-payments');
    const past = page.getByRole('list', { name: 'Meetings so far' });
    await expectNarrow(page, past);
  });
});
