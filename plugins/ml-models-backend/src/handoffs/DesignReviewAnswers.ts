import type {
  DesignReview,
  DesignReviewHandoff,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { decideTransitions } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DesignReviewWithHandoffs } from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { Memberships } from '../organisation/directory/Memberships';
import {
  toConsentAnswer,
  toConstraints,
  toRequirements,
  toTransitionOptions,
  toYou,
} from './answers/toHandoffAnswer';
import { toSummaryAnswer } from './answers/toSummaryAnswer';
import { decideDesignReview } from './decideDesignReview';
import type { DesignReviewReader } from './DesignReviewReader';
import { HandoffPeople } from './HandoffPeople';
import type { HandoffPageService } from './HandoffPageService';
import type { HandoffRecordReader } from './HandoffRecordReader';
import type { HandoffSurroundingsReader } from './HandoffSurroundingsReader';
import { toHandoffFacts } from './toHandoffFacts';
import { toRevisionHash } from './toSignedRevision';

/**
 * Design reviews, and the handoffs they are about, as somebody sees them.
 *
 * @internal
 */
export class DesignReviewAnswers {
  readonly #options: DesignReviewAnswersOptions;

  private constructor(options: DesignReviewAnswersOptions) {
    this.#options = options;
  }

  static create(options: DesignReviewAnswersOptions): DesignReviewAnswers {
    return new DesignReviewAnswers(options);
  }

  /** Minutes are about the handoffs: undefined for whoever may see none of them. */
  async toVisible(
    review: DesignReviewWithHandoffs,
    reader: DesignReviewReader,
  ): Promise<DesignReview | undefined> {
    const answer = await this.toAnswer(review, reader);
    return review.handoffIds.length === 0 || answer.handoffs.length > 0
      ? answer
      : undefined;
  }

  /** As the caller sees it: with those of its handoffs that are visible to them. */
  async toAnswer(
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
        visible.map(handoff => this.toHandoff(handoff, organisation, reader)),
      ),
      revision: review.revision,
      createdBy: review.creatorRef,
      createdAt: review.createdAt,
      you: this.#toYou(review, { visible, organisation, reader }),
    };
  }

  /** Whether the caller may change a review, by the rule the change goes by. */
  #toYou(
    review: DesignReviewWithHandoffs,
    seen: {
      visible: readonly StoredHandoff[];
      organisation: Memberships | undefined;
      reader: DesignReviewReader;
    },
  ): DesignReview['you'] {
    const { visible, organisation, reader } = seen;
    const { settings } = this.#options;
    const hidden = review.handoffIds.length - visible.length;
    const refusal =
      hidden > 0
        ? {
            code: 'not-your-act',
            text: 'This meeting also covers handoffs that you may not see.',
          }
        : decideDesignReview(
            reader.caller,
            { ...review, handoffs: visible },
            organisation && HandoffPeople.create({ organisation, settings }),
          );
    return { mayChange: refusal === undefined, refusal };
  }

  /** One handoff on an agenda or in a review, with what the caller may do. */
  async toHandoff(
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
}

interface DesignReviewAnswersOptions {
  handoffs: HandoffStore;
  organisation: MembershipReader;
  pages: HandoffPageService;
  records: HandoffRecordReader;
  settings: HandoffSettings;
  surroundings: HandoffSurroundingsReader;
}
