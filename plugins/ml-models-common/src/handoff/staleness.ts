import type { HandoffSide } from './HandoffSide';
import type { HandoffState } from './HandoffState';

/**
 * How far what was reviewed still is what is there. A flag beside the state, never a state.
 *
 * @public
 */
export type StalenessLevel = 'fresh' | 'aging' | 'invalidated';

/**
 * One cause of staleness.
 *
 * @public
 */
export interface StalenessCause {
  /** `notice` tells without making anything old. */
  level: Exclude<StalenessLevel, 'fresh'> | 'notice';
  /** Stable, kebab-case. */
  code: string;
  /** One English sentence without markup. */
  text: string;
  /** True when it stops a deployment of an approved handoff. */
  blocksDeployment: boolean;
}

/**
 * What is compared with what was signed.
 *
 * @public
 */
export interface StalenessFacts {
  /** Where the handoff stands. */
  state: HandoffState;
  /** Label of the version the handoff is about. */
  pinnedVersion: string;
  /** Label of the newest version that is ready, if newer than the pinned one. */
  newerReadyVersion?: string;
  /** Number of the handoff of that version, if it has one. */
  newerVersionHandoff?: number;
  /** The pinned version is gone from a complete listing of the registry. */
  versionDeleted: boolean;
  /** Registry instance or model of the entity is not the one that was signed. */
  sourceRepointed: boolean;
  /** Digest of the pinned version is not the one that was signed. */
  digestChanged: boolean;
  /** Commit of the pinned version is not the one that was signed. */
  commitChanged: boolean;
  /** Version a production alias points to, when it is not an approved one. */
  unapprovedAlias?: { alias: string; version: string };
  /** Teams and owner the model names by now, where they are not those of the handoff. */
  otherTeams?: Array<{ side: HandoffSide | 'owner'; title: string }>;
  /** Version that serves, when it is not the approved one. */
  unapprovedDeployment?: string;
  /** Titles of items whose evidence is past its limit. */
  expiredEvidence: string[];
  /** Titles of items that passed when they were signed and fail at a later look. */
  contradictedEvidence: string[];
  /** Titles of items whose waiver has ended. */
  expiredWaivers: string[];
  /** The approval is past its validity. */
  approvalExpired: boolean;
}

/**
 * Finds every cause of staleness and the level they add up to.
 *
 * @public
 */
export function staleness(facts: StalenessFacts): {
  level: StalenessLevel;
  causes: StalenessCause[];
} {
  const causes: StalenessCause[] = [];
  const add = (
    condition: boolean,
    level: StalenessCause['level'],
    code: string,
    text: string,
    blocksDeployment = level !== 'notice',
  ) => {
    if (condition) causes.push({ level, code, text, blocksDeployment });
  };
  const { newerReadyVersion: newer, state } = facts;

  add(
    facts.versionDeleted,
    'invalidated',
    'version-deleted',
    `Version ${facts.pinnedVersion} is gone from the registry.`,
  );
  add(
    facts.sourceRepointed,
    'invalidated',
    'source-repointed',
    'The model points to another registered model than the one reviewed.',
  );
  add(
    facts.digestChanged,
    'invalidated',
    'digest-changed',
    'The artifact has another digest than the one reviewed.',
  );
  add(
    facts.commitChanged,
    'invalidated',
    'commit-changed',
    'The version points to another commit than the one reviewed.',
  );
  for (const title of facts.expiredEvidence) {
    add(
      true,
      'aging',
      'evidence-expired',
      `The evidence for "${title}" is out of date.`,
    );
  }
  for (const title of facts.contradictedEvidence) {
    add(
      true,
      'aging',
      'evidence-contradicted',
      `A later look at "${title}" fails.`,
    );
  }
  for (const title of facts.expiredWaivers) {
    add(
      true,
      'aging',
      'waiver-expired',
      `The waiver for "${title}" has ended.`,
    );
  }
  add(
    facts.approvalExpired,
    'aging',
    'approval-expired',
    'The approval has ended.',
  );
  if (newer) {
    const reviewed =
      state === 'in-review' ||
      state === 'changes-requested' ||
      state === 'approved';
    const live = state === 'in-production' || state === 'suspended';
    // A newer version makes an approval older, not wrong: it does not stop a deployment.
    add(
      reviewed,
      'aging',
      'newer-version',
      `Version ${newer} is ready in the registry.`,
      false,
    );
    const number = facts.newerVersionHandoff;
    add(
      live && number === undefined,
      'notice',
      'newer-version-without-handoff',
      `Version ${newer} is ready and has no handoff.`,
    );
    add(
      live && number !== undefined,
      'notice',
      'newer-version-in-handoff',
      `Version ${newer} is ready; handoff ${number} is about it.`,
    );
    add(
      state === 'preparing',
      'notice',
      'move-to-newer-version',
      `Version ${newer} is ready; the handoff can move to it.`,
    );
  }
  for (const { side, title } of facts.otherTeams ?? []) {
    add(
      true,
      'notice',
      'teams-differ',
      side === 'owner'
        ? `The model belongs to ${title} by now; the owner of the handoff stays until it is changed.`
        : `The model names ${title} on the ${side} side by now; the handoff stays with its own team until its teams are changed.`,
    );
  }
  if (facts.unapprovedAlias) {
    const { alias, version } = facts.unapprovedAlias;
    add(
      true,
      'notice',
      'unapproved-alias',
      `The alias ${alias} points to version ${version}, which is not approved.`,
    );
  }
  if (facts.unapprovedDeployment !== undefined) {
    add(
      true,
      'notice',
      'unapproved-deployment',
      `Version ${facts.unapprovedDeployment} serves without approval.`,
    );
  }

  const has = (level: StalenessCause['level']) =>
    causes.some(cause => cause.level === level);
  let level: StalenessLevel = 'fresh';
  if (has('aging')) level = 'aging';
  if (has('invalidated')) level = 'invalidated';
  return { level, causes };
}
