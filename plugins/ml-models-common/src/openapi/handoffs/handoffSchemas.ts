import { handoffDecisionSchemas } from './handoffDecisionSchemas';
import { handoffDesignSchemas } from './handoffDesignSchemas';
import { handoffPageSchemas } from './handoffPageSchemas';
import { handoffStartSchemas } from './handoffStartSchemas';
import { handoffSummarySchemas } from './handoffSummarySchemas';

/**
 * Shapes of the handoff itself: in lists, on its page, at its start.
 *
 * @remarks
 * Times are ISO 8601 in UTC. Titles of teams and people are snapshots, so that history reads the same after a rename.
 *
 * @internal
 */
export const handoffSchemas = {
  ...handoffSummarySchemas,
  ...handoffDesignSchemas,
  ...handoffDecisionSchemas,
  ...handoffStartSchemas,
  ...handoffPageSchemas,
};
