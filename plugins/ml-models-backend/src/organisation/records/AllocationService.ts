import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  allocationLoad,
  type NewOrganisationAllocation,
  type OrganisationAllocation,
  type OrganisationAllocationPage,
  type OrganisationApi,
  resolveRoles,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { v4 as uuid } from 'uuid';
import type { DatabaseTransaction } from '../../database/DatabaseTransaction';
import type { AllocationRecord } from '../../database/organisation/OrganisationRecord';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { unitsOfPerson } from '../units/countOverlapping';
import { directionOfAllocation, ownerOfTarget } from './directionOfAllocation';
import { readRef, requireDays } from './readFields';
import type { RecordServiceOptions } from './RecordServiceOptions';
import type { RecordingContext } from './RecordWriter';
import { stateOfAllocation, toAllocationAnswer } from './toRecordAnswer';

/** Shares are typed by people: a third three times is a whole. */
const WHOLE = 1.001;

type Query = NonNullable<Parameters<OrganisationApi['listAllocations']>[0]> & {
  offset: number;
  limit: number;
};

/**
 * Lends engineers to data-science teams and systems.
 *
 * @internal
 */
export class AllocationService {
  readonly #options: RecordServiceOptions;

  private constructor(options: RecordServiceOptions) {
    this.#options = options;
  }

  static create(options: RecordServiceOptions): AllocationService {
    return new AllocationService(options);
  }

  async list(
    query: Query,
    credentials: BackstageCredentials,
  ): Promise<OrganisationAllocationPage> {
    const { view, presenter } = await this.#options.views.readFor(credentials);
    const { organisation } = view;
    if (query.direction && !query.unit) {
      throw new InputError(
        "Query parameter 'direction' was given alone, expected 'unit' as well: a direction is seen from a unit",
      );
    }
    const unitRef = query.unit && readRef('unit', query.unit, ['group']);
    const all = await this.#options.stores.allocations.list({
      targetRef:
        query.target && readRef('target', query.target, ['group', 'system']),
      engineerRef:
        query.engineer && readRef('engineer', query.engineer, ['user']),
    });
    const fitting = all
      .filter(
        record =>
          presenter.maySee(record.engineerRef) &&
          presenter.maySee(record.targetRef),
      )
      .map(record => ({
        record,
        state: stateOfAllocation(organisation, record, view.now),
        direction:
          unitRef && presenter.maySee(unitRef)
            ? directionOfAllocation(view, unitRef, record)
            : undefined,
      }))
      .filter(
        ({ state, direction }) =>
          (!unitRef || direction !== undefined) &&
          (!query.direction || direction === query.direction) &&
          (!query.state || state === query.state) &&
          (query.ended === undefined || (state === 'ended') === query.ended),
      );
    return {
      items: fitting
        .slice(query.offset, query.offset + query.limit)
        .map(({ record, direction }) => ({
          ...toAllocationAnswer(presenter, organisation, record, view.now),
          direction,
        })),
      totalCount: fitting.length,
    };
  }

  async record(
    body: NewOrganisationAllocation,
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationAllocation> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const { organisation } = view;
    const answer = (record: AllocationRecord) =>
      toAllocationAnswer(presenter, organisation, record, view.now);
    const corrected = body.corrects
      ? await stores.allocations.find(body.corrects)
      : undefined;
    const engineerRef = requireEngineer(view, presenter, body, corrected);
    const targetRef = requireTarget(view, presenter, body, corrected);
    for (const loan of [{ engineerRef, targetRef }, corrected ?? []].flat()) {
      sideRule.require(
        organisation,
        context.actor,
        groupsOfAllocation(view, loan),
      );
    }
    const repeated = await writer.findRepeated(
      stores.allocations,
      context,
      body,
    );
    if (repeated) return answer(repeated);
    if (body.to) requireDays({ from: body.from, to: body.to });
    const previous = body.corrects
      ? await writer.findCorrectable(stores.allocations, body.corrects)
      : undefined;
    const unitRef =
      targetRef === previous?.targetRef
        ? previous.unitRef
        : unitOfTarget(view, targetRef);
    const record: AllocationRecord = {
      id: uuid(),
      // A correction stays in the history of the entry it corrects.
      subject:
        previous?.subject ??
        (unitRef ? `unit:${unitRef}` : `entity:${targetRef}`),
      unitRef,
      note: body.note,
      corrects: previous?.id,
      withdrawn: false,
      recordedBy: context.actor,
      recordedAt: view.now,
      idempotencyKey: context.idempotencyKey,
      engineerRef,
      targetRef,
      from: body.from,
      to: body.to,
      share: body.share,
    };
    const written = await writer.write({
      store: stores.allocations,
      kind: 'allocation',
      record,
      previous,
      body,
      check: transaction => this.#requireShare(transaction, record),
    });
    return answer(written);
  }

  async withdraw(
    id: string,
    body: { note?: string },
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationAllocation> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const previous = await writer.findCorrectable(stores.allocations, id);
    sideRule.require(
      view.organisation,
      context.actor,
      groupsOfAllocation(view, previous),
    );
    const written = await writer.withdraw({
      store: stores.allocations,
      kind: 'allocation',
      previous,
      note: body.note,
      actor: context.actor,
      at: view.now,
    });
    return toAllocationAnswer(presenter, view.organisation, written, view.now);
  }

  /** Nobody is given away for more than the whole of a day. */
  async #requireShare(
    transaction: DatabaseTransaction,
    record: AllocationRecord,
  ): Promise<void> {
    const { allocations } = this.#options.stores;
    await allocations.lockEngineer(transaction, record.engineerRef);
    const others = await allocations.list(
      { engineerRef: record.engineerRef, endingFrom: record.from },
      transaction,
    );
    const together = [
      ...others.filter(other => other.id !== record.corrects),
      record,
    ].filter(
      // Only days on which the new one holds.
      other => record.to === undefined || other.from <= record.to,
    );
    const { share, day } = allocationLoad(
      together.map(other => ({
        ...other,
        from: other.from < record.from ? record.from : other.from,
      })),
    );
    if (share > WHOLE) {
      throw new InputError(
        `Field 'share' is ${record.share}, which gives away ${Math.round(
          share * 100,
        )} % of the engineer on ${day}; expected 100 % at most with everything else that is recorded`,
      );
    }
  }
}

function requireEngineer(
  view: OrganisationView,
  presenter: Presenter,
  body: NewOrganisationAllocation,
  corrected: AllocationRecord | undefined,
): string {
  const { directory } = view.organisation;
  const ref = readRef('engineerRef', body.engineerRef, ['user']);
  // The loan of somebody who has left, or does something else by now, can still be ended.
  if (ref === corrected?.engineerRef) return ref;
  const user = directory.user(ref);
  if (!user || !presenter.maySee(ref)) {
    throw new InputError(
      `Field 'engineerRef' names ${ref}, who does not exist`,
    );
  }
  const isEngineer = resolveRoles(directory, ref).some(
    role => role === 'ml-engineering' || role === 'platform',
  );
  if (user.excluded || !isEngineer) {
    throw new InputError(
      `Field 'engineerRef' names ${ref}, who has no engineering role: expected somebody with the role ml-engineering or platform`,
    );
  }
  return ref;
}

function requireTarget(
  view: OrganisationView,
  presenter: Presenter,
  body: NewOrganisationAllocation,
  corrected: AllocationRecord | undefined,
): string {
  const { organisation } = view;
  const ref = readRef('targetRef', body.targetRef, ['group', 'system']);
  if (ref === corrected?.targetRef) return ref;
  const exists = organisation.group(ref) ?? organisation.system(ref);
  if (!exists || !presenter.maySee(ref)) {
    throw new InputError(
      `Field 'targetRef' names ${ref}, which does not exist`,
    );
  }
  return ref;
}

function unitOfTarget(
  view: OrganisationView,
  targetRef: string,
): string | undefined {
  return view.organisation.unitsOf(ownerOfTarget(view, targetRef))[0];
}

/** The target's side and the engineer's: either may lend. */
function groupsOfAllocation(
  view: OrganisationView,
  loan: { engineerRef: string; targetRef: string; unitRef?: string },
): string[] {
  const owner = ownerOfTarget(view, loan.targetRef);
  // A target that is gone from the catalog is in no unit any more; the one it was recorded for answers for it.
  const unit = unitOfTarget(view, loan.targetRef) ?? loan.unitRef;
  const [home] = unitsOfPerson(view.organisation, loan.engineerRef);
  return [owner, unit, home].filter((ref): ref is string => ref !== undefined);
}
