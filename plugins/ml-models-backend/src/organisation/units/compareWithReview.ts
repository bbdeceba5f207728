import {
  comparePattern,
  type OrganisationRole,
  type OrganisationSinceLastReview,
  type OrganisationUnitSummary,
  recommendPattern,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReviewRecord } from '../../database/organisation/OrganisationRecord';
import type { UnitSnapshot } from '../../database/organisation/SnapshotStore';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';

/**
 * What changed in a unit since its last review, as the next one wants to know it.
 *
 * @param snapshots - of the unit since the review, oldest first
 *
 * @internal
 */
export function compareWithReview(
  view: OrganisationView,
  presenter: Presenter,
  options: {
    unit: OrganisationUnitSummary;
    review: ReviewRecord;
    snapshots: readonly UnitSnapshot[];
  },
): OrganisationSinceLastReview {
  const { unit, review, snapshots } = options;
  const { production, all } = view.modelsOf(view.groupsOf(unit.ref));
  const now = new Set(production.map(model => model.ref));
  const before = review.productionModelRefs;
  const change = (role: OrganisationRole) => ({
    before: review.byRole[role] ?? 0,
    now: unit.size.byRole[role],
  });
  return {
    reviewedAt: review.at,
    size: { before: review.size, now: unit.size.count },
    byRole: {
      'data-science': change('data-science'),
      'ml-engineering': change('ml-engineering'),
      platform: change('platform'),
      product: change('product'),
    },
    productionModels: {
      before: review.productionModels,
      now: unit.models.production,
    },
    modelsAdded: before
      ? presenter.entities([...now].filter(ref => !before.includes(ref)))
      : [],
    modelsRemoved: before
      ? presenter.entities(before.filter(ref => !now.has(ref)))
      : [],
    patternThen: review.patternBefore,
    recommendedThen: review.recommended,
    matchThen: judgeMatchThen(view, review),
    leadTimeDays: compareLeadTimes(
      view,
      all.map(model => model.ref),
      review.at,
    ),
    history: toMonths(view, snapshots),
  };
}

/** How the pattern declared at the review fitted the advice of that day. */
function judgeMatchThen(view: OrganisationView, review: ReviewRecord) {
  const unitRef = review.unitRef ?? '';
  const bySize = recommendPattern({
    unitRef,
    size: review.size,
    now: review.at,
    thresholds: view.settings.thresholds,
  });
  return comparePattern({
    unitRef,
    declared: review.patternBefore,
    recommendation: {
      ...bySize,
      pattern: review.recommended ?? bySize.pattern,
    },
  }).match;
}

/** Median days from draft to production of handoffs that went live before and after the review. */
function compareLeadTimes(
  view: OrganisationView,
  modelRefs: readonly string[],
  reviewedAt: string,
): OrganisationSinceLastReview['leadTimeDays'] {
  const own = new Set(modelRefs);
  const times = view.records.handoffs?.leadTimes.filter(({ modelRef }) =>
    own.has(modelRef),
  );
  if (!times) return undefined;
  const isBefore = (liveAt: string) => liveAt.slice(0, 10) <= reviewedAt;
  const before = median(
    times.filter(({ liveAt }) => isBefore(liveAt)).map(({ days }) => days),
  );
  const now = median(
    times.filter(({ liveAt }) => !isBefore(liveAt)).map(({ days }) => days),
  );
  return before === undefined && now === undefined
    ? undefined
    : { before, now };
}

function median(values: number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The first snapshot of each month, and the newest. */
function toMonths(
  view: OrganisationView,
  snapshots: readonly UnitSnapshot[],
): OrganisationSinceLastReview['history'] {
  const months = new Set<string>();
  return snapshots
    .filter((snapshot, index) => {
      const month = snapshot.day.slice(0, 7);
      const isFirst = !months.has(month);
      months.add(month);
      return isFirst || index === snapshots.length - 1;
    })
    .map(snapshot => ({
      at: snapshot.day,
      size:
        view.basis === 'all-members'
          ? snapshot.members
          : snapshot.practitioners,
      productionModels: snapshot.productionModels,
      recommended: snapshot.recommended,
    }));
}
