import type { OrganisationDirectory } from './OrganisationDirectory';
import type { Reason } from './Reason';
import { resolveRoles } from './resolveRoles';

/**
 * When somebody answers: at any hour, or in business hours by choice.
 *
 * @public
 */
export type OnCallHours = 'around-the-clock' | 'business-hours';

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
  /** Users in the rotation, when the pager can be asked and answered. */
  participants?: string[];
  /** People in the rotation whom the catalog does not know. */
  unmatched?: number;
  /** Why nobody is in the rotation, a sentence, when the pager says so: for example that it does not have it. */
  emptyBecause?: string;
  /** Set when the pager was asked and did not answer: since when, ISO 8601, what is wrong, and what it said last. */
  outage?: { since: string; message?: string; lastState?: OnCallState };
  /** Around the clock when absent. */
  hours?: OnCallHours;
  /** A person's word that both sides share the rotation. */
  attestation?: { by: string; shared: boolean; expiresAt: string };
}

/**
 * `configured` means: a rotation exists, whether both sides share it is not known. `unknown` means: the pager did not
 * answer, which says nothing about the rotation.
 *
 * @public
 */
export type OnCallState =
  | 'none'
  | 'configured'
  | 'shared'
  | 'not-shared'
  | 'unknown';

/** People below which a rotation around the clock wears out: the SRE book's six per site on two sites. */
const SMALLEST_ROTATION = 6;

/**
 * Judges the on-call cover of one production model. What the pager tells wins over an attestation, which counts where
 * the pager does not know everybody; an expired attestation says nothing; an outage of the pager turns nothing red or green.
 *
 * @public
 */
export function onCallCoverage(options: {
  directory: OrganisationDirectory;
  facts: OnCallFacts;
  /** Current time, ISO 8601. */
  now: string;
}): { state: OnCallState; reasons: Reason[] } {
  const { facts } = options;
  const { state, code, text, refs } = judge(options);
  const reason = (of: string, words: string, about: string[]): Reason => ({
    code: of,
    text: words,
    refs: [...new Set([facts.modelRef, ...about])].sort(),
  });
  const reasons = [reason(code, text, refs)];
  const people =
    facts.participants && facts.participants.length + (facts.unmatched ?? 0);
  if (facts.hours === 'business-hours' && state !== 'none') {
    reasons.push(
      reason(
        'business-hours',
        'The rotation answers in business hours, by choice.',
        [],
      ),
    );
  } else if (people && people < SMALLEST_ROTATION) {
    reasons.push(
      reason(
        'small-rotation',
        `${people} people carry a rotation around the clock. Eight on one site or six on each of two are advised; business hours are a choice one may make.`,
        [],
      ),
    );
  }
  return { state, reasons };
}

interface Judgement {
  state: OnCallState;
  code: string;
  text: string;
  refs: string[];
}

function judge(options: Parameters<typeof onCallCoverage>[0]): Judgement {
  const { facts } = options;
  if (!facts.rotationFrom) {
    return {
      state: 'none',
      code: 'no-rotation',
      text: 'No rotation is named on the model, its service or its owner.',
      refs: [],
    };
  }
  if (facts.outage) {
    const { since, message, lastState } = facts.outage;
    const time = since.slice(0, 16).replace('T', ' ');
    const before = lastState ? ` Before, it was ${lastState}.` : '';
    return {
      state: 'unknown',
      code: 'pager-unavailable',
      text: `The pager has not answered since ${time}${
        message ? ` (${message})` : ''
      }.${before}`,
      refs: [facts.rotationFrom],
    };
  }
  return facts.participants
    ? judgeParticipants(options, facts.rotationFrom, facts.participants)
    : judgeAttestation(options, facts.rotationFrom);
}

function judgeParticipants(
  options: Parameters<typeof onCallCoverage>[0],
  rotationFrom: string,
  participants: string[],
): Judgement {
  const { directory, facts } = options;
  const known = participants.filter(ref => directory.user(ref));
  const unmatched = (facts.unmatched ?? 0) + participants.length - known.length;
  const refs = [rotationFrom, ...known];
  if (participants.length + unmatched === 0) {
    return {
      state: 'none',
      code: facts.emptyBecause ? 'rotation-missing' : 'empty-rotation',
      text: facts.emptyBecause ?? 'The rotation has nobody in it.',
      refs,
    };
  }
  const roles = new Set(known.flatMap(ref => resolveRoles(directory, ref)));
  const science = roles.has('data-science');
  const engineering = roles.has('ml-engineering') || roles.has('platform');
  if (science && engineering) {
    return {
      state: 'shared',
      code: 'shared',
      text: 'Data scientists and engineers share the rotation.',
      refs,
    };
  }
  if (unmatched > 0) {
    const word = judgeWord(options, rotationFrom);
    if (word) return word;
    return {
      state: 'configured',
      code: 'unmatched-participants',
      text: `${unmatched} of ${
        known.length + unmatched
      } people in the rotation are not in the catalog, so whether both sides share it is unknown.`,
      refs,
    };
  }
  const missing = [
    ...(science ? [] : ['data scientist']),
    ...(engineering ? [] : ['engineer']),
  ].join(' and no ');
  return {
    state: 'not-shared',
    code: 'one-sided',
    text: `No ${missing} is in the rotation.`,
    refs,
  };
}

/** What a person's word says; undefined when there is none or it has expired. */
function judgeWord(
  options: Parameters<typeof onCallCoverage>[0],
  rotationFrom: string,
): Judgement | undefined {
  const { attestation } = options.facts;
  if (
    !attestation ||
    Date.parse(attestation.expiresAt) <= Date.parse(options.now)
  ) {
    return undefined;
  }
  const until = attestation.expiresAt.slice(0, 10);
  const refs = [rotationFrom, attestation.by];
  return attestation.shared
    ? {
        state: 'shared',
        code: 'attested',
        text: `A person attested until ${until} that both sides share the rotation.`,
        refs,
      }
    : {
        state: 'not-shared',
        code: 'attested-not-shared',
        text: `A person attested until ${until} that one side carries the rotation alone.`,
        refs,
      };
}

function judgeAttestation(
  options: Parameters<typeof onCallCoverage>[0],
  rotationFrom: string,
): Judgement {
  const { attestation } = options.facts;
  const word = judgeWord(options, rotationFrom);
  if (word) return word;
  return {
    state: 'configured',
    code: attestation ? 'attestation-expired' : 'sharing-unknown',
    text: attestation
      ? 'A rotation exists; the word that both sides share it has expired.'
      : 'A rotation exists; whether both sides share it is unknown.',
    refs: [rotationFrom],
  };
}
