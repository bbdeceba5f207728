import type { OrganisationDirectory } from './OrganisationDirectory';
import type { Reason } from './Reason';
import { resolveRoles } from './resolveRoles';

/**
 * What is known of who answers when a production model fails.
 *
 * @public
 */
export interface OnCallFacts {
  /** The model, canonical ref. */
  modelRef: string;
  /** Where the rotation was found: on the model, its serving component or its owner. */
  rotationFrom?: string;
  /** Participants, when the pager can be asked and answered. */
  participants?: string[];
  /** A person's word that both sides share the rotation. */
  attestation?: { by: string; shared: boolean; expiresAt: string };
}

/**
 * `configured` means: a rotation exists, whether both sides share it is unknown.
 *
 * @public
 */
export type OnCallState = 'none' | 'configured' | 'shared' | 'not-shared';

/**
 * Judges the on-call cover of one production model. What the pager tells wins over an attestation; an expired
 * attestation says nothing.
 *
 * @public
 */
export function onCallCoverage(options: {
  directory: OrganisationDirectory;
  facts: OnCallFacts;
  /** Current time, ISO 8601. */
  now: string;
}): { state: OnCallState; reasons: Reason[] } {
  const { directory, facts, now } = options;
  const result = (
    state: OnCallState,
    code: string,
    text: string,
    refs: string[],
  ) => ({
    state,
    reasons: [
      { code, text, refs: [...new Set([facts.modelRef, ...refs])].sort() },
    ],
  });

  if (!facts.rotationFrom) {
    return result(
      'none',
      'no-rotation',
      'No rotation is named on the model, its service or its owner.',
      [],
    );
  }
  const from = [facts.rotationFrom];
  if (facts.participants) {
    const roles = new Set(
      facts.participants.flatMap(ref => resolveRoles(directory, ref)),
    );
    const science = roles.has('data-science');
    const engineering = roles.has('ml-engineering') || roles.has('platform');
    if (science && engineering) {
      return result(
        'shared',
        'shared',
        'Data scientists and engineers share the rotation.',
        [...from, ...facts.participants],
      );
    }
    const missing = science ? 'engineer' : 'data scientist';
    return result(
      'not-shared',
      'one-sided',
      `No ${missing} is in the rotation.`,
      [...from, ...facts.participants],
    );
  }
  const { attestation } = facts;
  if (attestation && Date.parse(attestation.expiresAt) > Date.parse(now)) {
    const until = attestation.expiresAt.slice(0, 10);
    return attestation.shared
      ? result(
          'shared',
          'attested',
          `A person attested until ${until} that both sides share the rotation.`,
          [...from, attestation.by],
        )
      : result(
          'not-shared',
          'attested-not-shared',
          `A person attested until ${until} that one side carries the rotation alone.`,
          [...from, attestation.by],
        );
  }
  return result(
    'configured',
    attestation ? 'attestation-expired' : 'sharing-unknown',
    attestation
      ? 'A rotation exists; the word that both sides share it has expired.'
      : 'A rotation exists; whether both sides share it is unknown.',
    from,
  );
}
