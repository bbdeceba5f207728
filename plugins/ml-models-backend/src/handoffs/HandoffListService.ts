import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  expandGroup,
  HANDOFF_STATES,
  type HandoffBoard,
  type HandoffBoardQuery,
  type HandoffListQuery,
  type HandoffPage,
  type HandoffState,
  type HandoffStatusList,
  OPEN_HANDOFF_STATES,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Knex } from 'knex';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { HandoffSettings } from '../config/HandoffSettings';
import type {
  HandoffFilter,
  HandoffSort,
  HandoffStore,
} from '../database/handoffs/HandoffStore';
import type {
  StoredHandoff,
  StoredHandoffHead,
} from '../database/handoffs/StoredHandoff';
import { toSummaryAnswer } from './answers/toSummaryAnswer';
import { describeDeadline } from './findDeadlines';
import type { HandoffCaller } from './HandoffCaller';
import { toGroupRef, toModelRef } from './HandoffModels';
import { HandoffPeople } from './HandoffPeople';
import type { HandoffVisibility } from './HandoffVisibility';

const DAY = 86_400_000;
/** Cards per column of the board; the rest is paged. */
const CARDS_PER_COLUMN = 20;

/** Who asks for a list, and what the permission framework leaves of it. @internal */
export interface HandoffReader {
  caller: HandoffCaller;
  credentials: BackstageCredentials;
  permitted?: (builder: Knex.QueryBuilder) => void;
}

/** Place in a list. @internal */
export interface HandoffPosition {
  value: string;
  number: number;
}

/**
 * Lists, the board and the status of many models, as far as the caller may see them.
 *
 * @internal
 */
export class HandoffListService {
  readonly #handoffs: HandoffStore;
  readonly #handoffVisibility: HandoffVisibility;
  readonly #organisation: MembershipReader;
  readonly #settings: HandoffSettings;
  readonly #visibility: CatalogVisibility;

  private constructor(options: HandoffListServiceOptions) {
    this.#handoffs = options.handoffs;
    this.#handoffVisibility = options.handoffVisibility;
    this.#organisation = options.organisation;
    this.#settings = options.settings;
    this.#visibility = options.visibility;
  }

  static create(options: HandoffListServiceOptions): HandoffListService {
    return new HandoffListService(options);
  }

  async list(
    query: HandoffListQuery & { after?: HandoffPosition; limit: number },
    reader: HandoffReader,
    now: Date,
  ): Promise<{
    page: Omit<HandoffPage, 'nextCursor'>;
    next?: HandoffPosition;
  }> {
    const filter = await this.#toFilter(query, reader, now);
    const sort = query.sort ?? 'changed';
    const [handoffs, total] = await Promise.all([
      this.#handoffs.list({
        filter,
        sort,
        after: query.after,
        limit: query.limit,
      }),
      this.#handoffs.count(filter),
    ]);
    const last = handoffs.at(-1);
    return {
      page: { items: handoffs.map(each => this.#toSummary(each, now)), total },
      next:
        last && handoffs.length === query.limit
          ? toPosition(last, sort)
          : undefined,
    };
  }

  /** `toCursor` makes the cursor of the list that continues a column. */
  async board(
    query: HandoffBoardQuery,
    reader: HandoffReader,
    now: Date,
    toCursor: (state: HandoffState, position: HandoffPosition) => string,
  ): Promise<HandoffBoard> {
    const filter = await this.#toFilter(query, reader, now);
    const counts = await this.#handoffs.countByState(filter);
    const states = HANDOFF_STATES.filter(
      state => !filter.states || filter.states.includes(state),
    );
    const columns = await Promise.all(
      states.map(async state => {
        const count = counts.get(state) ?? 0;
        const handoffs =
          count === 0
            ? []
            : await this.#handoffs.list({
                filter: { ...filter, states: [state] },
                sort: 'changed',
                limit: CARDS_PER_COLUMN,
              });
        const last = handoffs.at(-1);
        return {
          state,
          count,
          items: handoffs.map(each => this.#toSummary(each, now)),
          nextCursor:
            last && count > handoffs.length
              ? toCursor(state, toPosition(last, 'changed'))
              : undefined,
        };
      }),
    );
    return { columns };
  }

  /** One answer per ref, in the order asked. */
  async status(
    entityRefs: readonly string[],
    reader: HandoffReader,
    now: Date,
  ): Promise<HandoffStatusList> {
    const refs = entityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
    const unique = [...new Set(refs)];
    const [visible, handoffs] = await Promise.all([
      this.#visibility.of(reader.credentials),
      this.#handoffs.listForStatus(unique, reader.permitted),
    ]);
    const byRef = new Map<string, StoredHandoffHead[]>();
    for (const handoff of handoffs) {
      const known = byRef.get(handoff.modelRef);
      if (known) known.push(handoff);
      else byRef.set(handoff.modelRef, [handoff]);
    }
    const shown = visible.isUnlimited
      ? undefined
      : await visible.select([...byRef.keys()]);
    return {
      items: refs.map(ref => {
        const own = byRef.get(ref);
        return own && (!shown || shown.has(ref))
          ? this.#toStatus(ref, own, now)
          : null;
      }),
    };
  }

  #toStatus(
    entityRef: string,
    handoffs: readonly StoredHandoffHead[],
    now: Date,
  ): NonNullable<HandoffStatusList['items'][number]> {
    const open = handoffs.filter(({ state }) =>
      OPEN_HANDOFF_STATES.includes(state),
    );
    const production = open.find(({ state }) => state === 'in-production');
    const current =
      open.find(
        ({ state }) => state !== 'in-production' && state !== 'suspended',
      ) ??
      open[0] ??
      handoffs[0];
    const { summary } = current;
    const at = now.toISOString();
    return {
      entityRef,
      current: this.#toSummary(current, now),
      production: production && this.#toSummary(production, now),
      openCount: open.length,
      blockingItems: summary.blockingItems,
      signatures: summary.signatures,
      causes: [
        ...current.stalenessCauses,
        ...summary.deadlines
          .filter(deadline => deadline.at <= at)
          .map(deadline => ({
            level: 'aging' as const,
            code: deadline.code,
            text: describeDeadline(deadline),
            blocksDeployment: true,
          }))
          .filter(
            ({ text }) =>
              !current.stalenessCauses.some(cause => cause.text === text),
          ),
      ],
      repository: current.repository,
    };
  }

  #toSummary(handoff: StoredHandoffHead, now: Date) {
    return toSummaryAnswer(handoff, this.#settings, now.toISOString());
  }

  async #toFilter(
    query: HandoffBoardQuery,
    reader: HandoffReader,
    now: Date,
  ): Promise<HandoffFilter> {
    const filter: HandoffFilter = {
      states: toStates(query.state),
      tier: query.tier,
      teamRefs: await this.#toTeams(query, reader),
      modelRef: query.model && toModelRef(query.model, 'model'),
      environment: query.environment,
      turnOf: query.turn === 'mine' ? await this.#toTurn(reader) : undefined,
      waitingSince:
        query.waitingDays === undefined
          ? undefined
          : new Date(now.getTime() - query.waitingDays * DAY).toISOString(),
      flag: query.flag,
      search: query.search,
      permitted: reader.permitted,
      now: now.toISOString(),
    };
    const visible = await this.#visibility.of(reader.credentials);
    if (visible.isUnlimited) return filter;
    const refs = await this.#handoffs.listModelRefs(filter);
    const [shown, unlinkedToo] = await Promise.all([
      visible.select(refs),
      this.#handoffVisibility.seenUnlinked(reader.credentials),
    ]);
    return { ...filter, modelRefs: [...shown], unlinkedToo };
  }

  async #toTeams(
    query: HandoffBoardQuery,
    reader: HandoffReader,
  ): Promise<string[] | undefined> {
    if (query.turn !== 'team' && !query.team) return undefined;
    const people = await this.#people();
    const own =
      query.turn === 'team'
        ? [...people.groupsOf(reader.caller.ref)]
        : undefined;
    if (!query.team) return own;
    const team = toGroupRef(query.team, 'team');
    const { directory } = await this.#organisation.read();
    const teams = [...new Set([team, ...expandGroup(directory, team).groups])];
    return own ? teams.filter(ref => own.includes(ref)) : teams;
  }

  async #toTurn(
    reader: HandoffReader,
  ): Promise<NonNullable<HandoffFilter['turnOf']>> {
    const people = await this.#people();
    const teams = people.teamsOf(reader.caller.ref);
    return {
      dataScienceRefs: teams['data-science'],
      engineeringRefs: teams.engineering,
      ownerRefs: [reader.caller.ref, ...people.groupsOf(reader.caller.ref)],
      personRef: reader.caller.ref,
      independent: people.isGovernance(reader.caller.ref),
    };
  }

  async #people(): Promise<HandoffPeople> {
    return HandoffPeople.create({
      organisation: await this.#organisation.read(),
      settings: this.#settings,
    });
  }
}

interface HandoffListServiceOptions {
  handoffs: HandoffStore;
  handoffVisibility: HandoffVisibility;
  organisation: MembershipReader;
  settings: HandoffSettings;
  visibility: CatalogVisibility;
}

function toStates(text: string | undefined): HandoffState[] | undefined {
  if (!text) return undefined;
  const names = text.split(',').map(name => name.trim());
  return names.flatMap(name => {
    if (name === 'open') return [...OPEN_HANDOFF_STATES];
    const state = HANDOFF_STATES.find(each => each === name);
    if (state) return [state];
    throw new InputError(
      `Query parameter 'state': '${name}' is no state, expected open or some of ${HANDOFF_STATES.join(
        ', ',
      )}`,
    );
  });
}

function toPosition(
  handoff: StoredHandoff,
  sort: HandoffSort,
): HandoffPosition {
  const values: Record<HandoffSort, string> = {
    changed: handoff.updatedAt,
    age: handoff.turnSince,
    due: handoff.dueAt ?? '9999-12-31T00:00:00.000Z',
    model: handoff.modelTitle.toLocaleLowerCase('en-US'),
    number: String(handoff.number),
  };
  return { value: values[sort], number: handoff.number };
}
