import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  SnapshotStore,
  UnitSnapshot,
} from '../../database/organisation/SnapshotStore';
import type { OrganisationView } from '../OrganisationView';
import { addDays } from '../records/readFields';
import type { UnitService } from '../units/UnitService';

/** Days of which every snapshot is kept; of older months the first one stays. */
const DAYS_KEPT = 400;

/**
 * Writes down how every unit is today, so that advice can be steady and a review can look back.
 *
 * @internal
 */
export class SnapshotJob {
  readonly #snapshots: SnapshotStore;
  readonly #units: UnitService;

  private constructor(options: {
    snapshots: SnapshotStore;
    units: UnitService;
  }) {
    this.#snapshots = options.snapshots;
    this.#units = options.units;
  }

  static create(options: {
    snapshots: SnapshotStore;
    units: UnitService;
  }): SnapshotJob {
    return new SnapshotJob(options);
  }

  /** Once a day is enough; more often replaces what the day has. */
  async run(): Promise<void> {
    const { view, units } = await this.#units.judgeAll();
    // What an outage of the catalog hides is no change of the organisation.
    if (view.organisation.stale) return;
    const day = view.now.slice(0, 10);
    await this.#snapshots.write(units.map(unit => toSnapshot(view, unit, day)));
    await this.#snapshots.thin(addDays(day, -DAYS_KEPT));
  }
}

function toSnapshot(
  view: OrganisationView,
  unit: OrganisationUnitSummary,
  day: string,
): UnitSnapshot {
  const { byRole, members } = view.sizeOf(unit.ref);
  const { pattern } = unit;
  const before = view.records.snapshots.get(unit.ref);
  // One day with too few people to say anything, for example while a directory is imported anew, loses no advice.
  const kept =
    pattern.recommended === undefined && before?.declared === pattern.declared
      ? before
      : undefined;
  return {
    unitRef: unit.ref,
    day,
    practitioners: new Set([
      ...byRole['data-science'],
      ...byRole['ml-engineering'],
      ...byRole.platform,
    ]).size,
    members: members.length,
    byRole: unit.size.byRole,
    productionModels: unit.models.production,
    declared: pattern.declared,
    recommended: pattern.recommended ?? kept?.recommended,
    leftSince: pattern.pending?.since.slice(0, 10),
    mismatchSince: pattern.mismatchSince?.slice(0, 10) ?? kept?.mismatchSince,
  };
}
