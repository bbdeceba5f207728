import type { HandoffState } from './HandoffState';
import { mayBePutBack } from './mayBePutBack';

/**
 * The handoff a gate question is about, as far as the gate cares.
 *
 * @public
 */
export interface GateHandoff {
  /** State of the handoff. */
  state: HandoffState;
  /** Digest that was signed, `sha256:…`. */
  digest?: string;
  /** Registry's id of the run the signed version came from. */
  runId?: string;
  /** The version was in production at some time. */
  wasInProduction: boolean;
  /** The last review ended with an approval; false once the review was opened again, whatever came before. */
  isApproved: boolean;
  /** Why evidence, waivers or the approval are out of date; "newer version exists" is not among them. */
  outOfDate: string[];
}

/**
 * Answer to "may this version be deployed there now".
 *
 * @public
 */
export interface GateDecision {
  /** Anything but `allow` stops a deployment. */
  decision: 'allow' | 'deny';
  /** Set when an older version is put back. */
  rollback?: boolean;
  /** Sentences for the log of a pipeline; at least one. */
  reasons: string[];
}

/**
 * Decides the deployment gate. A caller that gets no answer must not deploy.
 *
 * @public
 */
export function decideGate(options: {
  /** The newest handoff of model, version and environment; undefined when there is none. */
  handoff?: GateHandoff;
  /** Digest of what is about to be deployed; absent when the caller has none. */
  digest?: string;
  /** Run of what is about to be deployed, for a low tier without digests. */
  runId?: string;
  /** A low tier may go without digests. */
  digestRequired: boolean;
}): GateDecision {
  const { handoff } = options;
  const deny = (...reasons: string[]): GateDecision => ({
    decision: 'deny',
    reasons,
  });
  if (!handoff)
    return deny('There is no handoff of this version for this environment.');

  const rollback = mayBePutBack(handoff);
  if (
    handoff.state === 'superseded' &&
    handoff.wasInProduction &&
    !handoff.isApproved
  ) {
    return deny(
      'The review of this version was opened again after it had been in production, and it was not approved since.',
    );
  }
  if (!['approved', 'in-production'].includes(handoff.state) && !rollback) {
    return deny(`The handoff is in the state ${handoff.state}.`);
  }
  const known = handoff.digest !== undefined && options.digest !== undefined;
  if (known && handoff.digest !== options.digest) {
    return deny('The digest differs from the one that was signed.');
  }
  if (
    !known &&
    handoff.runId !== undefined &&
    options.runId !== undefined &&
    handoff.runId !== options.runId
  ) {
    return deny('The version comes from another run than the one reviewed.');
  }
  if (!known && (options.digestRequired || rollback)) {
    return deny('The digest cannot be compared: one of the two is missing.');
  }
  if (handoff.state === 'approved' && handoff.outOfDate.length > 0) {
    return deny(...handoff.outOfDate);
  }
  if (rollback) {
    return {
      decision: 'allow',
      rollback: true,
      reasons: ['The version was in production before; this is a rollback.'],
    };
  }
  return {
    decision: 'allow',
    reasons: [`The handoff is in the state ${handoff.state}.`],
  };
}
