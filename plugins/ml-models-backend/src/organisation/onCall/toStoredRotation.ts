import type { OnCallRotation } from '@baton-ml/backstage-plugin-ml-models-node';
import type { StoredRotation } from '../../database/organisation/RotationStore';
import type { Organisation } from '../directory/Organisation';

const LONGEST_MESSAGE = 500;

/**
 * What a pager said as it is kept: no addresses, but people of the catalog by ref and the others as a number.
 *
 * @internal
 */
export function toStoredRotation(
  organisation: Organisation,
  answer: OnCallRotation,
  checkedAt: string,
): StoredRotation {
  const refs = answer.participants.map(
    ({ email }) => email && organisation.userByEmail(email),
  );
  return {
    annotation: answer.annotation,
    value: answer.value,
    participants: [
      ...new Set(refs.filter((ref): ref is string => Boolean(ref))),
    ].sort(),
    unmatched: refs.filter(ref => !ref).length,
    url: answer.url,
    message: answer.problem?.message.slice(0, LONGEST_MESSAGE),
    checkedAt,
    answeredAt: checkedAt,
  };
}
