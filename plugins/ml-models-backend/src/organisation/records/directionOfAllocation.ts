import type { OrganisationAllocation } from '@baton-ml/backstage-plugin-ml-models-common';
import type { AllocationRecord } from '../../database/organisation/OrganisationRecord';
import type { OrganisationView } from '../OrganisationView';

/**
 * The group an allocation lends to: the target itself, or the owner of the system.
 *
 * @internal
 */
export function ownerOfTarget(
  view: OrganisationView,
  targetRef: string,
): string | undefined {
  return targetRef.startsWith('group:')
    ? targetRef
    : view.organisation.system(targetRef)?.ownerRef;
}

/**
 * How an allocation stands to a unit with all below it: into it, out of it, within it, or undefined when neither the
 * target nor the engineer belongs to it.
 *
 * @internal
 */
export function directionOfAllocation(
  view: OrganisationView,
  unitRef: string,
  record: AllocationRecord,
): OrganisationAllocation['direction'] {
  const { organisation } = view;
  const owner = ownerOfTarget(view, record.targetRef);
  // A target that is gone from the catalog stays with the unit it was recorded for.
  const isTarget =
    record.unitRef === unitRef ||
    owner === unitRef ||
    organisation.unitsOf(owner).includes(unitRef);
  const isHome = view.isMember(unitRef, record.engineerRef);
  if (isTarget) return isHome ? 'within' : 'into';
  return isHome ? 'out-of' : undefined;
}
