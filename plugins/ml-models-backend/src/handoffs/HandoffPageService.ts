import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  Handoff,
  HandoffCommentPage,
  HandoffSettings as HandoffSettingsAnswer,
  HandoffTimeline,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { EventStore, StoredEvent } from '../database/events/EventStore';
import type { DesignReviewStore } from '../database/handoffs/DesignReviewStore';
import type { HandoffCommentStore } from '../database/handoffs/HandoffCommentStore';
import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type {
  StoredHandoff,
  StoredHandoffHead,
} from '../database/handoffs/StoredHandoff';
import { findRelatives } from './answers/findRelatives';
import type { TitleOf } from './answers/TitleOf';
import { toFeedbackAnswer, toHandoffAnswer } from './answers/toHandoffAnswer';
import { toCommentAnswer } from './answers/toItemAnswer';
import { itemIdOf, toTimelineEntry } from './answers/toTimelineEntry';
import type { ChangedHandoff } from './ChangedHandoff';
import { findOnCall } from './findOnCall';
import type { HandoffCaller } from './HandoffCaller';
import { HandoffPeople, type ResolvedPerson } from './HandoffPeople';
import type { HandoffRecordReader } from './HandoffRecordReader';
import type { HandoffSurroundingsReader } from './HandoffSurroundingsReader';
import type { KnowsOnCall } from './KnowsOnCall';
import { toHandoffFacts } from './toHandoffFacts';

const COMMENTS_SHOWN = 20;
const EVENTS_SHOWN = 50;
/** Events looked through at a time for those of one item. */
const EVENTS_PER_READ = 500;

/**
 * The page of one handoff and its parts.
 *
 * @internal
 */
export class HandoffPageService {
  readonly #options: HandoffPageServiceOptions;

  private constructor(options: HandoffPageServiceOptions) {
    this.#options = options;
  }

  static create(options: HandoffPageServiceOptions): HandoffPageService {
    return new HandoffPageService(options);
  }

  /** Everything the page shows, for this caller. */
  async read(
    handoff: StoredHandoff,
    caller: HandoffCaller,
    now: Date,
  ): Promise<Handoff> {
    return this.readChanged({ handoff }, caller, now);
  }

  /** The page after a change; what the change knows of the handoff is not read again. */
  async readChanged(
    { handoff, known }: ChangedHandoff,
    caller: HandoffCaller,
    now: Date,
  ): Promise<Handoff> {
    const { comments, designReviews, handoffs, records, settings } =
      this.#options;
    const at = now.toISOString();
    const organisation = await this.#findOrganisation();
    const titleOf: TitleOf = ref => organisation?.titleOf(ref);
    const [
      record,
      surroundings,
      threads,
      choices,
      ofModel,
      designReviewIds,
      timeline,
      onCall,
    ] = await Promise.all([
      known?.record ?? records.read(handoff),
      known?.surroundings ??
        this.#options.surroundings.read(handoff, organisation),
      comments.readThreads(handoff.id, COMMENTS_SHOWN),
      handoffs.listSideChoices(handoff.id),
      handoffs.listOfModel(handoff.modelRef, handoff.environment),
      designReviews.listIdsOfHandoff(handoff.id),
      this.timeline(handoff, { limit: EVENTS_SHOWN }),
      findOnCall({ ...this.#options, caller, handoff }),
    ]);
    const chosenSide = choices.find(
      ({ personRef }) => personRef === caller.ref,
    )?.side;
    return toHandoffAnswer({
      record,
      surroundings,
      facts: toHandoffFacts({ record, surroundings, settings, now: at }),
      person: this.#resolve(handoff, caller, organisation, {
        side: chosenSide,
        authorRef: surroundings.authorRef,
        onCall,
      }),
      chosenSide,
      settings,
      comments: threads.comments,
      commentCounts: threads.counts,
      timeline: {
        items: timeline.items,
        nextCursor:
          timeline.nextId &&
          this.#options.toTimelineCursor(handoff.id, timeline.nextId),
      },
      children: ofModel
        .filter(({ parentId }) => parentId === handoff.id)
        .map(({ id }) => id),
      relatives: findRelatives(handoff, ofModel),
      designReviewIds,
      carriedFeedback: await this.#readCarried(handoff, ofModel),
      titleOf,
      now: at,
    });
  }

  /** What happened, newest first, of one item when asked so. */
  async timeline(
    handoff: StoredHandoff,
    query: { itemId?: string; beforeId?: string; limit: number },
  ): Promise<{ items: HandoffTimeline['items']; nextId?: string }> {
    const { itemId, limit } = query;
    const [organisation, checklist] = await Promise.all([
      this.#findOrganisation(),
      this.#options.handoffs.findChecklist(handoff.checklistHash),
    ]);
    const found: StoredEvent[] = [];
    let { beforeId } = query;
    let hasMore = true;
    while (hasMore && found.length < limit) {
      const size = itemId ? EVENTS_PER_READ : limit;
      const events = await this.#options.events.list({
        subject: `handoff:${handoff.id}`,
        beforeId,
        limit: size,
      });
      hasMore = events.length === size;
      for (const event of events) {
        beforeId = event.id;
        if (!itemId || itemIdOf(event) === itemId) found.push(event);
        if (found.length === limit) break;
      }
    }
    return {
      items: found.map(event =>
        toTimelineEntry(event, checklist?.content, ref =>
          organisation?.titleOf(ref),
        ),
      ),
      nextId: found.length === limit ? beforeId : undefined,
    };
  }

  /** The thread of an item, oldest first. */
  async comments(
    handoff: StoredHandoff,
    query: {
      itemId: string;
      after?: { at: string; id: string };
      limit: number;
    },
  ): Promise<{
    items: HandoffCommentPage['items'];
    next?: { at: string; id: string };
  }> {
    await this.requireItem(handoff, query.itemId);
    const organisation = await this.#findOrganisation();
    const found = await this.#options.comments.list({
      ...query,
      handoffId: handoff.id,
    });
    const last = found.at(-1);
    return {
      items: found.map(comment =>
        toCommentAnswer(comment, ref => organisation?.titleOf(ref)),
      ),
      next:
        last && found.length === query.limit
          ? { at: last.at, id: last.id }
          : undefined,
    };
  }

  /** Throws `NotFoundError` when the handoff has no such item. */
  async requireItem(handoff: StoredHandoff, itemId: string): Promise<void> {
    const [item] = await this.#options.content.items.find({
      handoffId: handoff.id,
      itemId,
    });
    if (!item) throw new NotFoundError(`The checklist has no item '${itemId}'`);
  }

  settings(): HandoffSettingsAnswer {
    const { settings } = this.#options;
    return {
      environments: settings.environments,
      approvalValidityDays: settings.approvalValidityDays,
      designReviewEveryDays: settings.designReviewEveryDays,
      checklists: toChecklistAnswers(settings),
    };
  }

  /** How the handoff sees the caller. */
  async resolve(
    handoff: StoredHandoff,
    caller: HandoffCaller,
  ): Promise<ResolvedPerson> {
    const organisation = await this.#findOrganisation();
    const choices = await this.#options.handoffs.listSideChoices(handoff.id);
    return this.#resolve(handoff, caller, organisation, {
      side: choices.find(({ personRef }) => personRef === caller.ref)?.side,
    });
  }

  /** Without the catalog the page is shown, only nobody can do anything on it. */
  async #findOrganisation(): Promise<Memberships | undefined> {
    return this.#options.organisation.read().catch(() => undefined);
  }

  #resolve(
    handoff: StoredHandoff,
    caller: HandoffCaller,
    organisation: Memberships | undefined,
    more: {
      side?: 'data-science' | 'engineering';
      authorRef?: string;
      onCall?: boolean;
    },
  ): ResolvedPerson {
    if (caller.kind === 'user' && organisation) {
      const { settings } = this.#options;
      const people = HandoffPeople.create({ organisation, settings });
      return people.resolve(caller.ref, handoff, more);
    }
    return {
      actor: { ...caller, sides: [] },
      couldChoose: false,
      refusals:
        caller.kind === 'user'
          ? [
              {
                code: 'catalog-unavailable',
                text: 'The catalog does not tell who belongs to which team, try again soon.',
              },
            ]
          : [],
    };
  }

  async #readCarried(
    handoff: StoredHandoff,
    ofModel: readonly StoredHandoffHead[],
  ): Promise<Handoff['feedback']> {
    const previous = ofModel.find(
      ({ number, wasInProduction }) =>
        wasInProduction && number < handoff.number,
    );
    if (!previous) return [];
    const carried = await this.#options.content.feedback.find(
      { handoffId: previous.id, carried: true },
      { orderBy: ['at'] },
    );
    return carried.map(toFeedbackAnswer);
  }
}

/** Checklists a handoff may start with. @internal */
export function toChecklistAnswers(
  settings: HandoffSettings,
): HandoffSettingsAnswer['checklists'] {
  const seen = new Set<string>();
  return settings.checklists.flatMap(({ template }) => {
    const { id, version, title } = template;
    if (seen.has(`${id}@${version}`)) return [];
    seen.add(`${id}@${version}`);
    return [{ id, version, title }];
  });
}

interface HandoffPageServiceOptions {
  comments: HandoffCommentStore;
  content: HandoffContentStore;
  designReviews: DesignReviewStore;
  events: EventStore;
  handoffs: HandoffStore;
  logger: LoggerService;
  onCall?: KnowsOnCall;
  organisation: MembershipReader;
  records: HandoffRecordReader;
  settings: HandoffSettings;
  surroundings: HandoffSurroundingsReader;
  /** Makes the cursor that continues the timeline of a page. */
  toTimelineCursor(handoffId: string, nextId: string): string;
}
