import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  canonicalJson,
  type EvidenceResult,
  type HandoffEvidence,
  type HandoffEvidenceRequest,
  sha256Hex,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredEvidence } from '../database/handoffs/handoffRows';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { requireAct } from './acts/requireAct';
import {
  confirmedInputs,
  endOutdatedConfirmations,
} from './acts/unknownConfirmations';
import { toEvidenceAnswer } from './answers/toItemAnswer';
import { evidenceSubjectHash } from './evidenceSubjectHash';
import { systemCaller } from './HandoffCaller';
import type { HandoffEdit } from './HandoffEdit';
import type { HandoffWrite } from './HandoffService';
import type { HandoffWriter } from './HandoffWriter';

const COLLECTORS_ACTOR = 'evidence';

/**
 * Takes in evidence: what collectors find, and what people and services attach. What was frozen with a round stays as
 * it was; later results stand beside it.
 *
 * @internal
 */
export class HandoffEvidenceService {
  readonly #content: HandoffContentStore;
  readonly #handoffs: HandoffStore;
  readonly #writer: HandoffWriter;

  private constructor(options: {
    content: HandoffContentStore;
    handoffs: HandoffStore;
    writer: HandoffWriter;
  }) {
    this.#content = options.content;
    this.#handoffs = options.handoffs;
    this.#writer = options.writer;
  }

  static create(options: {
    content: HandoffContentStore;
    handoffs: HandoffStore;
    writer: HandoffWriter;
  }): HandoffEvidenceService {
    return new HandoffEvidenceService(options);
  }

  /**
   * Takes in what a run of the collectors found. Results for items the handoff does not have are dropped, and all of
   * them when the handoff is about something else by now. An event is written for results that say something else than
   * before, not for each look. Answers undefined when the handoff is gone.
   */
  async recordEvidence(
    handoffId: string,
    results: readonly EvidenceResult[],
    now: Date,
    /** What was looked at, see {@link evidenceSubjectHash}. */
    subjectHash: string,
  ): Promise<StoredHandoff | undefined> {
    const handoff = await this.#handoffs.find(handoffId);
    if (!handoff || results.length === 0) return handoff;
    const changed = await this.#writer.change({
      handoff,
      caller: systemCaller(COLLECTORS_ACTOR),
      now,
      act: edit => {
        if (evidenceSubjectHash(edit.handoff) !== subjectHash) return;
        const known = new Set(
          edit.record.content.items.map(({ itemId }) => itemId),
        );
        const wanted = results.filter(({ itemId }) => known.has(itemId));
        const news = wanted.filter(result => saysSomethingElse(edit, result));
        const confirmed = confirmedInputs(edit);
        edit.recordEvidence(wanted.map(result => toStored(edit, result)));
        endOutdatedConfirmations(edit, confirmed);
        if (news.length === 0) return;
        edit.addEvent({
          type: 'evidence-recorded',
          after: {
            results: news.map(({ itemId, collector, check, inputHash }) => ({
              item: itemId,
              collector,
              check,
              inputHash,
            })),
          },
        });
      },
    });
    return changed.handoff;
  }

  /** A person or service attaches something to an item. */
  async attach(
    write: HandoffWrite,
    itemId: string,
    body: HandoffEvidenceRequest,
  ): Promise<HandoffEvidence> {
    const { handoff, caller, now, request } = write;
    const isService = caller.kind === 'service';
    const check = body.check ?? 'manual';
    if (!isService && check !== 'manual') {
      throw new NotAllowedError(
        `Field 'check': only services may say pass or fail; a person's evidence is manual`,
      );
    }
    if (!body.message.trim()) {
      throw new InputError(`Field 'message' has to say something`);
    }
    // Each has a place of its own, so that nobody's result takes the place of another's.
    const collector = `${isService ? 'service' : 'person'}:${caller.ref}`;
    await this.#writer.change({
      handoff,
      caller,
      now,
      request,
      act: edit => {
        requireAct(edit, 'attach-evidence');
        edit.item(itemId);
        const { message, value, threshold, links } = body;
        const result: Omit<StoredEvidence, 'id' | 'handoffId'> = {
          itemId,
          collector,
          checkState: check,
          message,
          value,
          threshold,
          details: links && { links },
          inputHash: sha256Hex(canonicalJson({ ...body })),
          actor: caller.ref,
          at: edit.now,
        };
        const confirmed = confirmedInputs(edit);
        edit.recordEvidence([result]);
        endOutdatedConfirmations(edit, confirmed);
        edit.addEvent({
          type: 'evidence-attached',
          itemId,
          after: { collector, check, inputHash: result.inputHash },
          text: message,
        });
      },
    });
    const stored = await this.#content.findNewestEvidence({
      handoffId: handoff.id,
      itemId,
      collector,
    });
    if (!stored) {
      throw new NotFoundError(
        `What was attached with this Idempotency-Key is gone: the item was started again since`,
      );
    }
    return toEvidenceAnswer(stored, now.toISOString());
  }
}

function newestOf(
  edit: HandoffEdit,
  result: Pick<EvidenceResult, 'itemId' | 'collector'>,
): StoredEvidence | undefined {
  return edit.record.content.evidence.find(
    ({ itemId, collector, frozenRound }) =>
      itemId === result.itemId &&
      collector === result.collector &&
      frozenRound === undefined,
  );
}

function saysSomethingElse(edit: HandoffEdit, result: EvidenceResult): boolean {
  const before = newestOf(edit, result);
  return (
    before === undefined ||
    before.checkState !== result.check ||
    before.inputHash !== result.inputHash
  );
}

function toStored(
  edit: HandoffEdit,
  result: EvidenceResult,
): Omit<StoredEvidence, 'id' | 'handoffId'> {
  const before = newestOf(edit, result);
  const { comparisons, changes, excerpts, links } = result;
  return {
    itemId: result.itemId,
    collector: result.collector,
    checkState: result.check,
    message: result.message,
    inputHash: result.inputHash,
    value: result.value,
    threshold: result.threshold,
    source: result.source,
    details: { comparisons, changes, excerpts, links },
    at: result.collectedAt,
    expiresAt: result.expiresAt,
    lastGood: result.check === 'unknown' ? lastGoodOf(before) : undefined,
  };
}

/** An outage hides nothing: what was last known stays in sight with its time. */
function lastGoodOf(
  before: StoredEvidence | undefined,
): StoredEvidence['lastGood'] {
  if (!before) return undefined;
  if (before.checkState === 'unknown') return before.lastGood;
  return {
    check: before.checkState,
    message: before.message,
    collectedAt: before.at,
    expiresAt: before.expiresAt,
  };
}
