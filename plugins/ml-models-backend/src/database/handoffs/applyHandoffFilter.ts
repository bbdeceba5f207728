import {
  type HandoffSide,
  OPEN_HANDOFF_STATES,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Knex } from 'knex';
import type { HandoffFilter } from './HandoffStore';

const DAY = 86_400_000;
/** Days without any event after which an open handoff counts as stalled; a proposal of the design. */
const STALLED_AFTER_DAYS = 30;

/**
 * Narrows a query on `handoffs`.
 *
 * @internal
 */
export function applyHandoffFilter(
  builder: Knex.QueryBuilder,
  filter: HandoffFilter,
): void {
  const { states, tier, teamRefs, modelRef, environment, search } = filter;
  if (states) builder.whereIn('state', states);
  if (tier) builder.where('risk_tier', tier);
  if (modelRef) builder.where('model_ref', modelRef);
  applyVisible(builder, filter);
  if (environment) builder.where('environment', environment);
  if (teamRefs) {
    builder.andWhere(either =>
      either
        .whereIn('data_science_ref', teamRefs)
        .orWhereIn('engineering_ref', teamRefs)
        .orWhere(owned => applyOwners(owned, teamRefs)),
    );
  }
  if (search) applySearch(builder, search);
  if (filter.turnOf) applyTurn(builder, filter.turnOf);
  if (filter.waitingSince) {
    builder
      .whereNot('turn', 'nobody')
      .where('turn_since', '<=', filter.waitingSince);
  }
  if (filter.flag) applyFlag(builder, filter.flag, filter.now);
  if (filter.permitted) {
    builder.andWhere(nested => filter.permitted!(nested));
  }
}

function applyVisible(
  builder: Knex.QueryBuilder,
  { modelRefs, unlinkedToo }: HandoffFilter,
): void {
  if (!modelRefs) return;
  builder.andWhere(either => {
    either.whereIn('model_ref', modelRefs);
    if (!unlinkedToo) return;
    const { teamRefs } = unlinkedToo;
    either.orWhere(unlinked => {
      unlinked.whereNotNull('unlinked_since');
      if (!teamRefs) return;
      unlinked.andWhere(own =>
        own
          .whereIn('data_science_ref', teamRefs)
          .orWhereIn('engineering_ref', teamRefs)
          .orWhereIn('owner_ref', teamRefs),
      );
    });
  });
}

function applySearch(builder: Knex.QueryBuilder, search: string): void {
  const pattern = search.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&');
  const number = /^#?(\d{1,9})$/.exec(search.trim())?.[1];
  builder.andWhere(either => {
    either.whereRaw(`search_key like ? escape '\\'`, [`%${pattern}%`]);
    if (number) either.orWhere('number', Number(number));
  });
}

function applyTurn(
  builder: Knex.QueryBuilder,
  turn: NonNullable<HandoffFilter['turnOf']>,
): void {
  builder.andWhere(either => {
    either
      .where(mine =>
        mine
          .whereIn('turn', ['data-science', 'both'])
          .andWhere(team =>
            team
              .whereIn('data_science_ref', turn.dataScienceRefs)
              .orWhere(owned => applyOwners(owned, turn.ownerRefs)),
          )
          .whereNotExists(chose => applyChoice(chose, turn, 'engineering')),
      )
      .orWhere(mine =>
        mine
          .whereIn('turn', ['engineering', 'both'])
          .whereIn('engineering_ref', turn.engineeringRefs)
          .whereNotExists(chose => applyChoice(chose, turn, 'data-science')),
      );
    if (turn.independent) {
      either.orWhere('turn', 'independent').orWhere('asks_independent', true);
    }
  });
}

/** While no data-science team is named, the owner stands in for it. */
function applyOwners(
  builder: Knex.QueryBuilder,
  ownerRefs: readonly string[],
): void {
  builder.whereNull('data_science_ref').whereIn('owner_ref', ownerRefs);
}

/** The person chose this side on the handoff, so that the other one is not theirs. */
function applyChoice(
  builder: Knex.QueryBuilder,
  { personRef }: NonNullable<HandoffFilter['turnOf']>,
  side: HandoffSide,
): void {
  builder
    .from('handoff_people')
    .whereRaw('handoff_people.handoff_id = handoffs.id')
    .where('handoff_people.person_ref', personRef)
    .where('handoff_people.side', side);
}

function applyFlag(
  builder: Knex.QueryBuilder,
  flag: NonNullable<HandoffFilter['flag']>,
  now: string,
): void {
  switch (flag) {
    case 'overdue':
      builder.where('due_at', '<', now).whereNot('turn', 'nobody');
      break;
    case 'aging':
    case 'invalidated':
      builder.where('staleness', flag);
      break;
    case 'needs-owner':
      builder.andWhere(either =>
        either
          .where('data_science_gone', true)
          .orWhere('engineering_gone', true)
          .orWhere('owner_gone', true),
      );
      break;
    case 'unlinked':
      builder.whereNotNull('unlinked_since');
      break;
    default: {
      const before = Date.parse(now) - STALLED_AFTER_DAYS * DAY;
      builder
        .whereIn('state', OPEN_HANDOFF_STATES)
        .whereNot('state', 'in-production')
        .where('updated_at', '<', new Date(before).toISOString());
    }
  }
}
