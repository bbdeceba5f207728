import {
  checklistItems,
  type HandoffItemAct,
  standardChecklist,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  ImportedHandoff,
  ImportedHandoffAct,
  ImportedHandoffDeed,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { sampleAnswers } from './sampleAnswers';
import type { SampleModel } from './SampleModel';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** People start at half past seven in UTC. */
const FIRST_MINUTE = 450;

type Side = 'data-science' | 'engineering';

/**
 * Writes the history of one handoff, day by day. Every day is so many before today, larger than zero.
 *
 * @internal
 */
export class HandoffStory {
  readonly #acts: ImportedHandoffAct[] = [];
  readonly #midnight: number;
  readonly #model: SampleModel;
  readonly #open = new Set<string>();
  readonly #options: StoryOptions;
  readonly #settled = new Set<string>();
  readonly #startedAt: string;
  #day: number;
  #minute = FIRST_MINUTE;

  private constructor(options: StoryOptions) {
    this.#options = options;
    this.#model = options.model;
    this.#midnight = Math.floor(options.now.getTime() / DAY) * DAY;
    this.#day = options.day;
    this.#startedAt = this.#tick();
  }

  static create(options: StoryOptions): HandoffStory {
    return new HandoffStory(options);
  }

  toImport(): ImportedHandoff {
    const { key, model, version } = this.#options;
    return {
      key,
      start: {
        entityRef: model.entityRef,
        ...(version ? { version } : {}),
      },
      at: this.#startedAt,
      by: user(model.scientists[0]),
      acts: this.#acts,
    };
  }

  /** What follows happens that many days before today. */
  on(day: number): this {
    if (day === this.#day) return this;
    this.#day = day;
    this.#minute = FIRST_MINUTE + (this.#acts.length % 7) * 11;
    return this;
  }

  requirements(): this {
    const model = this.#model;
    return this.#by(model.scientists[0], {
      act: 'requirements',
      requirements: {
        objective: model.objective,
        businessMetric: model.businessMetric,
        thresholds: model.thresholds,
        consumers: model.consumers,
        latencyMilliseconds: model.latencyMilliseconds,
        peakRequestsPerSecond: model.peakRequestsPerSecond,
        data: `Features from ${model.data}, at most one hour old when serving.`,
        risk: model.risk,
      },
    });
  }

  constraints(notes?: string): this {
    const model = this.#model;
    return this.#by(model.engineers[0], {
      act: 'constraints',
      constraints: {
        platform: model.platform,
        latencyMilliseconds: Math.round(model.latencyMilliseconds * 0.9),
        peakRequestsPerSecond: model.peakRequestsPerSecond,
        costBudget: model.costBudget,
        servingData: `The online store has ${model.data}; refreshed every 15 minutes.`,
        security: 'Internal network, mutual TLS, no personal data in logs.',
        ...(notes ? { notes } : {}),
      },
    });
  }

  /** From the draft to a design that waits for both sides. */
  presentDesign(): this {
    return this.requirements()
      .move('request-design-review', 'data-science')
      .constraints();
  }

  conflict(text: string, resolution?: string): this {
    this.#by(this.#model.engineers[0], { act: 'raise-conflict', text });
    if (resolution) {
      this.#by(this.#model.scientists[0], {
        act: 'resolve-conflict',
        resolution,
      });
    }
    return this;
  }

  acceptDesign(): this {
    const { engineers, scientists } = this.#model;
    const consent = { act: 'consent', transition: 'accept-design' } as const;
    return this.#by(scientists[0], {
      ...consent,
      capacity: 'data-science',
    }).#by(engineers[0], { ...consent, capacity: 'engineering' });
  }

  /** Both sides answer what blocks, up to a share of it (0 to 1). */
  answer(share: number = 1): this {
    const items = this.#asked();
    for (const item of items.slice(0, Math.round(items.length * share))) {
      if (this.#settled.has(item.id)) continue;
      this.answerItem(item.id);
    }
    return this;
  }

  answerItem(itemId: string, text?: string): this {
    this.#open.add(itemId);
    const { version = 'to come' } = this.#options;
    return this.item(
      itemId,
      'answer',
      text ?? sampleAnswers[itemId](this.#model, version),
    );
  }

  /** Reviewers accept what is answered, up to a share of it (0 to 1). */
  accept(share: number = 1): this {
    const items = [...this.#open].filter(id => !this.#settled.has(id));
    for (const id of items.slice(0, Math.round(items.length * share))) {
      this.item(id, 'accept');
    }
    return this;
  }

  /** An act on an item, by whoever may do it. */
  item(itemId: string, does: HandoffItemAct, text?: string): this {
    if (does === 'accept') this.#settled.add(itemId);
    if (does === 'answer' || does === 'request-changes')
      this.#settled.delete(itemId);
    const isAnswering = ['answer', 'dispute', 'not-applicable'].includes(does);
    return this.#by(
      isAnswering ? this.#answerer(itemId) : this.#reviewer(itemId),
      { act: 'item', itemId, does, ...(text ? { text } : {}) },
    );
  }

  /** The answering side says that an item does not apply, and the other side agrees in the review. */
  notApplicable(itemId: string, reason: string): this {
    this.#settled.add(itemId);
    return this.item(itemId, 'not-applicable', reason);
  }

  /** A waiver of so many days, proposed by the answering side and granted by the reviewing one, or by governance. */
  waive(itemId: string, reason: string, days: number): this {
    this.#settled.add(itemId);
    this.#by(this.#answerer(itemId), {
      act: 'item',
      itemId,
      does: 'propose-waiver',
      text: reason,
      expiresAt: new Date(
        this.#midnight - (this.#day - days) * DAY,
      ).toISOString(),
    });
    const { governance, riskTier } = this.#model;
    const approver =
      riskTier === 'high' ? governance![1] : this.#reviewer(itemId);
    return this.#by(approver, {
      act: 'item',
      itemId,
      does: 'approve-waiver',
    });
  }

  comment(itemId: string, by: Side, text: string): this {
    return this.#by(this.#second(by), { act: 'comment', itemId, text });
  }

  /** What a pipeline measured. */
  measured(
    itemId: string,
    result: { message: string; value: string; threshold?: string },
  ): this {
    return this.#push('service:delivery', {
      act: 'evidence',
      itemId,
      check: 'pass',
      ...result,
    });
  }

  move(
    transition: Extract<ImportedHandoffDeed, { act: 'move' }>['transition'],
    by: Side | 'independent',
    reason?: string,
    more: { version?: string; link?: string } = {},
  ): this {
    const mover =
      by === 'independent' ? this.#model.governance![1] : this.#first(by);
    return this.#by(mover, {
      act: 'move',
      transition,
      ...(reason ? { reason } : {}),
      ...more,
    });
  }

  /** Changes of one item are requested and sent. */
  requestChanges(itemId: string, text: string): this {
    return this.item(itemId, 'request-changes', text);
  }

  /** Signs in the capacities that are named. */
  sign(
    ...capacities: Array<'data-science' | 'engineering' | 'independent'>
  ): this {
    const { engineers, governance, scientists } = this.#model;
    const people = {
      'data-science': scientists[0],
      engineering: engineers[0],
      independent: governance?.[0] ?? '',
    };
    for (const capacity of capacities) {
      this.#by(people[capacity], {
        act: 'consent',
        transition: 'approve',
        capacity,
      });
    }
    return this;
  }

  signAll(): this {
    return this.#model.riskTier === 'high'
      ? this.sign('data-science', 'engineering', 'independent')
      : this.sign('data-science', 'engineering');
  }

  consent(
    transition: 'resume' | 'retire',
    capacity: 'data-science' | 'engineering' | 'owner',
    reason?: string,
  ): this {
    return this.#by(
      this.#first(capacity === 'engineering' ? 'engineering' : 'data-science'),
      {
        act: 'consent',
        transition,
        capacity,
        ...(reason ? { reason } : {}),
      },
    );
  }

  deployed(status: 'in-production' | 'removed' = 'in-production'): this {
    return this.#push('service:delivery', {
      act: 'report-deployment',
      status,
      link: `https://delivery.example.com/${this.#model.service}/runs/${
        this.#options.key
      }`,
    });
  }

  feedback(severity: 'low' | 'medium' | 'high', text: string): this {
    return this.#by(this.#model.engineers[1], {
      act: 'feedback',
      severity,
      text,
    });
  }

  answerFeedback(answer: string, carry: boolean): this {
    return this.#by(this.#model.scientists[1], {
      act: 'answer-feedback',
      answer,
      carry,
    });
  }

  #asked() {
    return checklistItems(standardChecklist).filter(
      ({ gates }) => gates[this.#model.riskTier] === 'blocking',
    );
  }

  #itemOf(itemId: string) {
    return checklistItems(standardChecklist).find(({ id }) => id === itemId)!;
  }

  /** The two of a side take turns. */
  #answerer(itemId: string): string {
    const { answeredBy } = this.#itemOf(itemId);
    return itemId.length % 3 === 0
      ? this.#second(answeredBy)
      : this.#first(answeredBy);
  }

  #reviewer(itemId: string): string {
    const { answeredBy, reviewedBy } = this.#itemOf(itemId);
    const { governance, riskTier } = this.#model;
    if (reviewedBy !== 'governance') return this.#first(reviewedBy);
    if (riskTier === 'high') return governance![1];
    return this.#first(
      answeredBy === 'data-science' ? 'engineering' : 'data-science',
    );
  }

  #first(side: Side): string {
    const { engineers, scientists } = this.#model;
    return side === 'engineering' ? engineers[0] : scientists[0];
  }

  #second(side: Side): string {
    const { engineers, scientists } = this.#model;
    return side === 'engineering' ? engineers[1] : scientists[1];
  }

  #by(person: string, deed: ImportedHandoffDeed): this {
    return this.#push(user(person), deed);
  }

  #push(by: string, deed: ImportedHandoffDeed): this {
    this.#acts.push({ ...deed, by, at: this.#tick() });
    return this;
  }

  /** The next moment of the day, some minutes after the last one. */
  #tick(): string {
    this.#minute += 4 + ((this.#acts.length * 7) % 9);
    return new Date(
      this.#midnight - this.#day * DAY + this.#minute * MINUTE,
    ).toISOString();
  }
}

interface StoryOptions {
  now: Date;
  key: string;
  model: SampleModel;
  /** Absent for a draft without a version. */
  version?: string;
  /** Start, in days before today. */
  day: number;
}

function user(name: string): string {
  return `user:default/${name}`;
}
