import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  OrganisationUnit,
  SizeBasis,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { isAllocationActive } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationStores } from '../OrganisationRecords';
import type { OrganisationView } from '../OrganisationView';
import type { OrganisationViews } from '../OrganisationViews';
import type { Presenter } from '../Presenter';
import { directionOfAllocation } from '../records/directionOfAllocation';
import { toCapacityAnswer, toReviewAnswer } from '../records/toRecordAnswer';
import type { SideRule } from '../SideRule';
import { userOf } from '../userOf';
import { compareWithReview } from './compareWithReview';
import { describeStructure } from './describeStructure';
import { findCounterparts } from './findCounterparts';
import { findDangling } from './findDangling';
import { findOverlaps } from './findOverlaps';
import { judgeUnit } from './judgeUnit';

/** Periods a chart shows: a year of fortnights. */
const PERIODS_SHOWN = 26;
const MODELS_NAMED = 20;

/**
 * Everything about one unit.
 *
 * @internal
 */
export class UnitDetailsService {
  readonly #sideRule: SideRule;
  readonly #stores: OrganisationStores;
  readonly #views: OrganisationViews;

  private constructor(options: UnitDetailsServiceOptions) {
    this.#sideRule = options.sideRule;
    this.#stores = options.stores;
    this.#views = options.views;
  }

  static create(options: UnitDetailsServiceOptions): UnitDetailsService {
    return new UnitDetailsService(options);
  }

  async find(
    unitRef: string,
    query: { basis?: SizeBasis },
    credentials: BackstageCredentials,
  ): Promise<OrganisationUnit> {
    const { view, presenter } = await this.#views.readFor(
      credentials,
      query.basis,
    );
    const { organisation } = view;
    const group = organisation.group(unitRef);
    if (!group || !presenter.maySee(unitRef)) {
      throw new NotFoundError(`There is no group ${unitRef}`);
    }
    if (!group.isUnit) {
      throw new NotFoundError(
        `Group ${unitRef} is no unit: units have the label ml-models/unit with the value "true"`,
      );
    }
    const [actual, planned, reviews] = await Promise.all([
      this.#readPeriods(unitRef, 'actual'),
      this.#readPeriods(unitRef, 'planned'),
      this.#stores.reviews.listOfUnit(unitRef),
    ]);
    const snapshots = reviews[0]
      ? await this.#stores.snapshots.listOfUnit(unitRef, reviews[0].at)
      : [];
    const unit = judgeUnit(view, unitRef);
    const groups = view.groupsOf(unitRef);
    return {
      ...presenter.summary(unit),
      structure: describeStructure(view, presenter, unit),
      dangling: findDangling(view, presenter, unitRef),
      subUnits: presenter.entities(
        groups.filter(
          ref => ref !== unitRef && organisation.group(ref)?.isUnit,
        ),
      ),
      overlaps: findOverlaps(view, presenter, unitRef),
      capacityPeriods: {
        actual: actual.map(entry => toCapacityAnswer(presenter, entry)),
        planned: planned.map(entry => toCapacityAnswer(presenter, entry)),
      },
      uncoveredModels: findUncovered(view, presenter, groups),
      allocationCount: countAllocations(view, unitRef),
      counterparts: findCounterparts(view, presenter, groups),
      reviews: reviews.map(review => toReviewAnswer(presenter, review)),
      sinceLastReview:
        reviews[0] &&
        compareWithReview(view, presenter, {
          unit,
          review: reviews[0],
          snapshots,
        }),
      mayRecord: this.#sideRule.decide(organisation, userOf(credentials), [
        unitRef,
      ]),
      rules: this.#views.rules(view.basis),
      onCallSource: this.#views.onCallSource(view),
      historySubject: `unit:${unitRef}`,
      asOf: organisation.asOf,
      stale: organisation.stale,
    };
  }

  /** Oldest first. */
  async #readPeriods(unitRef: string, kind: 'actual' | 'planned') {
    const newest = await this.#stores.capacity.listOfUnit(unitRef, {
      kind,
      limit: PERIODS_SHOWN,
    });
    return newest.reverse();
  }
}

function findUncovered(
  view: OrganisationView,
  presenter: Presenter,
  groups: readonly string[],
) {
  return presenter
    .entities(
      view
        .modelsOf(groups)
        .production.filter(model => view.onCallOf(model).state === 'none')
        .map(model => model.ref),
    )
    .sort((a, b) => a.title.localeCompare(b.title))
    .slice(0, MODELS_NAMED);
}

function countAllocations(view: OrganisationView, unitRef: string): number {
  return view.records.allocations.filter(allocation => {
    const direction = directionOfAllocation(view, unitRef, allocation);
    return (
      isAllocationActive(allocation, view.now) &&
      (direction === 'into' || direction === 'within')
    );
  }).length;
}

interface UnitDetailsServiceOptions {
  sideRule: SideRule;
  stores: OrganisationStores;
  views: OrganisationViews;
}
