import {
  type HandoffSide,
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
 * Maps sides to other groups. Signatures given stay: they were true when they were given.
 *
 * @internal
 */
export function reassignTeams(
  edit: HandoffEdit,
  input: {
    dataScience?: NamedTeam;
    engineering?: NamedTeam;
    reason: string;
  },
): void {
  const { dataScience, engineering, reason } = input;
  requireAct(edit, 'reassign-teams');
  requireReassignable(edit, { dataScience, engineering });
  const { handoff } = edit;
  const before = {
    dataScience: handoff.dataScienceRef,
    engineering: handoff.engineeringRef,
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
  });
  edit.addEvent({
    type: 'teams-reassigned',
    before,
    after: {
      dataScience: edit.handoff.dataScienceRef,
      engineering: edit.handoff.engineeringRef,
    },
    text: reason,
  });
}

/** Nobody chooses the team of the other side while that has one. */
function requireReassignable(
  edit: HandoffEdit,
  wanted: { dataScience?: NamedTeam; engineering?: NamedTeam },
): void {
  const { dataScienceRef, engineeringRef } = edit.handoff;
  const sides: HandoffSide[] = [];
  if (wanted.dataScience && wanted.dataScience.ref !== dataScienceRef)
    sides.push('data-science');
  if (wanted.engineering && wanted.engineering.ref !== engineeringRef)
    sides.push('engineering');
  const facts = edit.facts();
  refuse(
    sides
      .filter(side => !mayReassignSide(side, edit.actor, facts))
      .map(side => ({
        code: 'not-your-act',
        text: `Only the ${side} side itself or an administrator may map it to another group while its team exists.`,
      })),
  );
}
