import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../../config/HandoffSettings';
import type { StoredHandoffHead } from '../../database/handoffs/StoredHandoff';

const DAY = 86_400_000;
/** An approval that ends this soon is pointed out. */
const EXPIRING_WITHIN_DAYS = 14;

type Flags = HandoffSummary['flags'];

/**
 * A handoff as lists, boards and cards show it; everything comes from its row.
 *
 * @internal
 */
export function toSummaryAnswer(
  handoff: StoredHandoffHead,
  settings: Pick<HandoffSettings, 'approvalValidityDays'>,
  now: string,
): HandoffSummary {
  const { summary, turn, dueAt } = handoff;
  const approvalEndsAt =
    handoff.state === 'approved' && handoff.approvedAt
      ? new Date(
          Date.parse(handoff.approvedAt) + settings.approvalValidityDays * DAY,
        ).toISOString()
      : undefined;
  return {
    id: handoff.id,
    number: handoff.number,
    entityRef: handoff.modelRef,
    modelTitle: handoff.modelTitle,
    sourceId: handoff.sourceId,
    registeredModel: handoff.externalId,
    version: handoff.version || undefined,
    environment: handoff.environment,
    state: handoff.state,
    riskTier: handoff.riskTier,
    teams: toTeamsAnswer(handoff),
    turn: {
      party: turn,
      since: turn === 'nobody' ? undefined : handoff.turnSince,
      dueAt: turn === 'nobody' ? undefined : dueAt,
      overdue: turn !== 'nobody' && dueAt !== undefined && dueAt < now,
      text: summary.turnText,
    },
    progress: summary.progress,
    staleness: handoff.staleness,
    flags: toFlags(handoff, approvalEndsAt, now),
    round: handoff.round,
    createdAt: handoff.createdAt,
    createdBy: handoff.creatorRef,
    changedAt: handoff.updatedAt,
    approvedAt: handoff.approvedAt,
    approvalEndsAt,
    inProductionAt: handoff.inProductionAt,
    parentId: handoff.parentId,
  };
}

/** The two teams and the owner as they were named. @internal */
export function toTeamsAnswer(
  handoff: Pick<
    StoredHandoffHead,
    | 'dataScienceRef'
    | 'dataScienceTitle'
    | 'dataScienceGone'
    | 'engineeringRef'
    | 'engineeringTitle'
    | 'engineeringGone'
    | 'ownerRef'
    | 'ownerTitle'
    | 'ownerGone'
  >,
): HandoffSummary['teams'] {
  const toTeam = (
    ref: string | undefined,
    title: string | undefined,
    gone: boolean,
  ) => ref && { ref, title: title ?? ref, resolves: !gone };
  return {
    dataScience:
      toTeam(
        handoff.dataScienceRef,
        handoff.dataScienceTitle,
        handoff.dataScienceGone,
      ) || undefined,
    engineering:
      toTeam(
        handoff.engineeringRef,
        handoff.engineeringTitle,
        handoff.engineeringGone,
      ) || undefined,
    owner:
      toTeam(handoff.ownerRef, handoff.ownerTitle, handoff.ownerGone) ||
      undefined,
  };
}

function toFlags(
  handoff: StoredHandoffHead,
  approvalEndsAt: string | undefined,
  now: string,
): Flags {
  const soon = new Date(
    Date.parse(now) + EXPIRING_WITHIN_DAYS * DAY,
  ).toISOString();
  const codes = new Set(handoff.stalenessCauses.map(({ code }) => code));
  const flags: Array<[Flags[number], boolean]> = [
    [
      'needs-owner',
      handoff.dataScienceGone || handoff.engineeringGone || handoff.ownerGone,
    ],
    ['unlinked', handoff.unlinkedSince !== undefined],
    ['review-skipped', handoff.reviewSkipped],
    ['overridden', handoff.overridden],
    ['imported', handoff.imported],
    ['unapproved-alias', codes.has('unapproved-alias')],
    ['unapproved-deployment', codes.has('unapproved-deployment')],
    [
      'approval-expiring',
      approvalEndsAt !== undefined && approvalEndsAt < soon,
    ],
  ];
  return flags.filter(([, applies]) => applies).map(([flag]) => flag);
}
