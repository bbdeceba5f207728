import { screen } from '@testing-library/react';
import { mockSource } from '../../fixtures/mockSource';
import { renderSourcesPage } from '../../__testUtils__/renderSourcesPage';

describe('the sources page for somebody who may only look', () => {
  it('says which permissions are missing', async () => {
    renderSourcesPage({
      denied: ['ml-models.source.sync', 'ml-models.source.confirm-deletions'],
      sources: [
        mockSource({
          status: 'degraded',
          absentModels: ['forecast'],
          absentCount: 1,
        }),
      ],
    });
    expect(
      await screen.findByText(
        'You may not confirm deletions (permission ml-models.source.confirm-deletions)',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull();
    const sync = screen.getByRole('button', { name: 'Sync now' });
    expect(sync).toBeDisabled();
    expect(sync).toHaveAccessibleDescription(
      'You may not start a sync (permission ml-models.source.sync)',
    );
  });
});
