import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { judgeRows, namesOf } from './judgeRows';
import { readNewestContract } from './readContract';

const ITEM = 'ops-rollout-rollback';
const DAY = 24 * 60 * 60 * 1000;
/** A rehearsal older than this proves little. Of the checklist. */
const OLDEST_REHEARSAL_DAYS = 90;

/**
 * `ops-rollout-rollback`: the rollback was rehearsed and there is a version to go back to.
 *
 * @remarks
 * Reads `rollout.rollbackRehearsal` of `handoff.yaml`, which must not be older than 90 days, and asks the inventory for
 * the version that served before, which must still be in the registry. Without a rehearsal: manual. Without a version
 * before: only the rehearsal counts.
 *
 * @internal
 */
export const rollbackCollector: EvidenceCollector = {
  id: 'rollback',
  itemIds: [ITEM],
  async collect(request) {
    const read = await readNewestContract(request);
    if (!read.contract && read.state !== 'none') {
      return [{ itemId: ITEM, ...read.missing }];
    }
    const rollout = read.contract?.rollout;
    const rehearsal = rollout?.rollbackRehearsal;
    const previous = await findPrevious(request);
    const rows = [
      ...(rehearsal ? [judgeRehearsal(rehearsal, request.now)] : []),
      ...(previous ? [previous] : []),
    ];
    const judged = judgeRows(rows);
    const base = {
      itemId: ITEM,
      source: read.contract ? read.source : read.missing.source,
      live: true,
      inputs: { rollout, previous },
      links: rehearsal?.url
        ? [{ title: 'Rehearsal', url: rehearsal.url }]
        : undefined,
      ...judged,
    };
    if (!rehearsal && judged.check === 'pass') {
      const message = 'handoff.yaml names no rehearsal of the rollback.';
      return [{ ...base, check: 'manual', message }];
    }
    const messages = {
      pass: `The rollback was rehearsed on ${rehearsal?.date} in ${rehearsal?.minutes} minutes.`,
      fail: `Not as it should be: ${namesOf(rows, 'fail')}.`,
      unknown: `Could not be looked at: ${namesOf(rows, 'unknown')}.`,
      manual: '',
    };
    return [{ ...base, message: messages[judged.check] }];
  },
};

function judgeRehearsal(
  rehearsal: { date: string; minutes: number },
  now: Date,
): EvidenceComparison {
  const age = now.getTime() - Date.parse(rehearsal.date);
  // A day ahead is still today somewhere.
  const isRecent = age <= (OLDEST_REHEARSAL_DAYS + 1) * DAY && age >= -DAY;
  return {
    name: 'rehearsal',
    value: `${rehearsal.date}, ${rehearsal.minutes} minutes`,
    threshold: `at most ${OLDEST_REHEARSAL_DAYS} days ago`,
    result: isRecent ? 'pass' : 'fail',
  };
}

async function findPrevious(
  request: EvidenceRequest,
): Promise<EvidenceComparison | undefined> {
  const served =
    request.served.state === 'found' ? request.served.value[0] : undefined;
  const label = request.previous?.version ?? served?.version;
  if (label === undefined || label === request.versionLabel) return undefined;
  const row = { name: 'version before', value: label };
  const looked = await request.versions.find(label);
  if (looked.state === 'unknown') return { ...row, result: 'unknown' };
  return looked.state === 'found' && !looked.value.removedAt
    ? { ...row, result: 'pass', note: 'It is still in the registry.' }
    : { ...row, result: 'fail', note: 'The registry no longer has it.' };
}
