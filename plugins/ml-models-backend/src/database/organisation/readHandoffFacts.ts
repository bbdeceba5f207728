import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Knex } from 'knex';
import type { HandoffFacts } from '../../organisation/HandoffFacts';
import { toIsoTime } from '../toIsoTime';

interface HandoffFactRow {
  model_ref: string;
  state: HandoffState;
  created_at: Date | string;
  in_production_at: Date | string | null;
}

/** States in which people still work on a handoff. */
const UNDER_WAY: readonly HandoffState[] = [
  'draft',
  'design-review',
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
];
const DAY = 86_400_000;

/**
 * What the organisation asks of handoffs, in one statement: which models are in production by a handoff, how many are
 * under way, and how long those took that went live.
 *
 * @internal
 */
export async function readHandoffFacts(knex: Knex): Promise<HandoffFacts> {
  const rows = await knex<HandoffFactRow>('handoffs')
    .whereIn('state', UNDER_WAY)
    .orWhereNotNull('in_production_at')
    .select('model_ref', 'state', 'created_at', 'in_production_at');
  const openByModel = new Map<string, number>();
  for (const { model_ref: ref, state } of rows) {
    if (UNDER_WAY.includes(state)) {
      openByModel.set(ref, (openByModel.get(ref) ?? 0) + 1);
    }
  }
  return {
    inProduction: new Set(
      rows
        .filter(({ state }) => state === 'in-production')
        .map(({ model_ref: ref }) => ref),
    ),
    openByModel,
    leadTimes: rows.flatMap(row => {
      const liveAt = toIsoTime(row.in_production_at);
      if (!liveAt) return [];
      const took = Date.parse(liveAt) - Date.parse(toIsoTime(row.created_at));
      return { modelRef: row.model_ref, liveAt, days: Math.round(took / DAY) };
    }),
  };
}
