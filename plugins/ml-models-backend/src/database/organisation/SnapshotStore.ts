import type { OrganisationPattern } from '@baton-ml/backstage-plugin-ml-models-common';
import type { RoleCounts } from './OrganisationRecord';

/**
 * How a unit was on one day. Days are YYYY-MM-DD in UTC.
 *
 * @internal
 */
export interface UnitSnapshot {
  unitRef: string;
  day: string;
  practitioners: number;
  members: number;
  byRole: RoleCounts;
  productionModels: number;
  declared?: OrganisationPattern;
  /** Advice in force, with hysteresis. */
  recommended?: OrganisationPattern;
  /** Since when the size asks for another pattern than the one advised. */
  leftSince?: string;
  /** Since when declared and advised pattern differ. */
  mismatchSince?: string;
}

/** The daily snapshots of units. @internal */
export interface SnapshotStore {
  /** Writes the snapshots of a day; what a unit already has for the day is replaced. */
  write(snapshots: readonly UnitSnapshot[]): Promise<void>;
  /** The newest snapshot of each unit, before the given day when one is given. */
  listNewest(before?: string): Promise<Map<string, UnitSnapshot>>;
  /** Snapshots of a unit from a day on, oldest first. */
  listOfUnit(unitRef: string, from: string): Promise<UnitSnapshot[]>;
  /** The newest snapshot of a unit on or before a day. */
  findAt(unitRef: string, day: string): Promise<UnitSnapshot | undefined>;
  /** Thins what is older than the day: of each month the first snapshot of a unit is kept. */
  thin(before: string): Promise<void>;
}
