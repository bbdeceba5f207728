import type {
  OrganisationMayRecord,
  OrganisationModel,
  OrganisationOnCallCover,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReadModel } from '../directory/OrganisationEntities';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { toAttestationAnswer } from '../records/toRecordAnswer';
import type { SideRule } from '../SideRule';

/** Groups of which a member may give a word on a model: its unit and the teams on both sides. @internal */
export function groupsOfModel(
  view: OrganisationView,
  model: ReadModel,
): string[] {
  const teams = [model.ownerRef, model.scienceRef, model.engineeringRef].filter(
    (ref): ref is string =>
      ref !== undefined && view.organisation.group(ref) !== undefined,
  );
  const unit = unitOfModel(view, model);
  return [...new Set(unit ? [...teams, unit] : teams)];
}

/** The nearest unit of the owner, else of one of the teams. @internal */
export function unitOfModel(
  view: OrganisationView,
  model: ReadModel,
): string | undefined {
  return [model.ownerRef, model.scienceRef, model.engineeringRef]
    .map(ref => view.organisation.unitsOf(ref)[0])
    .find(ref => ref !== undefined);
}

/**
 * Why a person's word on the rotation of a model would be of no use; undefined when it would.
 *
 * @internal
 */
export function findWordObstacle(
  view: OrganisationView,
  model: ReadModel,
): string | undefined {
  const { isOpenToWord, rotation } = view.onCallOf(model);
  if (isOpenToWord) return undefined;
  return rotation
    ? "A pager tells who is in the rotation; that counts, not a person's word."
    : 'No rotation is named yet: name one with the annotation ml-models/on-call-url on the model, the component that serves it or its owner.';
}

/**
 * A model as a team or system sees it.
 *
 * @param groups - of the team; none for a system
 *
 * @internal
 */
export function describeModel(
  view: OrganisationView,
  presenter: Presenter,
  options: {
    model: ReadModel;
    groups: ReadonlySet<string>;
    sideRule: SideRule;
    userRef: string | undefined;
  },
): OrganisationModel {
  const { model, groups } = options;
  const { organisation } = view;
  const productionBy = view.signsOfProduction(model);
  const isInProduction = productionBy.length > 0;
  return {
    model: organisation.name(model.ref),
    lifecycle: model.lifecycle,
    side: sideOf(model, groups),
    production: isInProduction,
    productionBy,
    dataScienceTeam: presenter.entity(model.scienceRef),
    engineeringTeam: presenter.entity(model.engineeringRef),
    system: presenter.entity(model.systemRef),
    critical:
      model.systemRef !== undefined &&
      organisation.criticalBy(model.systemRef) !== undefined,
    onCall: isInProduction ? describeCover(view, presenter, model) : undefined,
    mayAttest: decideAttestation(view, options),
  };
}

function decideAttestation(
  view: OrganisationView,
  options: {
    model: ReadModel;
    sideRule: SideRule;
    userRef: string | undefined;
  },
): OrganisationMayRecord {
  const { model, sideRule, userRef } = options;
  const obstacle = findWordObstacle(view, model);
  return obstacle
    ? { allowed: false, reason: obstacle }
    : sideRule.decide(view.organisation, userRef, groupsOfModel(view, model));
}

function sideOf(
  model: ReadModel,
  groups: ReadonlySet<string>,
): OrganisationModel['side'] {
  const isDeveloped =
    model.scienceRef !== undefined && groups.has(model.scienceRef);
  const isOperated =
    model.engineeringRef !== undefined && groups.has(model.engineeringRef);
  if (isDeveloped && isOperated) return 'both';
  if (isDeveloped) return 'developed';
  return isOperated ? 'operated' : 'owned';
}

function describeCover(
  view: OrganisationView,
  presenter: Presenter,
  model: ReadModel,
): OrganisationOnCallCover {
  const judged = view.onCallOf(model);
  const { rotation, stored, attestation } = judged;
  return {
    state: judged.state,
    hours: judged.hours,
    rotationFrom: presenter.entity(rotation?.fromRef),
    url: rotation?.url ?? stored?.url,
    participants:
      stored?.participants && presenter.entities(stored.participants),
    unmatched: stored?.unmatched,
    attestation:
      attestation && toAttestationAnswer(presenter, attestation, view.now),
    reasons: presenter.reasons(judged.reasons),
  };
}
