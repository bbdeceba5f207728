import {
  capacityShare,
  comparePattern,
  HYSTERESIS_DAYS,
  type OrganisationPattern,
  type OrganisationUnitSummary,
  recommendPattern,
  reviewDue,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReviewRecord } from '../../database/organisation/OrganisationRecord';
import type { UnitSnapshot } from '../../database/organisation/SnapshotStore';
import type { OrganisationView } from '../OrganisationView';
import { sizeOfSnapshot } from './sizeOfSnapshot';
import { summariseOnCall } from './summariseOnCall';
import { countOverlapping } from './countOverlapping';

const DAY = 86_400_000;
const toMoment = (day: string) => `${day}T00:00:00.000Z`;

/**
 * What the rules say about one unit, with every ref they rest on.
 *
 * @internal
 */
export function judgeUnit(
  view: OrganisationView,
  unitRef: string,
): OrganisationUnitSummary {
  const { organisation, records, settings, now } = view;
  const group = organisation.group(unitRef)!;
  const size = view.sizeOf(unitRef);
  const models = view.modelsOf(size.groups);
  const pattern = judgePattern(view, unitRef, size.size);
  const capacity = capacityShare({
    unitRef,
    periods: (records.capacity.get(unitRef) ?? []).map(entry => ({
      start: entry.from,
      end: entry.to,
      netDays: entry.netDays,
      productionizingDays: entry.productionizingDays,
    })),
    rolling: settings.capacity.rollingPeriods,
    target: settings.capacity.target,
    now,
  });
  const coverage = view.coverageOf(view.criticalSystemsOf(size.groups));
  const last = records.reviews.get(unitRef);
  const review = reviewDue({
    unitRef,
    last: last && {
      at: last.at,
      patternBySize: last.recommended,
      productionModels: last.productionModels,
      nextDue: last.nextDue,
    },
    patternBySize: pattern.recommended,
    productionModels: models.production.length,
    mismatchSince: pattern.mismatchSince,
    everyMonths: settings.reviewEveryMonths,
    now,
  });
  const { handoffs } = records;
  return {
    ref: unitRef,
    title: group.title,
    description: group.description,
    type: group.type,
    parents: nearestUnitsAbove(view, unitRef),
    size: describeSize(view, unitRef),
    pattern,
    models: {
      developed: models.developed.length,
      operated: models.operated.length,
      production: models.production.length,
      openHandoffs:
        handoffs &&
        models.all.reduce(
          (sum, model) => sum + (handoffs.openByModel.get(model.ref) ?? 0),
          0,
        ),
    },
    onCall: summariseOnCall(view, models.production),
    capacity: {
      share: capacity.share,
      band: capacity.band,
      periods: capacity.periods.length,
      from: capacity.periods[0]?.start,
      to: capacity.periods.at(-1)?.end,
      reasons: capacity.reasons,
    },
    critical: {
      systems: coverage.covered.length + coverage.uncovered.length,
      covered: coverage.covered.length,
      share: coverage.share,
      reasons: coverage.reasons,
    },
    review: {
      state: review.state,
      lastAt: last?.at,
      dueAt: review.dueAt?.slice(0, 10),
      reasons: review.reasons,
    },
  };
}

/**
 * The size of any group, in figures.
 *
 * @internal
 */
export function describeSize(
  view: OrganisationView,
  groupRef: string,
): OrganisationUnitSummary['size'] {
  const size = view.sizeOf(groupRef);
  return {
    count: size.size,
    members: size.members.length,
    byRole: {
      'data-science': size.byRole['data-science'].length,
      'ml-engineering': size.byRole['ml-engineering'].length,
      platform: size.byRole.platform.length,
      product: size.byRole.product.length,
    },
    unassigned: size.unassigned.length,
    mixed: size.mixed.length,
    excluded: size.excluded.length,
    overlapping: countOverlapping(view.organisation, groupRef, size.members),
    groups: size.groups.length,
    reasons: size.reasons,
  };
}

function judgePattern(
  view: OrganisationView,
  unitRef: string,
  size: number,
): OrganisationUnitSummary['pattern'] {
  const { organisation, settings, now } = view;
  const group = organisation.group(unitRef)!;
  const snapshot = snapshotInForce(view, unitRef);
  const recommendation = recommendPattern({
    unitRef,
    size,
    now,
    thresholds: settings.thresholds,
    previous: snapshot?.recommended,
    history: snapshot?.leftSince
      ? [
          {
            at: toMoment(snapshot.leftSince),
            size: sizeOfSnapshot(view.basis, snapshot),
          },
        ]
      : [],
  });
  const comparison = comparePattern({
    unitRef,
    declared: group.declared,
    recommendation,
  });
  const { next, pending } = recommendation;
  return {
    declared: group.declared,
    declaredSince: group.declaredSince,
    recommended: recommendation.pattern,
    match: comparison.match,
    mismatchSince:
      comparison.match === 'mismatch'
        ? toMoment(
            mismatchSince(view, unitRef, {
              declared: group.declared,
              recommended: recommendation.pattern,
            }),
          )
        : undefined,
    nearBoundary: recommendation.nearBoundary,
    pending: pending && {
      ...pending,
      until: new Date(
        Date.parse(pending.since) + HYSTERESIS_DAYS * DAY,
      ).toISOString(),
    },
    next: next && { ...next, missing: next.at - size },
    reasons: [...recommendation.reasons, ...comparison.reasons],
  };
}

/** The snapshot that steadies the advice: by the same basis, and newer than a review, which resets the advice. */
function snapshotInForce(
  view: OrganisationView,
  unitRef: string,
): UnitSnapshot | undefined {
  if (view.basis !== view.settings.basis) return undefined;
  const snapshot = view.records.snapshots.get(unitRef);
  const review = view.records.reviews.get(unitRef);
  return snapshot && review && resetDay(review) >= snapshot.day
    ? undefined
    : snapshot;
}

/**
 * Day on which a review reset the advice: when it was recorded, because snapshots were written without it until then.
 * An imported one was known on its day.
 */
function resetDay(review: ReviewRecord): string {
  const recordedOn = review.recordedAt.slice(0, 10);
  const isImported = review.recordedBy.startsWith('system:');
  return isImported || recordedOn < review.at ? review.at : recordedOn;
}

/** Day since which the unit has been in this mismatch. A changed declaration begins a new one. */
function mismatchSince(
  view: OrganisationView,
  unitRef: string,
  today: { declared?: OrganisationPattern; recommended?: OrganisationPattern },
): string {
  const snapshot =
    view.basis === view.settings.basis
      ? view.records.snapshots.get(unitRef)
      : undefined;
  const isSame =
    snapshot?.declared === today.declared &&
    snapshot?.recommended === today.recommended;
  return (isSame && snapshot?.mismatchSince) || view.now.slice(0, 10);
}

function nearestUnitsAbove(view: OrganisationView, unitRef: string): string[] {
  const { forest } = view.organisation;
  const above = (forest.unitsOf.get(unitRef) ?? []).filter(
    ref => ref !== unitRef,
  );
  // A unit above is not the nearest when one of the others lies between.
  return above.filter(
    ref =>
      !above.some(
        between =>
          between !== ref &&
          forest.unitsOf.get(between)?.includes(ref) &&
          !forest.unitsOf.get(ref)?.includes(between),
      ),
  );
}
