import { OrganisationDirectory } from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, within } from '@testing-library/react';
import { fakeOrganisationApi } from '../../fixtures/organisation/fakeOrganisationApi';
import { renderTeams } from '../../__testUtils__/renderTeams';
import { unitOfDirectory } from '../../fixtures/organisation/unitOfDirectory';

const sizes = [0, 1, 2, 19, 20, 49, 50, 51];
const unitRef = (size: number) => `group:default/unit-${size}`;

const directory = new OrganisationDirectory({
  groups: sizes.map(size => ({ ref: unitRef(size), children: [] })),
  users: sizes.flatMap(size =>
    Array.from({ length: size }, (_, index) => ({
      ref: `user:default/person-${size}-${index}`,
      memberOf: [unitRef(size)],
      role: 'data-science' as const,
    })),
  ),
});
const unitOfSize = (size: number) =>
  unitOfDirectory(directory, unitRef(size), { declared: 'platform' });

// What the rules say is tested where they are; here is what people see of it.
const expected: Record<number, string[]> = {
  0: ['0 people', 'Too small to tell', 'Platform'],
  1: ['1 person', 'Too small to tell', 'Platform'],
  2: ['2 people', 'Does not fit', 'Declared Platform, recommended Embedded'],
  19: [
    '19 people',
    'On the boundary',
    'Declared Platform, recommended Embedded',
  ],
  20: ['20 people', 'Fits', 'Platform'],
  49: ['49 people', 'Fits', 'Platform'],
  50: ['50 people', 'On the boundary', 'Declared Platform, recommended Hybrid'],
  51: ['51 people', 'On the boundary', 'Declared Platform, recommended Hybrid'],
};
const next: Record<number, string> = {
  0: '2 more people and the advice becomes Embedded.',
  1: '1 more person and the advice becomes Embedded.',
  2: '18 more people and the advice becomes Platform.',
  19: '1 more person and the advice becomes Platform.',
  20: '30 more people and the advice becomes Hybrid.',
  49: '1 more person and the advice becomes Hybrid.',
};

describe('pages of teams at the boundaries of the rules', () => {
  it('list a unit of every size with its advice', async () => {
    renderTeams(
      '/ml-models/teams?sort=size',
      fakeOrganisationApi({ units: sizes.map(unitOfSize) }),
    );
    const table = await screen.findByRole('table', { name: 'Units' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(sizes.length);
    for (const [index, size] of [...sizes].reverse().entries()) {
      for (const words of expected[size]) {
        expect(rows[index]).toHaveTextContent(words);
      }
    }
  });

  it.each(sizes)(
    'show a unit of %i people with what the next threshold would change',
    async size => {
      renderTeams(
        `/ml-models/teams/default/unit-${size}`,
        fakeOrganisationApi({ units: [unitOfSize(size)] }),
      );
      const panel = await screen.findByRole('region', { name: 'Pattern' });
      expect(panel).toHaveTextContent(`${size} of ${size} members count`);
      const words = panel.textContent!;
      expect(words.includes('the advice becomes')).toBe(size in next);
      expect(words).toContain(next[size] ?? '');
      const claimedTwice = within(panel).queryByText(/50 is on the boundary/);
      expect(claimedTwice === null).toBe(size !== 50);
      expect(words.includes('Too few people for advice')).toBe(size < 2);
    },
  );

  it('count each person once through cycles and second paths, and name what leads nowhere', async () => {
    const tangled = new OrganisationDirectory({
      groups: [
        {
          ref: 'group:default/tangled',
          children: ['group:default/left', 'group:default/gone'],
        },
        {
          ref: 'group:default/left',
          // The unit again, and two more teams of the same person.
          children: [
            'group:default/tangled',
            'group:default/middle',
            'group:default/right',
          ],
          role: 'data-science',
        },
        { ref: 'group:default/middle', children: [], role: 'data-science' },
        { ref: 'group:default/right', children: [], role: 'ml-engineering' },
      ],
      users: [
        {
          ref: 'user:default/in-three-teams',
          memberOf: [
            'group:default/left',
            'group:default/middle',
            'group:default/right',
          ],
        },
        { ref: 'user:default/other', memberOf: ['group:default/right'] },
        {
          ref: 'user:default/guest',
          memberOf: ['group:default/tangled'],
          role: 'product',
        },
      ],
    });
    renderTeams(
      '/ml-models/teams/default/tangled',
      fakeOrganisationApi({
        units: [unitOfDirectory(tangled, 'group:default/tangled')],
      }),
    );
    const panel = await screen.findByRole('region', { name: 'Pattern' });
    expect(panel).toHaveTextContent('2 of 3 members count');
    expect(panel).toHaveTextContent('1 person with two roles');
    expect(panel).toHaveTextContent(
      'The group hierarchy below this unit contains a cycle; each group is counted once.',
    );
    expect(screen.getByText('Tangled names group:default/gone')).toBeVisible();
  });
});
