import type {
  HandoffActor,
  HandoffFacts,
  HandoffSide,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { NotFoundError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type {
  StoredAnswer,
  StoredConflict,
  StoredConsent,
  StoredEvidence,
  StoredFeedback,
  StoredItem,
  StoredRound,
  StoredWaiver,
} from '../database/handoffs/handoffRows';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffEvent } from './HandoffEvent';
import {
  itemOf,
  type HandoffRecord,
  type HandoffSurroundings,
} from './HandoffRecord';
import { toHandoffFacts } from './toHandoffFacts';
import { toRevisionHash } from './toSignedRevision';

type Write = (
  transaction: DatabaseTransaction,
  content: HandoffContentStore,
) => Promise<unknown>;

/**
 * A change of one handoff that is being put together. Acts change the record in memory, so that rules look at what
 * will be; the writer then stores every change and event in one transaction.
 *
 * @internal
 */
export class HandoffEdit {
  readonly record: HandoffRecord;
  readonly surroundings: HandoffSurroundings;
  readonly settings: HandoffSettings;
  readonly actor: HandoffActor;
  /** For reads within the change; absent while a new handoff is put together. */
  readonly transaction?: DatabaseTransaction;
  /** ISO 8601; never before the newest change of the handoff. */
  readonly now: string;
  /** To be stored after the row, in order. */
  readonly writes: Write[] = [];
  readonly firstWrites: Array<
    (transaction: DatabaseTransaction) => Promise<unknown>
  > = [];
  readonly events: HandoffEvent[] = [];
  /** What became of the row; empty when only content changed. */
  changes: Partial<StoredHandoff> = {};
  /** A side the person is bound to from now on. */
  chosenSide?: HandoffSide;

  constructor(options: {
    record: HandoffRecord;
    surroundings: HandoffSurroundings;
    settings: HandoffSettings;
    actor: HandoffActor;
    transaction?: DatabaseTransaction;
    now: string;
  }) {
    this.record = options.record;
    this.surroundings = options.surroundings;
    this.settings = options.settings;
    this.actor = options.actor;
    this.transaction = options.transaction;
    this.now = options.now;
  }

  get handoff(): StoredHandoff {
    return this.record.handoff;
  }

  /** What the rules see after everything done so far. */
  facts(): HandoffFacts {
    return toHandoffFacts({
      record: {
        ...this.record,
        handoff: {
          ...this.handoff,
          revisionHash: toRevisionHash(this.record),
        },
      },
      surroundings: this.surroundings,
      settings: this.settings,
      now: this.now,
    });
  }

  /** The item; `NotFoundError` when the checklist has none with this id. */
  item(itemId: string): StoredItem {
    const item = itemOf(this.record, itemId);
    if (!item) throw new NotFoundError(`The checklist has no item '${itemId}'`);
    return item;
  }

  changeHandoff(changes: Partial<StoredHandoff>): void {
    Object.assign(this.changes, changes);
    this.record.handoff = { ...this.handoff, ...changes };
  }

  changeItem(itemId: string, changes: Partial<StoredItem>): void {
    const before = this.item(itemId);
    const after = {
      ...before,
      ...changes,
      revision: before.revision + 1,
      updatedAt: this.now,
    };
    const { items } = this.record.content;
    items[items.indexOf(before)] = after;
    this.writes.push((transaction, { items: table }) =>
      table.update(
        transaction,
        { handoffId: before.handoffId, itemId },
        { ...changes, revision: after.revision, updatedAt: this.now },
      ),
    );
  }

  addItems(items: StoredItem[]): void {
    const { content } = this.record;
    content.items.push(...items);
    // One that comes back has no answer yet.
    content.answers = content.answers.filter(
      answer => !items.some(({ itemId }) => itemId === answer.itemId),
    );
    this.writes.push((transaction, store) =>
      store.addItems(transaction, items),
    );
  }

  archiveItem(itemId: string): void {
    this.changeItem(itemId, { archivedAt: this.now });
    const { content } = this.record;
    content.items = content.items.filter(item => item.itemId !== itemId);
  }

  addAnswer(
    itemId: string,
    answer: Pick<StoredAnswer, 'text' | 'links'> &
      Partial<Pick<StoredAnswer, 'actor' | 'at' | 'copiedFrom'>>,
  ): void {
    const stored: StoredAnswer = {
      actor: this.actor.ref,
      at: this.now,
      ...answer,
      id: randomUUID(),
      handoffId: this.handoff.id,
      itemId,
    };
    const { content } = this.record;
    content.answers = [
      ...content.answers.filter(each => each.itemId !== itemId),
      stored,
    ];
    this.writes.push((transaction, { answers }) =>
      answers.insert(transaction, [stored]),
    );
    this.changeItem(itemId, { answerId: stored.id });
  }

  addWaiver(
    waiver: Pick<StoredWaiver, 'itemId' | 'reason' | 'expiresAt'>,
  ): void {
    const stored: StoredWaiver = {
      ...waiver,
      id: randomUUID(),
      handoffId: this.handoff.id,
      proposedBy: this.actor.ref,
      proposedAt: this.now,
      state: 'proposed',
    };
    this.record.content.waivers.push(stored);
    this.writes.push((transaction, { waivers }) =>
      waivers.insert(transaction, [stored]),
    );
  }

  /** Decides or ends a waiver; one that is refused or ended is no longer part of the record. */
  changeWaiver(
    waiver: StoredWaiver,
    changes: Pick<StoredWaiver, 'state' | 'decidedBy' | 'decidedAt'>,
  ): void {
    const { content } = this.record;
    content.waivers = content.waivers
      .map(each => (each.id === waiver.id ? { ...each, ...changes } : each))
      .filter(({ state }) => state === 'proposed' || state === 'granted');
    this.writes.push((transaction, { waivers }) =>
      waivers.update(transaction, { id: waiver.id }, changes),
    );
  }

  addConsent(
    consent: Pick<StoredConsent, 'transition' | 'capacity' | 'note'>,
  ): void {
    const stored: StoredConsent = {
      ...consent,
      id: randomUUID(),
      handoffId: this.handoff.id,
      personRef: this.actor.ref,
      revisionHash: toRevisionHash(this.record),
      at: this.now,
      versionAuthor: this.actor.versionAuthor ?? false,
    };
    this.record.content.consents.push(stored);
    this.writes.push((transaction, { consents }) =>
      consents.insert(transaction, [stored]),
    );
  }

  changeConsents(
    matches: (consent: StoredConsent) => boolean,
    changes: Partial<StoredConsent>,
  ): StoredConsent[] {
    const { content } = this.record;
    const matching = content.consents.filter(matches);
    if (matching.length === 0) return [];
    content.consents = content.consents.map(consent =>
      matching.includes(consent) ? { ...consent, ...changes } : consent,
    );
    this.writes.push(async (transaction, { consents }) => {
      for (const { id } of matching) {
        await consents.update(transaction, { id }, changes);
      }
    });
    return matching;
  }

  addConflict(text: string): StoredConflict {
    const stored: StoredConflict = {
      id: randomUUID(),
      handoffId: this.handoff.id,
      text,
      raisedBy: this.actor.ref,
      raisedAt: this.now,
    };
    this.record.content.conflicts.push(stored);
    this.writes.push((transaction, { conflicts }) =>
      conflicts.insert(transaction, [stored]),
    );
    return stored;
  }

  changeConflict(id: string, changes: Partial<StoredConflict>): void {
    const { content } = this.record;
    content.conflicts = content.conflicts.map(conflict =>
      conflict.id === id ? { ...conflict, ...changes } : conflict,
    );
    this.writes.push((transaction, { conflicts }) =>
      conflicts.update(transaction, { id }, changes),
    );
  }

  addFeedback(
    feedback: Pick<StoredFeedback, 'severity' | 'text' | 'link'>,
  ): StoredFeedback {
    const stored: StoredFeedback = {
      ...feedback,
      id: randomUUID(),
      handoffId: this.handoff.id,
      actor: this.actor.ref,
      at: this.now,
      carried: false,
    };
    this.record.content.feedback.push(stored);
    this.writes.push((transaction, { feedback: table }) =>
      table.insert(transaction, [stored]),
    );
    return stored;
  }

  changeFeedback(id: string, changes: Partial<StoredFeedback>): void {
    const { content } = this.record;
    content.feedback = content.feedback.map(each =>
      each.id === id ? { ...each, ...changes } : each,
    );
    this.writes.push((transaction, { feedback }) =>
      feedback.update(transaction, { id }, changes),
    );
  }

  addRound(round: Omit<StoredRound, 'handoffId'>): void {
    const stored = { ...round, handoffId: this.handoff.id };
    const { content } = this.record;
    const known = content.rounds.some(each => each.round === stored.round);
    content.rounds = [
      ...content.rounds.filter(each => each.round !== stored.round),
      stored,
    ];
    this.writes.push((transaction, { rounds }) =>
      known
        ? rounds.update(
            transaction,
            { handoffId: stored.handoffId, round: stored.round },
            stored,
          )
        : rounds.insert(transaction, [stored]),
    );
  }

  /** Copies the newest results for a round, so that they stay as they are. */
  freezeEvidence(round: number): void {
    const { content } = this.record;
    const newest = content.evidence.filter(
      ({ frozenRound }) => frozenRound === undefined,
    );
    content.evidence = [
      ...newest,
      ...newest.map(result => ({ ...result, frozenRound: round })),
    ];
    this.writes.push((transaction, store) =>
      store.freezeEvidence(transaction, this.handoff.id, round),
    );
  }

  /** Takes in results; those frozen with a round stay as they are. */
  recordEvidence(
    results: ReadonlyArray<Omit<StoredEvidence, 'id' | 'handoffId'>>,
  ): void {
    const { content } = this.record;
    const stored = results.map(result => ({
      ...result,
      id: '',
      handoffId: this.handoff.id,
      frozenRound: undefined,
    }));
    const isReplaced = (known: StoredEvidence) =>
      known.frozenRound === undefined &&
      stored.some(
        ({ itemId, collector }) =>
          known.itemId === itemId && known.collector === collector,
      );
    content.evidence = [
      ...content.evidence.filter(known => !isReplaced(known)),
      ...stored,
    ];
    this.writes.push((transaction, store) =>
      store.recordEvidence(
        transaction,
        stored.map(({ id, ...result }) => result),
      ),
    );
  }

  /** Forgets the newest results of items: all of those that start again, or what collectors found. */
  dropEvidence(
    itemIds: readonly string[],
    which: 'all' | 'collected' = 'all',
  ): void {
    if (itemIds.length === 0) return;
    const { content } = this.record;
    content.evidence = content.evidence.filter(
      ({ actor, itemId, frozenRound }) =>
        frozenRound !== undefined ||
        !itemIds.includes(itemId) ||
        (which === 'collected' && actor !== undefined),
    );
    this.writes.push((transaction, store) =>
      store.dropEvidence(transaction, this.handoff.id, itemIds, which),
    );
  }

  /** Something the row refers to, so that it has to be stored before. */
  alsoWriteFirst(
    write: (transaction: DatabaseTransaction) => Promise<unknown>,
  ) {
    this.firstWrites.push(write);
  }

  /** Something else to store with the rest. */
  alsoWrite(write: Write): void {
    this.writes.push(write);
  }

  addEvent(event: HandoffEvent): void {
    this.events.push(event);
  }
}
