import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  OrganisationApi,
  OrganisationUnitPage,
  OrganisationUnitSummary,
  SizeBasis,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationView } from '../OrganisationView';
import type { OrganisationViews } from '../OrganisationViews';
import type { MaySee } from '../OrganisationVisibility';
import type { Presenter } from '../Presenter';
import { judgeUnit } from './judgeUnit';
import { selectUnits } from './selectUnits';
import { unitsOfPerson } from './countOverlapping';

const SYSTEMS_NAMED = 20;

/** Filters, order and page of a listing, with the defaults of the contract filled in. @internal */
export type UnitQuery = NonNullable<
  Parameters<OrganisationApi['listUnits']>[0]
> & { offset: number; limit: number };

/**
 * The map of the organisation.
 *
 * @internal
 */
export class UnitService {
  readonly #views: OrganisationViews;

  private constructor(views: OrganisationViews) {
    this.#views = views;
  }

  static create(options: { views: OrganisationViews }): UnitService {
    return new UnitService(options.views);
  }

  async list(
    query: UnitQuery,
    credentials: BackstageCredentials,
  ): Promise<OrganisationUnitPage> {
    const { view, presenter } = await this.#views.readFor(
      credentials,
      query.basis,
    );
    const units = view.organisation
      .unitRefs()
      .filter(presenter.maySee)
      .map(ref => judgeUnit(view, ref));
    const { items, totalCount } = selectUnits(units, query);
    return {
      items: items.map(unit => presenter.summary(unit)),
      totalCount,
      company: {
        ...totalOf(view, units),
        criticalWithoutUnit: nameSystems(view, presenter),
      },
      counts: countUnits(units),
      rules: this.#views.rules(view.basis),
      asOf: view.organisation.asOf,
      stale: view.organisation.stale,
    };
  }

  /** Every unit, whoever asks; for jobs. */
  async judgeAll(basis?: SizeBasis): Promise<{
    view: OrganisationView;
    units: OrganisationUnitSummary[];
  }> {
    const view = await this.#views.read(basis);
    const units = view.organisation.unitRefs().map(ref => judgeUnit(view, ref));
    return { view, units };
  }
}

/** Over the units, each person and model once. */
function totalOf(
  view: OrganisationView,
  units: readonly OrganisationUnitSummary[],
): Omit<OrganisationUnitPage['company'], 'criticalWithoutUnit'> {
  const refs = units.map(unit => unit.ref);
  const members = new Set<string>();
  const groups = new Set<string>();
  const counted = new Set<string>();
  const shown = new Set(refs);
  for (const ref of refs) {
    const size = view.sizeOf(ref);
    for (const member of size.members) members.add(member);
    for (const group of size.groups) groups.add(group);
    const practitioners =
      view.basis === 'all-members'
        ? size.members
        : [
            ...size.byRole['data-science'],
            ...size.byRole['ml-engineering'],
            ...size.byRole.platform,
          ];
    for (const person of practitioners) counted.add(person);
  }
  const { production } = view.modelsOf([...groups]);
  return {
    units: units.length,
    size: counted.size,
    members: members.size,
    overlapping: countOverlaps(view, members, ref => shown.has(ref)),
    productionModels: production.length,
    uncoveredModels: production.filter(
      model => view.onCallOf(model).state === 'none',
    ).length,
  };
}

function nameSystems(view: OrganisationView, presenter: Presenter) {
  return presenter
    .entities(view.criticalWithoutUnit())
    .sort((a, b) => a.title.localeCompare(b.title))
    .slice(0, SYSTEMS_NAMED);
}

/** People in two units of which none contains the other. */
function countOverlaps(
  view: OrganisationView,
  members: ReadonlySet<string>,
  isShown: MaySee,
): number {
  const { organisation } = view;
  const contains = (outer: string, inner: string) =>
    organisation.unitsOf(inner).includes(outer);
  let overlapping = 0;
  for (const member of members) {
    const units = unitsOfPerson(organisation, member);
    if (units.length < 2) continue;
    const shown = units.filter(isShown);
    const isSplit = shown.some((first, index) =>
      shown
        .slice(index + 1)
        .some(second => !contains(first, second) && !contains(second, first)),
    );
    if (isSplit) overlapping += 1;
  }
  return overlapping;
}

function countUnits(
  units: readonly OrganisationUnitSummary[],
): OrganisationUnitPage['counts'] {
  const count = (values: (string | undefined)[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) {
      if (value) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  return {
    match: count(units.map(unit => unit.pattern.match)),
    recommended: count(units.map(unit => unit.pattern.recommended)),
    review: count(units.map(unit => unit.review.state)),
    band: count(units.map(unit => unit.capacity.band)),
    uncovered: units.filter(unit => unit.onCall.none > 0).length,
  };
}
