import { organisationRecordSchemas } from './organisation/organisationRecordSchemas';
import { teamSchemas } from './organisation/teamSchemas';
import { unitDetailsSchemas } from './organisation/unitDetailsSchemas';
import { unitSchemas } from './organisation/unitSchemas';

/**
 * Shapes of the organisation resource: units, teams, systems, and what people record about them.
 *
 * @remarks
 * Refs are canonical lower-case entity refs. What the caller may not read in the catalog is left out of lists and
 * reasons; figures count it, because advice on a part of a team would be wrong.
 *
 * @internal
 */
export const organisationSchemas = {
  ...unitSchemas,
  ...unitDetailsSchemas,
  ...organisationRecordSchemas,
  ...teamSchemas,
} as const;
