import {
  failingItems,
  isWaiverValid,
  unansweredItems,
  unsettledItems,
} from '../blockingItems';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import { isApprovalValid } from '../isApprovalValid';
import type { Refusal } from '../Refusal';
import type { HandoffTransitionId } from './HandoffTransition';

const DAY = 86_400_000;
/** Days after which a withdrawn handoff stays withdrawn, row 17 of the table. */
const REOPEN_WITHIN_DAYS = 30;

type Guard = (facts: HandoffFacts, now: string) => Refusal[];

const ids = (items: HandoffItemFacts[]) => items.map(item => item.id);

function when(
  condition: boolean,
  code: string,
  text: string,
  itemIds?: string[],
): Refusal[] {
  if (!condition) return [];
  return [itemIds ? { code, text, itemIds } : { code, text }];
}

function whenItems(
  items: HandoffItemFacts[],
  code: string,
  text: (count: string) => string,
): Refusal[] {
  const count =
    items.length === 1 ? '1 blocking item' : `${items.length} blocking items`;
  return when(items.length > 0, code, text(count), ids(items));
}

/** What is deployed must be the version and the digest that were signed, rows 11 and 19. */
function deploymentMatches(facts: HandoffFacts): Refusal[] {
  const { deployment, version } = facts;
  if (!deployment) {
    return when(
      true,
      'no-deployment',
      'No deployment of this version has been reported.',
    );
  }
  if (!version || deployment.version !== version.label) {
    return when(
      true,
      'other-version',
      `Version ${deployment.version} was deployed, not the one of this handoff.`,
    );
  }
  if (
    version.digest &&
    deployment.digest &&
    version.digest !== deployment.digest
  ) {
    return when(
      true,
      'other-digest',
      'The deployed artifact has another digest than the one that was signed.',
    );
  }
  const isCompared = version.digest && deployment.digest;
  if (
    !isCompared &&
    version.runId &&
    deployment.runId &&
    version.runId !== deployment.runId
  ) {
    return when(
      true,
      'other-run',
      'The deployed version comes from another run than the one that was reviewed.',
    );
  }
  return when(
    facts.riskTier !== 'low' && !isCompared,
    'digest-unknown',
    'The digest of the deployed artifact cannot be compared; only a low tier goes without.',
  );
}

/** One open handoff per model, version and environment. */
function keyIsFree({ openOfSameVersion: other }: HandoffFacts): Refusal[] {
  return when(
    other !== undefined,
    'other-open',
    `Handoff ${other?.number} of the same version is open: withdraw that one first.`,
  );
}

/** What is reviewed and approved is a version the registry calls ready, row 6. */
function versionIsReady({ version }: HandoffFacts): Refusal[] {
  return [
    ...when(!version, 'version-missing', 'No version is pinned.'),
    ...when(
      version !== undefined && version.status !== 'ready',
      'version-not-ready',
      'The pinned version is not ready in the registry.',
    ),
  ];
}

const flagged = (facts: HandoffFacts) =>
  facts.items.filter(item => item.state === 'changes-requested');

/**
 * What must hold before a transition, apart from who starts it and who consents. Transitions that are missing here
 * have no such condition.
 *
 * @internal
 */
export const guards: Partial<Record<HandoffTransitionId, Guard>> = {
  'request-design-review': facts =>
    when(
      !facts.requirementsComplete,
      'requirements-incomplete',
      'The data-science side has not completed the requirements.',
    ),

  'accept-design': facts => [
    ...when(
      !facts.constraintsComplete,
      'constraints-incomplete',
      'The engineering side has not completed the constraints.',
    ),
    ...when(
      facts.openConflicts > 0,
      'open-conflicts',
      facts.openConflicts === 1
        ? 'A conflict between requirements and constraints is open.'
        : `${facts.openConflicts} conflicts between requirements and constraints are open.`,
    ),
  ],

  'skip-design-review': facts => [
    ...when(
      facts.riskTier === 'high',
      'tier-high',
      'A high risk tier always needs a design review.',
    ),
    ...when(
      facts.riskTier === 'medium' && !facts.designReviewWaived,
      'waiver-missing',
      'With a medium risk tier the engineering side has to waive the design review.',
    ),
  ],

  submit: (facts, now) => [
    ...versionIsReady(facts),
    ...whenItems(
      unansweredItems(facts, now),
      'unanswered',
      count => `${count} without an answer.`,
    ),
    ...whenItems(
      failingItems(facts, now),
      'failing',
      count => `${count} with a failing check: mend it or have it waived.`,
    ),
    ...when(
      !facts.signersAvailable['data-science'],
      'no-data-science-signer',
      'Nobody on the data-science side may sign.',
    ),
    ...when(
      !facts.signersAvailable.engineering,
      'no-engineering-signer',
      'Nobody on the engineering side may sign.',
    ),
  ],

  'request-changes': facts => [
    ...when(
      flagged(facts).length === 0,
      'nothing-flagged',
      'Flag at least one item first.',
    ),
    ...whenItems(
      flagged(facts).filter(item => !item.flagComment),
      'comment-missing',
      count => `${count.replace('blocking ', '')} flagged without a comment.`,
    ),
  ],

  resubmit: facts => [
    ...when(
      !facts.changesNamed,
      'nothing-flagged',
      'Nobody has said yet what has to change: flag the items whose evidence is wrong first.',
    ),
    ...whenItems(
      flagged(facts).filter(item => !item.addressed),
      'not-addressed',
      count =>
        `${count.replace(
          'blocking ',
          'flagged ',
        )} neither answered again nor disputed.`,
    ),
    ...versionIsReady(facts),
  ],

  approve: (facts, now) => [
    ...versionIsReady(facts),
    ...whenItems(
      unsettledItems(facts, now),
      'unsettled',
      count => `${count} not settled.`,
    ),
    ...when(
      facts.invalidated.length > 0,
      'invalidated',
      `What is on the table is out of date: ${facts.invalidated.join(', ')}.`,
    ),
  ],

  'reopen-review': (facts, now) =>
    when(
      isApprovalValid(facts, now),
      'approval-valid',
      'The approval holds: the review is opened again once it has ended or no longer covers what is there. Withdraw the handoff to give it up.',
    ),

  'go-live': (facts, now) => [
    ...when(
      !isApprovalValid(facts, now),
      'approval-invalid',
      'The approval has ended or no longer covers what is there.',
    ),
    ...deploymentMatches(facts),
  ],

  supersede: facts =>
    when(
      facts.newer?.state !== 'in-production',
      'nothing-newer',
      'No newer handoff of the model is in production in this environment.',
    ),

  retire: (facts, now) => [
    ...when(
      facts.liveTraffic,
      'live-traffic',
      'The newest report says that the version runs: report its removal first.',
    ),
    ...when(
      facts.riskTier !== 'low' && !isDecommissionDone(facts, now),
      'decommission-open',
      'The item on decommissioning is not settled.',
      ['ops-decommission'],
    ),
  ],

  'reopen-draft': (facts, now) => [
    ...when(
      !facts.withdrawnAt ||
        Date.parse(now) - Date.parse(facts.withdrawnAt) >
          REOPEN_WITHIN_DAYS * DAY,
      'withdrawn-too-long',
      `A withdrawn handoff can be reopened within ${REOPEN_WITHIN_DAYS} days; start a new one.`,
    ),
    ...keyIsFree(facts),
  ],

  'move-to-version': facts =>
    when(
      !facts.newerReadyVersion,
      'no-newer-version',
      'The registry has no newer version that is ready.',
    ),

  'roll-back': facts => [
    ...when(
      !facts.wasInProduction,
      'never-in-production',
      'This version was never in production.',
    ),
    ...when(
      facts.wasInProduction && !facts.approvedAt,
      'approval-gone',
      'The review of this version was opened again after it had been in production, and it was not approved since.',
    ),
    // Whatever left production for a review of its evidence was suspended first, and does not serve.
    ...when(
      facts.newer?.state === 'in-production',
      'newer-still-active',
      'The newer version is in production: suspend or retire it first.',
    ),
    ...keyIsFree(facts),
    ...deploymentMatches(facts),
  ],
};

function isDecommissionDone(facts: HandoffFacts, now: string): boolean {
  const item = facts.items.find(({ id }) => id === 'ops-decommission');
  if (!item || item.gate === 'not-asked') return true;
  return (
    item.state === 'accepted' ||
    (item.state === 'not-applicable' && item.notApplicableAccepted === true) ||
    isWaiverValid(item, now)
  );
}
