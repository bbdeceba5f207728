import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  type NewOrganisationReview,
  type OrganisationReview,
  patternForSize,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { v4 as uuid } from 'uuid';
import type { DatabaseTransaction } from '../../database/DatabaseTransaction';
import type { ReviewRecord } from '../../database/organisation/OrganisationRecord';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { judgeUnit } from '../units/judgeUnit';
import { sizeOfSnapshot } from '../units/sizeOfSnapshot';
import { addDays, addMonths, latestToday, readRef } from './readFields';
import type { RecordServiceOptions } from './RecordServiceOptions';
import type { RecordingContext } from './RecordWriter';
import { requireUnit } from './requireUnit';
import { toReviewAnswer } from './toRecordAnswer';

const MONTHS_AHEAD = 24;

type SeenAtReview = Pick<
  ReviewRecord,
  | 'size'
  | 'byRole'
  | 'productionModels'
  | 'productionModelRefs'
  | 'recommended'
  | 'patternBefore'
>;

/**
 * Records reviews of units with what was seen and decided.
 *
 * @internal
 */
export class OrganisationReviewService {
  readonly #options: RecordServiceOptions;

  private constructor(options: RecordServiceOptions) {
    this.#options = options;
  }

  static create(options: RecordServiceOptions): OrganisationReviewService {
    return new OrganisationReviewService(options);
  }

  async record(
    body: NewOrganisationReview,
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationReview> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const unitRef = requireUnit(view, presenter, body.unitRef);
    sideRule.require(view.organisation, context.actor, [unitRef]);
    const repeated = await writer.findRepeated(stores.reviews, context, body);
    if (repeated) return toReviewAnswer(presenter, repeated);
    const attendees = requirePeople(view, presenter, body.attendees);
    const nextDue = this.#toNextDue(body, view.now);
    const previous = body.corrects
      ? await writer.findCorrectable(stores.reviews, body.corrects)
      : undefined;
    if (previous && previous.unitRef !== unitRef) {
      throw new InputError(
        `Field 'corrects' names a review of ${previous.unitRef}, expected one of ${unitRef}`,
      );
    }
    // A correction of the words keeps what was seen; another day was another sight.
    const seen: SeenAtReview =
      previous?.at === body.at
        ? previous
        : await this.#look(view, unitRef, body.at);
    const record: ReviewRecord = {
      id: uuid(),
      subject: `unit:${unitRef}`,
      unitRef,
      note: body.note,
      corrects: previous?.id,
      withdrawn: false,
      recordedBy: context.actor,
      recordedAt: view.now,
      idempotencyKey: context.idempotencyKey,
      at: body.at,
      attendees,
      size: seen.size,
      byRole: seen.byRole,
      productionModels: seen.productionModels,
      productionModelRefs: seen.productionModelRefs,
      recommended: seen.recommended,
      patternBefore: seen.patternBefore,
      patternAfter: body.patternAfter,
      decision: body.decision,
      nextDue,
    };
    const written = await writer.write({
      store: stores.reviews,
      kind: 'organisation-review',
      record,
      previous,
      body,
      check: transaction => this.#requireFree(transaction, record),
    });
    return toReviewAnswer(presenter, written);
  }

  async withdraw(
    id: string,
    body: { note?: string },
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationReview> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const previous = await writer.findCorrectable(stores.reviews, id);
    sideRule.require(view.organisation, context.actor, [previous.unitRef!]);
    const written = await writer.withdraw({
      store: stores.reviews,
      kind: 'organisation-review',
      previous,
      note: body.note,
      actor: context.actor,
      at: view.now,
    });
    return toReviewAnswer(presenter, written);
  }

  /** The unit as it was on the day: today as it is, a past day from its snapshot, else as it is. */
  async #look(
    view: OrganisationView,
    unitRef: string,
    day: string,
  ): Promise<SeenAtReview> {
    const snapshot =
      day < view.now.slice(0, 10)
        ? await this.#options.stores.snapshots.findAt(unitRef, day)
        : undefined;
    // What the size asked for, not the advice in force: a review resets the advice to it.
    const askedFor = (size: number) =>
      patternForSize(size, view.settings.thresholds);
    if (snapshot) {
      const size = sizeOfSnapshot(view.basis, snapshot);
      return {
        size,
        byRole: snapshot.byRole,
        productionModels: snapshot.productionModels,
        recommended: askedFor(size),
        patternBefore: snapshot.declared,
      };
    }
    const unit = judgeUnit(view, unitRef);
    return {
      size: unit.size.count,
      byRole: unit.size.byRole,
      productionModels: unit.models.production,
      productionModelRefs: view
        .modelsOf(view.groupsOf(unitRef))
        .production.map(model => model.ref)
        .sort(),
      recommended: askedFor(unit.size.count),
      patternBefore: unit.pattern.declared,
    };
  }

  #toNextDue(body: NewOrganisationReview, now: string): string {
    const { at } = body;
    const today = latestToday(now);
    if (at > today) {
      throw new InputError(
        `Field 'at' is ${at}, expected a day that has come: a review is recorded when it was held`,
      );
    }
    const nextDue =
      body.nextDue ?? addMonths(at, this.#options.settings.reviewEveryMonths);
    const latest = addMonths(at, MONTHS_AHEAD);
    if (nextDue <= at || nextDue > latest) {
      throw new InputError(
        `Field 'nextDue' is ${nextDue}, expected a day from ${addDays(
          at,
          1,
        )} to ${latest}`,
      );
    }
    return nextDue;
  }

  async #requireFree(
    transaction: DatabaseTransaction,
    record: ReviewRecord,
  ): Promise<void> {
    const reviews = await this.#options.stores.reviews.listOfUnit(
      record.unitRef!,
      transaction,
    );
    const other = reviews.find(
      review => review.at === record.at && review.id !== record.corrects,
    );
    if (other) {
      throw new ConflictError(
        `The unit has a review of ${record.at}, recorded as entry ${other.id}; correct that one instead`,
      );
    }
  }
}

function requirePeople(
  view: OrganisationView,
  presenter: Presenter,
  values: readonly string[],
): string[] {
  const refs = values.map(value => readRef('attendees', value, ['user']));
  const unknown = refs.find(
    ref => !view.organisation.directory.user(ref) || !presenter.maySee(ref),
  );
  if (unknown) {
    throw new InputError(
      `Field 'attendees' names ${unknown}, who does not exist`,
    );
  }
  return [...new Set(refs)];
}
