import { InputError } from '@backstage/errors';
import type { CreateHandoffRequest } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Memberships } from '../organisation/directory/Memberships';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { type HandoffModel, toGroupRef } from './HandoffModels';

/** Owner and both teams of a handoff, by ref and title. @internal */
export type Teams = Pick<
  StoredHandoff,
  | 'ownerRef'
  | 'ownerTitle'
  | 'dataScienceRef'
  | 'dataScienceTitle'
  | 'engineeringRef'
  | 'engineeringTitle'
>;

/** What the model declares counts; what it leaves out may be filled in. @internal */
export function chooseTeams(
  body: CreateHandoffRequest,
  model: HandoffModel,
  organisation: Memberships,
): Teams {
  const choose = (key: 'dataScience' | 'engineering') => {
    const declared =
      key === 'dataScience' ? model.dataScienceRef : model.engineeringRef;
    const text = body.teams?.[key];
    if (text === undefined) return declared;
    const wanted = toGroupRef(text, `teams.${key}`);
    if (declared !== undefined && wanted !== declared) {
      throw new InputError(
        `Field 'teams.${key}': the model names ${declared}; change spec.teams of the model, or reassign the handoff once it has started`,
      );
    }
    if (!organisation.directory.group(wanted)) {
      throw new InputError(
        `Field 'teams.${key}': the catalog has no group ${wanted}`,
      );
    }
    return wanted;
  };
  const dataScienceRef = choose('dataScience');
  const engineeringRef = choose('engineering');
  const titleOf = (ref: string | undefined) =>
    ref && (organisation.titleOf(ref) ?? ref);
  return {
    ownerRef: model.ownerRef,
    ownerTitle: titleOf(model.ownerRef),
    dataScienceRef,
    dataScienceTitle: titleOf(dataScienceRef),
    engineeringRef,
    engineeringTitle: titleOf(engineeringRef),
  };
}
