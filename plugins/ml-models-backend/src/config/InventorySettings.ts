import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { DigestRules } from '../sync/DigestRules';
import type { SourceTimeouts } from './readSourceTimeouts';
import type { PeopleSettings } from './readPeopleSettings';

/**
 * One configured registry, without what only its own type understands.
 *
 * @internal
 */
export interface SourceSettings {
  /** Key under `mlModels.sources`. */
  id: string;
  /** Which factory makes it. */
  type: string;
  /** What people call it. */
  title: string;
  /** Address for people, without credentials. */
  baseUrl?: string;
  /** Namespace of the entities made for models no descriptor speaks for. */
  namespace: string;
  /** Recorded sample data instead of a live registry. */
  sample: boolean;
  /** How often it is synced, and how long that may take. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How long it may take to answer. */
  timeouts: SourceTimeouts;
  /** The part of the configuration the factory reads the rest from. */
  config: Config;
}

/**
 * `mlModels` as this plugin reads it, once at start.
 *
 * @internal
 */
export interface InventorySettings {
  sources: SourceSettings[];
  rules: DigestRules;
  people: PeopleSettings;
}
