import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffSide } from '../HandoffSide';
import type { HandoffState } from '../HandoffState';
import { nameStates } from '../nameStates';
import type { Refusal } from '../Refusal';
import type { HandoffAct } from './HandoffAct';
import { mayReportDeployment } from './mayReportDeployment';
import { mayReassignOwner } from './mayReassignOwner';
import { mayReassignSide } from './mayReassignSide';

/** One act: who may do it, when, and what else must hold. */
interface HandoffActRule {
  /** Who, in words that follow "Only". */
  who: string;
  by(actor: HandoffActor, facts: HandoffFacts): boolean;
  /** Every state when absent. */
  states?: readonly HandoffState[];
  /** Instead of naming the states it is possible in. */
  explainState?(state: HandoffState): string | undefined;
  guard?(facts: HandoffFacts): Refusal[];
}

const SIDES: readonly HandoffSide[] = ['data-science', 'engineering'];
const DESIGN: readonly HandoffState[] = ['draft', 'design-review'];
const CHANGEABLE: readonly HandoffState[] = [
  ...DESIGN,
  'preparing',
  'changes-requested',
];
const BEFORE_PRODUCTION: readonly HandoffState[] = [
  ...DESIGN,
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
];
const ALIVE: readonly HandoffState[] = [
  ...BEFORE_PRODUCTION,
  'in-production',
  'suspended',
];

const isUser = ({ kind }: HandoffActor) => kind === 'user';
const onEitherSide = (actor: HandoffActor) =>
  isUser(actor) && actor.sides.length > 0;

const dataScience = {
  who: 'the data-science side',
  by: (actor: HandoffActor) =>
    isUser(actor) && actor.sides.includes('data-science'),
};
const engineering = {
  who: 'the engineering side',
  by: (actor: HandoffActor) =>
    isUser(actor) && actor.sides.includes('engineering'),
};
const eitherSide = { who: 'one of the two sides', by: onEitherSide };
/** A step of a pipeline or a template may do it as well. */
const eitherSideOrService = {
  who: 'one of the two sides',
  by: (actor: HandoffActor) => !isUser(actor) || onEitherSide(actor),
};

function when(condition: boolean, code: string, text: string): Refusal[] {
  return condition ? [{ code, text }] : [];
}

/**
 * The rules of every act on a handoff as a whole.
 *
 * @internal
 */
export const handoffActRules: Readonly<Record<HandoffAct, HandoffActRule>> = {
  'pin-version': {
    ...dataScience,
    states: CHANGEABLE,
    explainState: () =>
      `The version is fixed while it is reviewed and afterwards; it can be pinned in ${nameStates(
        CHANGEABLE,
      )}.`,
    guard: ({ wasInProduction }) =>
      when(
        wasInProduction,
        'was-in-production',
        'The version was in production, so the handoff stays with it: move to a newer version, or start a handoff of the other one.',
      ),
  },
  'raise-risk-tier': {
    ...eitherSide,
    states: BEFORE_PRODUCTION,
    guard: ({ riskTier }) =>
      when(riskTier === 'high', 'tier-high', 'The risk tier is the highest.'),
  },
  'lower-risk-tier': {
    who: 'a governance reviewer who is in neither team',
    by: actor =>
      isUser(actor) && actor.governance === true && !actor.inEitherTeam,
    states: BEFORE_PRODUCTION,
    guard: ({ riskTier }) =>
      when(riskTier === 'low', 'tier-low', 'The risk tier is the lowest.'),
  },
  'reassign-teams': {
    who: 'one of the two sides, the owner of the model or an administrator',
    by: (actor, facts) =>
      SIDES.some(side => mayReassignSide(side, actor, facts)) ||
      mayReassignOwner(actor, facts),
    states: [...ALIVE, 'superseded', 'withdrawn'],
  },
  relink: {
    who: 'one of the two sides or an administrator',
    by: actor => onEitherSide(actor) || (isUser(actor) && actor.admin === true),
    guard: ({ unlinked }) =>
      when(!unlinked, 'linked', 'The model of the handoff exists.'),
  },
  'upgrade-checklist': {
    ...eitherSide,
    states: CHANGEABLE,
    guard: ({ newerChecklist }) =>
      when(
        newerChecklist === undefined,
        'no-newer-checklist',
        'No newer version of the checklist is configured.',
      ),
  },
  'waive-design-review': {
    ...engineering,
    states: ['draft'],
    guard: ({ riskTier, designReviewWaived }) => [
      ...when(
        riskTier === 'high',
        'tier-high',
        'A high risk tier always needs a design review.',
      ),
      ...when(
        riskTier === 'low',
        'tier-low',
        'A low risk tier needs no waiver of the design review.',
      ),
      ...when(
        designReviewWaived,
        'already-waived',
        'The design review was waived already.',
      ),
    ],
  },
  override: {
    who: 'a member of mlModels.handoff.adminGroups',
    by: actor => isUser(actor) && actor.admin === true,
  },
  'set-requirements': { ...dataScience, states: DESIGN },
  'set-constraints': { ...engineering, states: DESIGN },
  'raise-conflict': { ...eitherSide, states: DESIGN },
  'resolve-conflict': {
    ...eitherSide,
    guard: ({ openConflicts }) =>
      when(openConflicts === 0, 'no-conflict', 'No conflict is open.'),
  },
  'set-thresholds': {
    ...dataScience,
    states: ['preparing', 'changes-requested'],
    explainState: state =>
      DESIGN.includes(state)
        ? 'Until the design is agreed on, thresholds are part of the requirements.'
        : undefined,
    guard: ({ state, items, thresholdItemId }) =>
      when(
        state === 'changes-requested' &&
          items.find(({ id }) => id === thresholdItemId)?.state !==
            'changes-requested',
        'thresholds-not-flagged',
        'During requested changes the thresholds can be changed only when changes of their item were requested.',
      ),
  },
  'attach-evidence': { ...eitherSideOrService, states: ALIVE },
  comment: { who: 'a person', by: isUser },
  'add-feedback': {
    ...eitherSide,
    guard: ({ wasInProduction }) =>
      when(
        !wasInProduction,
        'never-in-production',
        'Feedback is given once the version has been in production.',
      ),
  },
  'answer-feedback': dataScience,
  'start-repository': {
    ...eitherSideOrService,
    states: ALIVE.filter(state => !DESIGN.includes(state)),
  },
  'link-repository': { ...eitherSideOrService, states: ALIVE },
  'report-deployment': {
    who: 'the engineering side or a delivery pipeline',
    by: mayReportDeployment,
  },
};
