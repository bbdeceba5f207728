import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  DesignReview,
  DesignReviewAgenda,
  DesignReviewHandoff,
  DesignReviewRequest,
} from '@baton-ml/backstage-plugin-ml-models-common';
import {
  decideTransitions,
  expandGroup,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { randomUUID } from 'node:crypto';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { EventStore } from '../database/events/EventStore';
import type {
  DesignReviewStore,
  DesignReviewWithHandoffs,
} from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import {
  toConsentAnswer,
  toConstraints,
  toRequirements,
  toTransitionOptions,
  toYou,
} from './answers/toHandoffAnswer';
import { toSummaryAnswer } from './answers/toSummaryAnswer';
import { parseMoment } from '../time/parseMoment';
import type { HandoffCaller } from './HandoffCaller';
import { toGroupRef } from './HandoffModels';
import type { HandoffPageService } from './HandoffPageService';
import { HandoffPeople } from './HandoffPeople';
import type { HandoffRecordReader } from './HandoffRecordReader';
import type { HandoffSurroundingsReader } from './HandoffSurroundingsReader';
import { refuse } from './refuse';
import type { RepeatableRequest, RepeatedRequests } from './RepeatedRequests';
import { toHandoffFacts } from './toHandoffFacts';
import { toRevisionHash } from './toSignedRevision';

const DAY = 86_400_000;
/** A person of the catalog, in lower case. */
const USER_REF = /^user:[^:/\s]+\/[^:/\s]+$/;
/** Handoffs on one agenda. */
const MOST_ON_AGENDA = 50;

type Transact = <T>(
  writes: (transaction: DatabaseTransaction) => Promise<T>,
) => Promise<T>;

/** Hides handoffs the caller may not see. @internal */
export type SelectVisible = (
  handoffs: StoredHandoff[],
) => Promise<StoredHandoff[]>;

/** Who asks, when, and what they may see. @internal */
export interface DesignReviewReader {
  caller: HandoffCaller;
  now: Date;
  selectVisible: SelectVisible;
}

/**
 * Joint design reviews: both sides look at requirements beside constraints, of several handoffs at once.
 *
 * @internal
 */
export class DesignReviewService {
  readonly #options: DesignReviewServiceOptions;

  private constructor(options: DesignReviewServiceOptions) {
    this.#options = options;
  }

  static create(options: DesignReviewServiceOptions): DesignReviewService {
    return new DesignReviewService(options);
  }

  async list(
    query: {
      unit?: string;
      handoffId?: string;
      after?: { heldAt: string; id: string };
      limit: number;
    },
    reader: DesignReviewReader,
  ): Promise<{ items: DesignReview[]; next?: { heldAt: string; id: string } }> {
    const { unit, limit } = query;
    const reviews = await this.#options.designReviews.list({
      ...query,
      unitRefs: unit ? [toGroupRef(unit, 'unit')] : undefined,
    });
    const last = reviews.at(-1);
    const answers = await Promise.all(
      reviews.map(review => this.#toVisibleAnswer(review, reader)),
    );
    return {
      items: answers.flatMap(answer => answer ?? []),
      next:
        last && reviews.length === limit
          ? { heldAt: last.heldAt, id: last.id }
          : undefined,
    };
  }

  async find(id: string, reader: DesignReviewReader): Promise<DesignReview> {
    const answer = await this.#toVisibleAnswer(await this.#require(id), reader);
    if (!answer) throw new NotFoundError(`No design review '${id}'`);
    return answer;
  }

  async create(
    body: DesignReviewRequest,
    reader: DesignReviewReader,
    request?: RepeatableRequest,
  ): Promise<DesignReview> {
    const { designReviews, events, repeated } = this.#options;
    const { caller, now } = reader;
    const known = await repeated.find(caller, request);
    if (known) return this.find(known, reader);
    const at = now.toISOString();
    const handoffIds = await this.#requireHandoffs(body.handoffIds, reader);
    const stored = await this.#toStored(body);
    if (handoffIds.length === 0) await this.#requireUnit(stored, reader);
    const review: DesignReviewWithHandoffs = {
      ...stored,
      id: randomUUID(),
      handoffIds,
      revision: 1,
      creatorRef: caller.ref,
      createdAt: at,
      updatedAt: at,
    };
    await this.#options.transaction(async transaction => {
      await designReviews.insert(transaction, review);
      await events.appendChained(transaction, {
        at,
        type: 'design-review.created',
        subject: `design-review:${review.id}`,
        actor: caller.ref,
        after: toEventState(review),
        reason: review.minutes,
      });
      await repeated.remember(transaction, {
        caller,
        request,
        subjectId: review.id,
        at,
      });
    });
    return this.#toAnswer(review, reader);
  }

  async update(
    id: string,
    body: DesignReviewRequest,
    revision: number,
    reader: DesignReviewReader,
  ): Promise<DesignReview> {
    const { designReviews, events } = this.#options;
    const { caller, now } = reader;
    const before = await this.#require(id);
    await this.#requireHandoffs(before.handoffIds, reader);
    if (before.handoffIds.length === 0) await this.#requireUnit(before, reader);
    const handoffIds = await this.#requireHandoffs(body.handoffIds, reader);
    const stored = await this.#toStored(body);
    if (handoffIds.length === 0) await this.#requireUnit(stored, reader);
    const changes: Partial<DesignReviewWithHandoffs> = {
      ...stored,
      handoffIds,
      revision: revision + 1,
      updatedAt: now.toISOString(),
    };
    await this.#options.transaction(async transaction => {
      const isDone = await designReviews.update(
        transaction,
        { id: before.id, revision },
        changes,
      );
      if (!isDone) {
        throw new ConflictError(
          `The design review was changed meanwhile: expected revision ${revision}, its revision is ${before.revision}`,
        );
      }
      await events.appendChained(transaction, {
        at: now.toISOString(),
        type: 'design-review.changed',
        subject: `design-review:${before.id}`,
        actor: caller.ref,
        before: toEventState(before),
        after: toEventState({ ...before, ...changes }),
        reason: body.minutes,
      });
    });
    return this.find(before.id, reader);
  }

  /** The next review of a unit: the one asked for, else the first of the caller's that takes part in handoffs. */
  async agenda(
    unit: string | undefined,
    reader: DesignReviewReader,
  ): Promise<DesignReviewAgenda> {
    const { designReviews, handoffs, settings } = this.#options;
    const { caller, now } = reader;
    const organisation = await this.#options.organisation.read();
    const people = HandoffPeople.create({ organisation, settings });
    const teams = await handoffs.listTeams();
    const own = [...people.groupsOf(caller.ref)].filter(ref => {
      const below = expandGroup(organisation.directory, ref).groups;
      return below.some(group => teams.has(group));
    });
    const unitRef = unit ? toGroupRef(unit, 'unit') : own[0];
    const everyDays = settings.designReviewEveryDays;
    const units = own.map(ref => ({
      ref,
      title: organisation.titleOf(ref) ?? ref,
    }));
    if (!unitRef) return { units, everyDays, overdue: false, handoffs: [] };
    const groups = [
      ...new Set([
        unitRef,
        ...expandGroup(organisation.directory, unitRef).groups,
      ]),
    ];
    const [waiting, next, [last]] = await Promise.all([
      handoffs.list({
        filter: {
          states: ['design-review'],
          teamRefs: groups,
          now: now.toISOString(),
        },
        sort: 'age',
        limit: MOST_ON_AGENDA,
      }),
      designReviews.findNextPlanned([unitRef]),
      designReviews.list({ unitRefs: [unitRef], state: 'held', limit: 1 }),
    ]);
    const dueAt =
      next?.heldAt ??
      last?.nextAt ??
      (last &&
        new Date(Date.parse(last.heldAt) + everyDays * DAY).toISOString());
    const visible = await reader.selectVisible(waiting);
    return {
      unitRef,
      unitTitle: organisation.titleOf(unitRef) ?? unitRef,
      units,
      everyDays,
      lastHeldAt: last?.heldAt,
      next: next && (await this.#toVisibleAnswer(next, reader)),
      dueAt,
      overdue:
        dueAt === undefined
          ? visible.some(
              ({ stateSince }) =>
                now.getTime() - Date.parse(stateSince) > everyDays * DAY,
            )
          : dueAt < now.toISOString(),
      handoffs: await Promise.all(
        visible.map(handoff => this.#toHandoff(handoff, organisation, reader)),
      ),
    };
  }

  /** Minutes are about the handoffs: undefined for whoever may see none of them. */
  async #toVisibleAnswer(
    review: DesignReviewWithHandoffs,
    reader: DesignReviewReader,
  ): Promise<DesignReview | undefined> {
    const answer = await this.#toAnswer(review, reader);
    return review.handoffIds.length === 0 || answer.handoffs.length > 0
      ? answer
      : undefined;
  }

  async #toAnswer(
    review: DesignReviewWithHandoffs,
    reader: DesignReviewReader,
  ): Promise<DesignReview> {
    const organisation = await this.#options.organisation
      .read()
      .catch(() => undefined);
    const found = await this.#options.handoffs.findByIds(review.handoffIds);
    const order = new Map(
      review.handoffIds.map((handoffId, index) => [handoffId, index]),
    );
    const visible = (await reader.selectVisible(found)).sort(
      (a, b) => order.get(a.id)! - order.get(b.id)!,
    );
    return {
      id: review.id,
      heldAt: review.heldAt,
      state: review.state,
      unitRef: review.unitRef,
      attendees: review.attendees as DesignReview['attendees'],
      minutes: review.minutes,
      decision: review.decision,
      nextAt: review.nextAt,
      handoffs: await Promise.all(
        visible.map(handoff => this.#toHandoff(handoff, organisation, reader)),
      ),
      revision: review.revision,
      createdBy: review.creatorRef,
      createdAt: review.createdAt,
    };
  }

  async #toHandoff(
    handoff: StoredHandoff,
    organisation: Memberships | undefined,
    reader: DesignReviewReader,
  ): Promise<DesignReviewHandoff> {
    const { pages, records, settings } = this.#options;
    const { caller, now } = reader;
    const [record, surroundings, person] = await Promise.all([
      records.read(handoff),
      this.#options.surroundings.read(handoff, organisation),
      pages.resolve(handoff, caller),
    ]);
    const at = now.toISOString();
    const facts = toHandoffFacts({ record, surroundings, settings, now: at });
    const revisionHash = toRevisionHash(record);
    return {
      summary: toSummaryAnswer(handoff, settings, at),
      requirements: toRequirements(handoff.requirements),
      constraints: toConstraints(handoff.constraints),
      conflicts: record.content.conflicts.map(
        ({ handoffId, ...conflict }) => conflict,
      ),
      thresholds: handoff.thresholds,
      revisionHash,
      revision: handoff.revision,
      consents: record.content.consents
        .filter(({ transition }) => transition === 'accept-design')
        .map(consent =>
          toConsentAnswer(consent, revisionHash, ref =>
            organisation?.titleOf(ref),
          ),
        ),
      transitions: toTransitionOptions(
        {
          transitions: decideTransitions({
            facts,
            actor: person.actor,
            now: at,
          }),
        },
        facts,
      ),
      you: toYou({ person }),
    };
  }

  async #toStored(body: DesignReviewRequest) {
    const organisation = await this.#options.organisation.read();
    const people = HandoffPeople.create({
      organisation,
      settings: this.#options.settings,
    });
    const handoffs = await this.#options.handoffs.findByIds(body.handoffIds);
    const sideOf = (ref: string) =>
      handoffs.flatMap(handoff => people.resolve(ref, handoff).actor.sides)[0];
    const attendees = [
      ...new Set((body.attendees ?? []).map(toAttendeeRef)),
    ].map(ref => ({
      ref,
      title: organisation.titleOf(ref),
      side: sideOf(ref),
    }));
    const unitRef = body.unitRef && toGroupRef(body.unitRef, 'unitRef');
    if (unitRef && !organisation.directory.group(unitRef)) {
      throw new InputError(
        `Field 'unitRef': the catalog has no group ${unitRef}`,
      );
    }
    return {
      unitRef,
      state: body.state ?? ('planned' as const),
      heldAt: toMoment(body.heldAt, 'heldAt'),
      nextAt: body.nextAt && toMoment(body.nextAt, 'nextAt'),
      attendees,
      minutes: body.minutes,
      decision: body.decision,
    };
  }

  /** Ids of handoffs the caller may see and acts for one side of. */
  async #requireHandoffs(
    ids: readonly string[],
    reader: DesignReviewReader,
  ): Promise<string[]> {
    const unique = [...new Set(ids)];
    const found = await this.#options.handoffs.findByIds(unique);
    const visible = await reader.selectVisible(found);
    const missing = unique.find(id => !visible.some(each => each.id === id));
    if (missing !== undefined) {
      throw new InputError(`Field 'handoffIds': no handoff '${missing}'`);
    }
    const organisation = await this.#options.organisation.read();
    const people = HandoffPeople.create({
      organisation,
      settings: this.#options.settings,
    });
    for (const handoff of visible) {
      const { actor, couldChoose } = people.resolve(reader.caller.ref, handoff);
      if (actor.admin || couldChoose || actor.sides.length > 0) continue;
      refuse([
        {
          code: 'not-your-act',
          text: `You act for neither side of handoff ${handoff.number}.`,
        },
      ]);
    }
    return unique;
  }

  /** A review that is about no handoff belongs to a unit; a member who could act for a side there speaks for it. */
  async #requireUnit(
    { unitRef, creatorRef }: { unitRef?: string; creatorRef?: string },
    { caller }: DesignReviewReader,
  ): Promise<void> {
    if (!unitRef && !creatorRef) {
      throw new InputError(
        `Field 'unitRef' is missing: a review without handoffs belongs to a unit`,
      );
    }
    const people = HandoffPeople.create({
      organisation: await this.#options.organisation.read(),
      settings: this.#options.settings,
    });
    const isOurs = unitRef
      ? Object.values(people.teamsOf(caller.ref)).flat().includes(unitRef)
      : creatorRef === caller.ref;
    if (isOurs || people.isAdmin(caller.ref)) return;
    refuse([
      {
        code: 'not-your-act',
        text: unitRef
          ? `Only members of ${unitRef} with a role on either side may do this for it.`
          : 'Only whoever planned this review may change it.',
      },
    ]);
  }

  async #require(id: string): Promise<DesignReviewWithHandoffs> {
    const review = await this.#options.designReviews.find(id);
    if (!review) throw new NotFoundError(`No design review '${id}'`);
    return review;
  }
}

function toAttendeeRef(text: string, index: number): string {
  const ref = text.toLocaleLowerCase('en-US');
  if (!USER_REF.test(ref)) {
    throw new InputError(
      `Field 'attendees[${index}]': '${text}' is no entity ref of a person, expected one like user:default/mira`,
    );
  }
  return ref;
}

function toMoment(text: string, field: string): string {
  const time = parseMoment(text);
  if (time === undefined) {
    throw new InputError(
      `Field '${field}' is no moment: expected ISO 8601, for example 2026-01-31T12:00:00Z`,
    );
  }
  return time;
}

/** Without the minutes, which may have to be erased. */
function toEventState(review: DesignReviewWithHandoffs) {
  const { state, heldAt, nextAt, decision, unitRef, handoffIds } = review;
  return JSON.parse(
    JSON.stringify({
      state,
      heldAt,
      nextAt,
      decision,
      unitRef,
      handoffIds,
      attendees: review.attendees.map(({ ref }) => ref),
    }),
  );
}

interface DesignReviewServiceOptions {
  designReviews: DesignReviewStore;
  events: EventStore;
  handoffs: HandoffStore;
  organisation: MembershipReader;
  pages: HandoffPageService;
  records: HandoffRecordReader;
  repeated: RepeatedRequests;
  settings: HandoffSettings;
  surroundings: HandoffSurroundingsReader;
  transaction: Transact;
}
