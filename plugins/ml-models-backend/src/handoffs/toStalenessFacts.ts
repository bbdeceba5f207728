import {
  type HandoffState,
  OPEN_HANDOFF_STATES,
  type StalenessFacts,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { StoredModel } from '../database/models/StoredModel';
import { APPROVED_STATES } from './approvedStates';
import { findOtherTeams } from './findOtherTeams';
import { toWatchedPlace } from './toWatchedPlace';
import type { WatchedSurroundings } from './WatchedSurroundings';

const DAY = 86_400_000;
const LIVE_STATES: readonly HandoffState[] = ['in-production', 'suspended'];

/**
 * What of a handoff is compared with what is there.
 *
 * @internal
 */
export function toStalenessFacts(
  handoff: StoredHandoff,
  options: {
    around: WatchedSurroundings;
    now: Date;
    settings: Pick<HandoffSettings, 'approvalValidityDays'>;
  },
): StalenessFacts {
  const { around, now, settings } = options;
  const at = now.toISOString();
  const model = around.models.get(handoff.modelRef);
  const version = handoff.versionId
    ? around.versions.get(handoff.versionId)
    : undefined;
  const newest = handoff.modelId
    ? around.newestReady.get(handoff.modelId)
    : undefined;
  const passed = handoff.summary.deadlines.filter(
    deadline => deadline.at <= at,
  );
  const titles = (code: string) =>
    passed
      .filter(deadline => deadline.code === code)
      .map(({ title }) => title ?? '');
  const changed = (before: string | undefined, after: string | undefined) =>
    before !== undefined && after !== undefined && before !== after;
  const { alias, deployment } = findUnapproved(handoff, model, around);
  const newer =
    version && newest && newest.orderKey > version.orderKey
      ? newest.label
      : undefined;
  return {
    state: handoff.state,
    pinnedVersion: handoff.version,
    newerReadyVersion: newer,
    newerVersionHandoff:
      newer === undefined || !LIVE_STATES.includes(handoff.state)
        ? undefined
        : around.ofModel
            .get(toWatchedPlace(handoff))
            ?.find(
              ({ state, version: label }) =>
                label === newer && OPEN_HANDOFF_STATES.includes(state),
            )?.number,
    versionDeleted: version?.removedAt !== undefined,
    sourceRepointed:
      handoff.modelId !== undefined &&
      model !== undefined &&
      model.id !== handoff.modelId,
    digestChanged: changed(handoff.digest, version?.tags['ml-models/digest']),
    commitChanged:
      changed(handoff.commit, version?.code?.commit) ||
      changed(handoff.runId, version?.run?.id),
    unapprovedAlias: alias,
    unapprovedDeployment: deployment,
    otherTeams: findOtherTeams(handoff, around),
    expiredEvidence: titles('evidence-expired'),
    contradictedEvidence: handoff.summary.contradictions,
    expiredWaivers: titles('waiver-expired'),
    approvalExpired:
      handoff.state === 'approved' && isApprovalOver(handoff, settings, now),
  };
}

/** What runs or is pointed to without having been approved; shown on those that reached an approval. */
function findUnapproved(
  handoff: StoredHandoff,
  model: StoredModel | undefined,
  around: WatchedSurroundings,
): {
  alias?: { alias: string; version: string };
  deployment?: string;
} {
  if (!APPROVED_STATES.includes(handoff.state)) return {};
  const place = toWatchedPlace(handoff);
  const production = model?.digest?.production;
  const serving = around.serving.get(place);
  const approved = new Set(
    (around.ofModel.get(place) ?? [])
      .filter(
        ({ approvedAt, state, wasInProduction }) =>
          APPROVED_STATES.includes(state) ||
          (wasInProduction && approvedAt !== undefined),
      )
      .map(({ version }) => version),
  );
  return {
    alias:
      production && !approved.has(production.label)
        ? { alias: production.alias, version: production.label }
        : undefined,
    deployment: serving && !serving.approved ? serving.version : undefined,
  };
}

function isApprovalOver(
  handoff: StoredHandoff,
  settings: Pick<HandoffSettings, 'approvalValidityDays'>,
  now: Date,
): boolean {
  return (
    handoff.approvedAt !== undefined &&
    now.getTime() >=
      Date.parse(handoff.approvedAt) + settings.approvalValidityDays * DAY
  );
}
