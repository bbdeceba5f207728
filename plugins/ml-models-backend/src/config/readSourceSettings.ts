import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { SourceSettings } from './InventorySettings';
import { readSourceTimeouts } from './readSourceTimeouts';

const SOURCE_ID = /^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$/i;

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
};

/** Lets the other plugins of a backend start first; also what a restart waits for. */
const INITIAL_DELAY = { seconds: 3 };

/**
 * Reads `mlModels.sources.<id>`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readSourceSettings(
  id: string,
  sources: Config,
  knownTypes: readonly string[],
): SourceSettings {
  const key = `mlModels.sources.${id}`;
  if (!SOURCE_ID.test(id)) {
    throw new InputError(
      `Configuration ${key}: the name of a source has up to 63 letters, digits, dashes and underscores and starts and ends with a letter or digit`,
    );
  }
  const config = sources.getConfig(id);
  const type = config.getString('type');
  if (!knownTypes.includes(type)) {
    const known = [...knownTypes].sort().join(', ');
    throw new InputError(
      `Configuration ${key}.type: no type '${type}' is known, expected one of: ${known}`,
    );
  }
  const namespace = config.getOptionalString('namespace') ?? 'default';
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `Configuration ${key}.namespace: '${namespace}' is no namespace of the catalog, expected lower-case letters, digits and dashes`,
    );
  }
  return {
    id,
    type,
    title: config.getOptionalString('title') ?? id,
    baseUrl: readBaseUrl(`${key}.baseUrl`, config.getOptionalString('baseUrl')),
    namespace,
    sample: config.getOptionalBoolean('sample') ?? false,
    schedule: readSchedule(config),
    timeouts: readSourceTimeouts(id, config),
    config,
  };
}

function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.has('schedule')
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig('schedule'),
      )
    : DEFAULT_SCHEDULE;
  // A delay would start a task once that is only meant to run when asked.
  const isManual = 'trigger' in schedule.frequency;
  return {
    ...schedule,
    initialDelay:
      schedule.initialDelay ?? (isManual ? undefined : INITIAL_DELAY),
  };
}

/** The address without user and password, since people see it. */
function readBaseUrl(
  key: string,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InputError(
      // The value may hold a password, and this goes into the log.
      `Configuration ${key}: the value is no address, expected one like https://registry.example.com`,
    );
  }
  const url = new URL(text);
  url.username = '';
  url.password = '';
  return url.toString().replace(/\/$/, '');
}
