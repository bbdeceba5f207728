import { screen, within } from '@testing-library/react';

/**
 * The names in the table of models from top to bottom, once it is there.
 *
 * @internal
 */
export async function shownModels(): Promise<(string | null)[]> {
  const table = await screen.findByRole('table', { name: 'Models' });
  return within(table)
    .getAllByRole('rowheader')
    .map(cell => within(cell).getAllByRole('link')[0].textContent);
}
