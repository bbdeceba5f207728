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
    const all = await this.#options.stores.allocations.list({
      unitRef: query.unit && readRef('unit', query.unit, ['group']),
      targetRef:
        query.target && readRef('target', query.target, ['group', 'system']),
      engineerRef:
        query.engineer && readRef('engineer', query.engineer, ['user']),
    });
    const fitting = all.filter(
      record =>
        presenter.maySee(record.engineerRef) &&
        presenter.maySee(record.targetRef) &&
        (!query.state ||
          stateOfAllocation(organisation, record, view.now) === query.state),
    );
    return {
      items: fitting
        .slice(query.offset, query.offset + query.limit)
        .map(record =>
          toAllocationAnswer(presenter, organisation, record, view.now),
        ),
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
    const engineerRef = requireEngineer(view, presenter, body.engineerRef);
    const targetRef = requireTarget(view, presenter, body.targetRef);
    sideRule.require(
      organisation,
      context.actor,
      groupsOfAllocation(view, { engineerRef, targetRef }),
    );
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
    if (previous) {
      sideRule.require(
        organisation,
        context.actor,
        groupsOfAllocation(view, previous),
      );
    }
    const unitRef = unitOfTarget(view, targetRef);
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
    const others = await this.#options.stores.allocations.list(
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
  value: string,
): string {
  const { directory } = view.organisation;
  const ref = readRef('engineerRef', value, ['user']);
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
  value: string,
): string {
  const { organisation } = view;
  const ref = readRef('targetRef', value, ['group', 'system']);
  const exists = organisation.group(ref) ?? organisation.system(ref);
  if (!exists || !presenter.maySee(ref)) {
    throw new InputError(
      `Field 'targetRef' names ${ref}, which does not exist`,
    );
  }
  return ref;
}

function ownerOfTarget(
  view: OrganisationView,
  targetRef: string,
): string | undefined {
  return targetRef.startsWith('group:')
    ? targetRef
    : view.organisation.system(targetRef)?.ownerRef;
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
  { engineerRef, targetRef }: { engineerRef: string; targetRef: string },
): string[] {
  const owner = ownerOfTarget(view, targetRef);
  const unit = unitOfTarget(view, targetRef);
  const [home] = unitsOfPerson(view.organisation, engineerRef);
  return [owner, unit, home].filter((ref): ref is string => ref !== undefined);
}
