import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  type HandoffActor,
  type HandoffSide,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { EventStore } from '../database/events/EventStore';
import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { fireTransition } from './acts/fireTransition';
import type { ChangedHandoff } from './ChangedHandoff';
import { findOnCall } from './findOnCall';
import type { HandoffAnnouncer } from './HandoffAnnouncer';
import type { HandoffCaller } from './HandoffCaller';
import { HandoffEdit } from './HandoffEdit';
import type { HandoffEvent } from './HandoffEvent';
import { HandoffPeople } from './HandoffPeople';
import type { HandoffRecordReader } from './HandoffRecordReader';
import type { KnowsOnCall } from './KnowsOnCall';
import type { RepeatableRequest, RepeatedRequests } from './RepeatedRequests';
import type { HandoffSurroundingsReader } from './HandoffSurroundingsReader';
import { RevisionConflictError } from './RevisionConflictError';
import { toRevisionHash } from './toSignedRevision';
import { toStoredSummary } from './toStoredSummary';

/** What the surroundings of a handoff follow from. */
const SURROUNDED_BY = [
  'modelRef',
  'modelId',
  'versionId',
  'author',
  'ownerRef',
  'dataScienceRef',
  'engineeringRef',
  'environment',
] as const satisfies ReadonlyArray<keyof StoredHandoff>;

type Transact = <T>(
  writes: (transaction: DatabaseTransaction) => Promise<T>,
) => Promise<T>;

/** What the writer works with. @internal */
export interface HandoffWriterOptions {
  announcer: HandoffAnnouncer;
  content: HandoffContentStore;
  events: EventStore;
  handoffs: HandoffStore;
  logger: LoggerService;
  onCall?: KnowsOnCall;
  organisation: MembershipReader;
  records: HandoffRecordReader;
  repeated: RepeatedRequests;
  settings: HandoffSettings;
  surroundings: HandoffSurroundingsReader;
  transaction: Transact;
}

/**
 * Changes handoffs: one transaction per change, under the lock of the row, with the events that say what happened.
 * What a rule refuses leaves nothing behind.
 *
 * @internal
 */
export class HandoffWriter {
  readonly #options: HandoffWriterOptions;

  private constructor(options: HandoffWriterOptions) {
    this.#options = options;
  }

  static create(options: HandoffWriterOptions): HandoffWriter {
    return new HandoffWriter(options);
  }

  /** Answers the handoff as it is stored after the change, with what is known of it. */
  async change(options: {
    /** The handoff as it was found; looked at again under the lock. */
    handoff: StoredHandoff;
    caller: HandoffCaller;
    now: Date;
    /** Revision the person looked at. */
    expectedRevision?: number;
    /** The side the act stands for; binds a person who could act for both. */
    side?: HandoffSide;
    request?: RepeatableRequest;
    /** What the request makes, when that is not the handoff itself. */
    subjectId?: string;
    act(edit: HandoffEdit): void | Promise<void>;
  }): Promise<ChangedHandoff> {
    const { handoff: found, caller, request } = options;
    const { handoffs } = this.#options;
    if (await this.#options.repeated.find(caller, request))
      return { handoff: found };
    const organisation = await this.#readOrganisation(caller);
    const surroundings = await this.#options.surroundings.read(
      found,
      organisation,
    );
    const onCall = await findOnCall({
      ...this.#options,
      caller,
      handoff: found,
    });
    const done = await this.#options.transaction(async transaction => {
      const read = await handoffs.lock(transaction, found.id);
      if (!read) throw new NotFoundError(`No handoff '${found.id}'`);
      requireRevision(read, options.expectedRevision);
      const record = await this.#options.records.read(read, transaction);
      const choices = await handoffs.listSideChoices(read.id, transaction);
      const chosen = choices.find(
        ({ personRef }) => personRef === caller.ref,
      )?.side;
      const person = this.#resolve(caller, read, organisation, {
        side: chosen ?? options.side,
        authorRef: surroundings.authorRef,
        onCall,
      });
      const edit = new HandoffEdit({
        record,
        surroundings,
        settings: this.#options.settings,
        actor: person.actor,
        transaction,
        now: laterOf(options.now.toISOString(), read.updatedAt),
      });
      await options.act(edit);
      if (!chosen && options.side && person.isBound) {
        edit.chosenSide ??= options.side;
      }
      const handoff = await this.#store(transaction, edit, read);
      await this.#options.repeated.remember(transaction, {
        caller,
        request,
        subjectId: options.subjectId ?? handoff.id,
        at: edit.now,
      });
      return { handoff, read, events: edit.events, record: edit.record };
    });
    await this.#options.announcer.announce({
      handoff: done.handoff,
      before: done.read,
      events: done.events,
      actorRef: caller.ref,
    });
    const { handoff, record } = done;
    const isAsBefore = SURROUNDED_BY.every(key => handoff[key] === found[key]);
    return {
      handoff,
      known: isAsBefore ? { record, surroundings } : undefined,
    };
  }

  /** Stores a new handoff within the transaction of whoever makes it. */
  async insertNew(
    transaction: DatabaseTransaction,
    edit: HandoffEdit,
    made?: { caller: HandoffCaller; request: RepeatableRequest | undefined },
  ): Promise<StoredHandoff> {
    const { handoffs, content } = this.#options;
    edit.changeHandoff(this.#derive(edit, edit.handoff));
    await handoffs.insert(transaction, edit.handoff);
    for (const write of edit.writes) await write(transaction, content);
    await this.#appendEvents(transaction, edit);
    if (made) {
      await this.#options.repeated.remember(transaction, {
        ...made,
        subjectId: edit.handoff.id,
        at: edit.now,
      });
    }
    return edit.handoff;
  }

  async #store(
    transaction: DatabaseTransaction,
    edit: HandoffEdit,
    read: StoredHandoff,
  ): Promise<StoredHandoff> {
    const { handoffs, content } = this.#options;
    const isTouched = edit.writes.length > 0 || edit.events.length > 0;
    if (!isTouched && Object.keys(edit.changes).length === 0) return read;
    this.#voidOutdated(edit, read);
    // The start of a review is noted along the way; nobody's view of the handoff gets wrong by it.
    const { reviewStartedAt, ...decided } = edit.changes;
    edit.changeHandoff({
      ...this.#derive(edit, read),
      revision: read.revision + (Object.keys(decided).length > 0 ? 1 : 0),
      updatedAt: edit.now,
    });
    for (const write of edit.firstWrites) await write(transaction);
    const isStored = await handoffs.update(transaction, read, edit.changes);
    if (!isStored) {
      throw new ConflictError(
        `The handoff was changed by somebody else at the same moment, try again`,
      );
    }
    for (const write of edit.writes) await write(transaction, content);
    if (edit.chosenSide) {
      await handoffs.chooseSide(transaction, {
        handoffId: read.id,
        personRef: edit.actor.ref,
        side: edit.chosenSide,
        at: edit.now,
      });
    }
    await this.#appendEvents(transaction, edit);
    return edit.handoff;
  }

  /** A yes holds for one revision only. */
  #voidOutdated(edit: HandoffEdit, read: StoredHandoff): void {
    const hash = toRevisionHash(edit.record);
    if (hash === read.revisionHash) return;
    edit.changeConsents(
      ({ voidedAt, firedAt, revisionHash }) =>
        !voidedAt && !firedAt && revisionHash !== hash,
      { voidedAt: edit.now, voidedBecause: 'What is on the table changed.' },
    );
    if (read.state === 'approved' && edit.handoff.state === 'approved') {
      fireTransition(edit, 'reopen-review', {
        actor: 'system:revision',
        details: { cause: 'revision-changed' },
      });
    }
  }

  #derive(edit: HandoffEdit, read: StoredHandoff): Partial<StoredHandoff> {
    const facts = edit.facts();
    const { summary, turn } = toStoredSummary({
      record: edit.record,
      facts,
      now: edit.now,
    });
    const isSameTurn = turn === read.turn && read.state === edit.handoff.state;
    return {
      revisionHash: facts.revisionHash,
      summary,
      turn,
      turnSince: isSameTurn ? read.turnSince : edit.now,
    };
  }

  async #appendEvents(
    transaction: DatabaseTransaction,
    edit: HandoffEdit,
  ): Promise<void> {
    for (const event of edit.events) {
      const stored = await this.#options.events.appendChained(
        transaction,
        toNewEvent(event, edit),
      );
      await event.onStored?.(stored.id, transaction);
    }
  }

  async #readOrganisation(
    caller: HandoffCaller,
  ): Promise<Memberships | undefined> {
    const reading = this.#options.organisation.read();
    // Where nobody decides, a catalog that is down is no obstacle.
    return caller.kind === 'user' ? reading : reading.catch(() => undefined);
  }

  #resolve(
    caller: HandoffCaller,
    handoff: StoredHandoff,
    organisation: Memberships | undefined,
    more: { side?: HandoffSide; authorRef?: string; onCall?: boolean },
  ): { actor: HandoffActor; isBound: boolean } {
    if (caller.kind !== 'user' || !organisation) {
      const actor: HandoffActor = { ...caller, sides: [] };
      return { actor, isBound: false };
    }
    const people = HandoffPeople.create({
      organisation,
      settings: this.#options.settings,
    });
    const { authorRef } = more;
    const free = people.resolve(caller.ref, handoff, { authorRef });
    const { actor } = people.resolve(caller.ref, handoff, more);
    return { actor, isBound: free.couldChoose };
  }
}

function requireRevision(
  read: StoredHandoff,
  expected: number | undefined,
): void {
  if (expected === undefined || expected === read.revision) return;
  const { revision, revisionHash, state, updatedAt } = read;
  throw new RevisionConflictError(
    `The handoff was changed meanwhile: expected revision ${expected}, its revision is ${revision} and its state ${state}`,
    { revision, revisionHash, state, changedAt: updatedAt },
  );
}

/** Clocks of replicas differ; a change is never older than the one before it. */
function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

function toNewEvent(event: HandoffEvent, edit: HandoffEdit) {
  const { handoff, actor, now } = edit;
  const after =
    event.itemId === undefined
      ? event.after
      : { itemId: event.itemId, ...event.after };
  return {
    at: now,
    type: `handoff.${event.type}`,
    subject: `handoff:${handoff.id}`,
    actor: event.actor ?? actor.ref,
    version: handoff.version || undefined,
    // As it will be read, so that the hash is taken of the same.
    before: event.before && JSON.parse(JSON.stringify(event.before)),
    after: after && JSON.parse(JSON.stringify(after)),
    reason: event.text,
  };
}
