import {
  isAllocationActive,
  type OrganisationAllocation,
  type OrganisationAttestation,
  type OrganisationCapacityEntry,
  type OrganisationReview,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  AllocationRecord,
  AttestationRecord,
  CapacityRecord,
  RecordBase,
  ReviewRecord,
} from '../../database/organisation/OrganisationRecord';
import type { Organisation } from '../directory/Organisation';
import type { Presenter } from '../Presenter';

const toBase = (presenter: Presenter, record: RecordBase) => ({
  id: record.id,
  subject: record.subject,
  recordedAt: record.recordedAt,
  recordedBy: presenter.recorder(record.recordedBy),
  imported: record.recordedBy.startsWith('system:'),
  note: record.note,
  corrects: record.corrects,
  withdrawn: record.withdrawn,
});

/** @internal */
export function toCapacityAnswer(
  presenter: Presenter,
  record: CapacityRecord,
): OrganisationCapacityEntry {
  return {
    ...toBase(presenter, record),
    unitRef: record.unitRef!,
    kind: record.kind,
    from: record.from,
    to: record.to,
    netDays: record.netDays,
    productionizingDays: record.productionizingDays,
    share:
      record.netDays > 0
        ? record.productionizingDays / record.netDays
        : undefined,
  };
}

/** Where an allocation stands; one that would hold but for an end that is gone from the catalog is missing. @internal */
export function stateOfAllocation(
  organisation: Organisation,
  record: AllocationRecord,
  now: string,
): OrganisationAllocation['state'] {
  const isActive = isAllocationActive(record, now);
  if (!isActive && record.from <= now.slice(0, 10)) return 'ended';
  if (
    !organisation.has(record.engineerRef) ||
    !organisation.has(record.targetRef)
  ) {
    return 'missing';
  }
  return isActive ? 'active' : 'upcoming';
}

/** @internal */
export function toAllocationAnswer(
  presenter: Presenter,
  organisation: Organisation,
  record: AllocationRecord,
  now: string,
): OrganisationAllocation {
  return {
    ...toBase(presenter, record),
    unitRef: record.unitRef,
    engineer: organisation.name(record.engineerRef),
    target: organisation.name(record.targetRef),
    from: record.from,
    to: record.to,
    share: record.share,
    state: stateOfAllocation(organisation, record, now),
  };
}

/** @internal */
export function toAttestationAnswer(
  presenter: Presenter,
  record: AttestationRecord,
  now: string,
): OrganisationAttestation {
  return {
    ...toBase(presenter, record),
    unitRef: record.unitRef,
    modelRef: record.modelRef,
    shared: record.shared,
    hours: record.hours,
    expiresAt: record.expiresAt,
    expired: Date.parse(record.expiresAt) <= Date.parse(now),
  };
}

/** @internal */
export function toReviewAnswer(
  presenter: Presenter,
  record: ReviewRecord,
): OrganisationReview {
  return {
    ...toBase(presenter, record),
    unitRef: record.unitRef!,
    at: record.at,
    attendees: presenter.entities(record.attendees),
    size: record.size,
    byRole: record.byRole,
    productionModels: record.productionModels,
    recommended: record.recommended,
    patternBefore: record.patternBefore,
    patternAfter: record.patternAfter,
    decision: record.decision,
    nextDue: record.nextDue,
  };
}
