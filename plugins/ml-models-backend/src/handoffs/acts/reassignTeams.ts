import {
  type HandoffSide,
  mayReassignOwner,
  mayReassignSide,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { requireAct } from './requireAct';

/** A group by ref and title. @internal */
export interface NamedTeam {
  ref: string;
  title: string;
}

/**
 * Maps sides and the owner to other groups. Signatures given stay: they were true when they were given.
 *
 * @internal
 */
export function reassignTeams(
  edit: HandoffEdit,
  input: {
    dataScience?: NamedTeam;
    engineering?: NamedTeam;
    owner?: NamedTeam;
    reason: string;
  },
): void {
  const { dataScience, engineering, owner, reason } = input;
  requireAct(edit, 'reassign-teams');
  requireReassignable(edit, input);
  const { handoff } = edit;
  const before = {
    dataScience: handoff.dataScienceRef,
    engineering: handoff.engineeringRef,
    owner: handoff.ownerRef,
  };
  edit.changeHandoff({
    ...(dataScience && {
      dataScienceRef: dataScience.ref,
      dataScienceTitle: dataScience.title,
      dataScienceGone: false,
    }),
    ...(engineering && {
      engineeringRef: engineering.ref,
      engineeringTitle: engineering.title,
      engineeringGone: false,
    }),
    ...(owner && {
      ownerRef: owner.ref,
      ownerTitle: owner.title,
      ownerGone: false,
    }),
  });
  edit.addEvent({
    type: 'teams-reassigned',
    before,
    after: {
      dataScience: edit.handoff.dataScienceRef,
      engineering: edit.handoff.engineeringRef,
      owner: edit.handoff.ownerRef,
    },
    text: reason,
  });
}

/** Nobody chooses the team of the other side, or the owner, while there is one. */
function requireReassignable(
  edit: HandoffEdit,
  wanted: {
    dataScience?: NamedTeam;
    engineering?: NamedTeam;
    owner?: NamedTeam;
  },
): void {
  const { dataScienceRef, engineeringRef, ownerRef } = edit.handoff;
  const facts = edit.facts();
  const sides: HandoffSide[] = [];
  if (wanted.dataScience && wanted.dataScience.ref !== dataScienceRef)
    sides.push('data-science');
  if (wanted.engineering && wanted.engineering.ref !== engineeringRef)
    sides.push('engineering');
  const refused: string[] = sides
    .filter(side => !mayReassignSide(side, edit.actor, facts))
    .map(
      side =>
        `Only the ${side} side itself or an administrator may map it to another group while its team exists.`,
    );
  if (
    wanted.owner &&
    wanted.owner.ref !== ownerRef &&
    !mayReassignOwner(edit.actor, facts)
  ) {
    refused.push(
      'Only the owner itself or an administrator may map it to another group while it exists.',
    );
  }
  refuse(refused.map(text => ({ code: 'not-your-act', text })));
}
