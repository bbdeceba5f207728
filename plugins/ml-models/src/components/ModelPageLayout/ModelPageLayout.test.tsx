import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { ModelPageLayout } from './ModelPageLayout';

const cards = [
  { type: 'info' as const, element: <h2>About</h2> },
  { type: 'content' as const, element: <h2>Model</h2> },
  { element: <h2>Lineage</h2> },
];

function renderLayout(entity = mockModelEntity()) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <ModelPageLayout cards={cards} />
    </EntityProvider>,
    { apis: [[catalogApiRef, catalogApiMock({ entities: [entity] })]] },
  );
}

describe('the layout of the page of a model', () => {
  it('has the cards about the model before those about its entry', async () => {
    renderLayout();
    await screen.findByRole('heading', { name: 'Model' });
    expect(
      screen.getAllByRole('heading').map(heading => heading.textContent),
    ).toEqual(['Model', 'Lineage', 'About']);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps the warnings of the catalog', async () => {
    renderLayout(
      mockModelEntity({
        relations: [{ type: 'partOf', targetRef: 'system:default/gone' }],
      }),
    );
    expect(await screen.findByText(/system:default\/gone/)).toBeInTheDocument();
  });
});
