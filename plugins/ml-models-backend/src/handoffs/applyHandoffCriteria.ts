import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { HandoffResourceFilter } from '@baton-ml/backstage-plugin-ml-models-node';
import type { Knex } from 'knex';
import { handoffMapper } from '../database/handoffs/StoredHandoff';

/**
 * Narrows a query on `handoffs` to what the conditions of a policy leave.
 *
 * @internal
 */
export function applyHandoffCriteria(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<HandoffResourceFilter>,
): void {
  if ('allOf' in criteria) {
    for (const each of criteria.allOf)
      builder.andWhere(nested => applyHandoffCriteria(nested, each));
  } else if ('not' in criteria) {
    builder.whereNot(nested => applyHandoffCriteria(nested, criteria.not));
  } else if ('anyOf' in criteria) {
    for (const each of criteria.anyOf)
      builder.orWhere(nested => applyHandoffCriteria(nested, each));
  } else {
    for (const property of criteria.properties) {
      builder.orWhereIn(handoffMapper.column(property), criteria.values);
    }
  }
}
