import { InputError, NotFoundError } from '@backstage/errors';
import type {
  DesignReview,
  DesignReviewRequest,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { randomUUID } from 'node:crypto';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { EventStore } from '../database/events/EventStore';
import type {
  DesignReviewStore,
  DesignReviewWithHandoffs,
} from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import { parseMoment } from '../time/parseMoment';
import { decideDesignReview } from './decideDesignReview';
import type { DesignReviewAnswers } from './DesignReviewAnswers';
import type { DesignReviewReader } from './DesignReviewReader';
import type { HandoffAnnouncer } from './HandoffAnnouncer';
import { toGroupRef } from './HandoffModels';
import { HandoffPeople } from './HandoffPeople';
import { noteDesignReview } from './noteDesignReview';
import { refuse } from './refuse';
import { RevisionConflictError } from './RevisionConflictError';
import type { RepeatableRequest, RepeatedRequests } from './RepeatedRequests';

/** A person of the catalog, in lower case. */
const USER_REF = /^user:[^:/\s]+\/[^:/\s]+$/;

type Transact = <T>(
  writes: (transaction: DatabaseTransaction) => Promise<T>,
) => Promise<T>;

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
      reviews.map(review => this.#options.answers.toVisible(review, reader)),
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
    const answer = await this.#options.answers.toVisible(
      await this.#require(id),
      reader,
    );
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
    const changes = await this.#options.transaction(async transaction => {
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
      return noteDesignReview(transaction, {
        ...this.#options,
        actorRef: caller.ref,
        at,
        review,
      });
    });
    for (const change of changes) {
      await this.#options.announcer.announce(change);
    }
    return this.#options.answers.toAnswer(review, reader);
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
    // Without the catalog nobody stands for a side, and that is no refusal.
    await this.#options.organisation.read();
    const { you } = await this.find(before.id, reader);
    if (you.refusal) refuse([you.refusal]);
    const handoffIds = await this.#requireHandoffs(body.handoffIds, reader);
    const stored = await this.#toStored(body);
    if (handoffIds.length === 0) await this.#requireUnit(stored, reader);
    const changes: Partial<DesignReviewWithHandoffs> = {
      ...stored,
      handoffIds,
      revision: revision + 1,
      updatedAt: now.toISOString(),
    };
    const told = await this.#options.transaction(async transaction => {
      const isDone = await designReviews.update(
        transaction,
        { id: before.id, revision },
        changes,
      );
      if (!isDone) return undefined;
      await events.appendChained(transaction, {
        at: now.toISOString(),
        type: 'design-review.changed',
        subject: `design-review:${before.id}`,
        actor: caller.ref,
        before: toEventState(before),
        after: toEventState({ ...before, ...changes }),
        reason: body.minutes,
      });
      return noteDesignReview(transaction, {
        ...this.#options,
        actorRef: caller.ref,
        at: now.toISOString(),
        before,
        review: { ...before, ...changes },
      });
    });
    if (!told) return this.#refuseOutdated(before.id, revision);
    for (const change of told) {
      await this.#options.announcer.announce(change);
    }
    return this.find(before.id, reader);
  }

  async #refuseOutdated(id: string, expected: number): Promise<never> {
    const present = await this.#require(id);
    const { minutes, revision, updatedAt: changedAt } = present;
    throw new RevisionConflictError(
      `The design review was changed meanwhile: expected revision ${expected}, its revision is ${revision}`,
      { ...toEventState(present), minutes, revision, changedAt },
    );
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
    if (visible.length > 0) {
      const refusal = decideDesignReview(
        reader.caller,
        { handoffs: visible },
        people,
      );
      if (refusal) refuse([refusal]);
    }
    return unique;
  }

  /** A review that is about no handoff belongs to a unit, see `decideDesignReview`. */
  async #requireUnit(
    { unitRef }: { unitRef?: string },
    { caller }: DesignReviewReader,
  ): Promise<void> {
    if (!unitRef) {
      throw new InputError(
        `Field 'unitRef' is missing: a review without handoffs belongs to a unit`,
      );
    }
    const people = HandoffPeople.create({
      organisation: await this.#options.organisation.read(),
      settings: this.#options.settings,
    });
    const refusal = decideDesignReview(
      caller,
      { handoffs: [], unitRef },
      people,
    );
    if (refusal) refuse([refusal]);
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
  announcer: HandoffAnnouncer;
  answers: DesignReviewAnswers;
  designReviews: DesignReviewStore;
  events: EventStore;
  handoffs: HandoffStore;
  organisation: MembershipReader;
  repeated: RepeatedRequests;
  settings: HandoffSettings;
  transaction: Transact;
}
