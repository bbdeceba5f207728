import type { SamplePerson } from './SamplePerson';

/** A side of the handoff, or neither. */
export type Side = 'dataScience' | 'engineering' | 'product';

/** People of one team on one side. */
export interface PeopleOfTeam {
  /** Title of the team; `undefined` for people without one. */
  team: string | undefined;
  department: string | undefined;
  people: SamplePerson[];
}

/** Platform engineers run what the models run on, so they count as engineering here. */
const SIDE_OF_ROLE: Record<string, Side> = {
  'data-science': 'dataScience',
  'ml-engineering': 'engineering',
  platform: 'engineering',
};

/**
 * Groups people by side and team. Teams are ordered by department and title, people keep their order.
 */
export function groupPeople(
  people: SamplePerson[],
): Record<Side, PeopleOfTeam[]> {
  const sides: Record<Side, Map<string, PeopleOfTeam>> = {
    dataScience: new Map(),
    engineering: new Map(),
    product: new Map(),
  };
  for (const person of people) {
    const teams = sides[SIDE_OF_ROLE[person.role ?? ''] ?? 'product'];
    const key = person.team?.name ?? '';
    const team = teams.get(key) ?? {
      team: person.team?.title,
      department: person.department?.title,
      people: [],
    };
    team.people.push(person);
    teams.set(key, team);
  }
  const ordered = (teams: Map<string, PeopleOfTeam>) =>
    [...teams.values()].sort((a, b) =>
      orderKey(a).localeCompare(orderKey(b), 'en'),
    );
  return {
    dataScience: ordered(sides.dataScience),
    engineering: ordered(sides.engineering),
    product: ordered(sides.product),
  };
}

function orderKey(group: PeopleOfTeam): string {
  return `${group.department ?? ''} ${group.team ?? ''}`;
}
