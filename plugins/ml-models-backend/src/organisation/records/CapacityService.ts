import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  NewOrganisationCapacityEntry,
  OrganisationCapacityEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { v4 as uuid } from 'uuid';
import type { DatabaseTransaction } from '../../database/DatabaseTransaction';
import type { CapacityRecord } from '../../database/organisation/OrganisationRecord';
import { latestToday, requireDays } from './readFields';
import type { RecordServiceOptions } from './RecordServiceOptions';
import type { RecordingContext } from './RecordWriter';
import { requireUnit } from './requireUnit';
import { toCapacityAnswer } from './toRecordAnswer';

const LONGEST_PERIOD = 366;

/**
 * Records the engineering days of units.
 *
 * @internal
 */
export class CapacityService {
  readonly #options: RecordServiceOptions;

  private constructor(options: RecordServiceOptions) {
    this.#options = options;
  }

  static create(options: RecordServiceOptions): CapacityService {
    return new CapacityService(options);
  }

  async record(
    body: NewOrganisationCapacityEntry,
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationCapacityEntry> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const unitRef = requireUnit(view, presenter, body.unitRef);
    sideRule.require(view.organisation, context.actor, [unitRef]);
    const repeated = await writer.findRepeated(stores.capacity, context, body);
    if (repeated) return toCapacityAnswer(presenter, repeated);
    requireFigures(body, view.now);
    const previous = body.corrects
      ? await writer.findCorrectable(stores.capacity, body.corrects)
      : undefined;
    if (previous && previous.unitRef !== unitRef) {
      throw new InputError(
        `Field 'corrects' names an entry of ${previous.unitRef}, expected one of ${unitRef}`,
      );
    }
    const record: CapacityRecord = {
      id: uuid(),
      subject: `unit:${unitRef}`,
      unitRef,
      note: body.note,
      corrects: previous?.id,
      withdrawn: false,
      recordedBy: context.actor,
      recordedAt: view.now,
      idempotencyKey: context.idempotencyKey,
      kind: body.kind,
      from: body.from,
      to: body.to,
      netDays: body.netDays,
      productionizingDays: body.productionizingDays,
    };
    const written = await writer.write({
      store: stores.capacity,
      kind: 'capacity',
      record,
      previous,
      body,
      check: transaction => this.#requireFree(transaction, record),
    });
    return toCapacityAnswer(presenter, written);
  }

  async withdraw(
    id: string,
    body: { note?: string },
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationCapacityEntry> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const previous = await writer.findCorrectable(stores.capacity, id);
    sideRule.require(view.organisation, context.actor, [previous.unitRef!]);
    const written = await writer.withdraw({
      store: stores.capacity,
      kind: 'capacity',
      previous,
      note: body.note,
      actor: context.actor,
      at: view.now,
    });
    return toCapacityAnswer(presenter, written);
  }

  async #requireFree(
    transaction: DatabaseTransaction,
    record: CapacityRecord,
  ): Promise<void> {
    const overlapping = await this.#options.stores.capacity.findOverlapping(
      transaction,
      { ...record, unitRef: record.unitRef! },
    );
    const other = overlapping.find(entry => entry.id !== record.corrects);
    if (other) {
      throw new ConflictError(
        `The ${record.kind} period ${record.from} to ${record.to} overlaps ${other.from} to ${other.to}, which is recorded as entry ${other.id}; correct that entry instead`,
      );
    }
  }
}

function requireFigures(body: NewOrganisationCapacityEntry, now: string): void {
  requireDays({ ...body, longest: LONGEST_PERIOD });
  if (body.productionizingDays > body.netDays) {
    throw new InputError(
      `Field 'productionizingDays' is ${body.productionizingDays}, expected at most 'netDays', which is ${body.netDays}`,
    );
  }
  if (body.kind === 'actual' && body.from > latestToday(now)) {
    throw new InputError(
      `Field 'from' is ${body.from}, expected a day that has come, because the entry is of kind 'actual'; use 'planned' for a period ahead`,
    );
  }
}
