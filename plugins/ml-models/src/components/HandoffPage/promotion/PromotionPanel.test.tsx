import { screen, within } from '@testing-library/react';
import { fakePeople, sampleHandoffs } from '../../../fixtures/handoffs';
import { withSpec } from '../../../fixtures/withSpec';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const preparing = () =>
  sampleHandoffs().find(handoff => handoff.state === 'preparing')!;

const panel = () =>
  screen.findByRole('region', { name: 'Way into production' });

describe('PromotionPanel', () => {
  it('asks the catalog what serves the model, and makes no second repository', async () => {
    const handoff = { ...preparing(), repository: undefined };
    const [, name] = /\/(.*)$/.exec(handoff.entityRef)!;
    renderHandoff({
      handoff,
      entities: [
        {
          ...withSpec({ source: { production: 'component:default/server' } }),
          metadata: { name, namespace: 'default' },
        },
      ],
    });
    expect(await within(await panel()).findByText('Served by')).toBeVisible();
    expect(screen.queryByText('Make the production repository')).toBeNull();
  });

  it('says to those who may not why they cannot make one', async () => {
    renderHandoff({
      handoff: { ...preparing(), repository: undefined },
      person: fakePeople.visitor,
    });
    const make = await within(await panel()).findByRole('button', {
      name: 'Make the production repository',
    });
    expect(make).toHaveAttribute('aria-disabled', 'true');
    expect(make).toHaveAccessibleDescription(
      'Only one of the two sides may do this.',
    );
  });
});
