import {
  canonicalJson,
  checklistItems,
  revisionHash,
  sha256Hex,
  type SignedItem,
  type SignedRevision,
  thresholdItemId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffRecord } from './HandoffRecord';

/**
 * Exactly what a signature given now would cover.
 *
 * @internal
 */
function toSignedRevision(
  record: Pick<HandoffRecord, 'handoff' | 'checklist' | 'content'>,
): SignedRevision {
  const { handoff, checklist } = record;
  return {
    modelRef: handoff.modelRef,
    registryInstance: handoff.sourceId ?? '',
    registeredModel: handoff.externalId ?? '',
    version: handoff.version,
    digest: handoff.digest,
    environment: handoff.environment,
    riskTier: handoff.riskTier,
    checklist: { id: checklist.id, version: checklist.version },
    items: toSignedItems(record),
  };
}

/** Hash of what a signature given now would cover. @internal */
export function toRevisionHash(
  record: Pick<HandoffRecord, 'handoff' | 'checklist' | 'content'>,
): string {
  return revisionHash(toSignedRevision(record));
}

/**
 * A hash per item, to tell what changed between two rounds.
 *
 * @internal
 */
export function toItemHashes(
  record: Pick<HandoffRecord, 'handoff' | 'checklist' | 'content'>,
): Record<string, string> {
  return Object.fromEntries(
    toSignedItems(record).map(item => [
      item.id,
      // Enough to tell apart what a person wrote; nothing is proved with it.
      sha256Hex(canonicalJson({ ...item, evidence: undefined })).slice(0, 16),
    ]),
  );
}

function toSignedItems(
  record: Pick<HandoffRecord, 'handoff' | 'checklist' | 'content'>,
): SignedItem[] {
  const { handoff, checklist, content } = record;
  const gates = new Map(
    checklistItems(checklist).map(({ id, gates: byTier }) => [
      id,
      byTier[handoff.riskTier],
    ]),
  );
  const answers = new Map(content.answers.map(each => [each.itemId, each]));
  const onThresholds = thresholdItemId(checklist);
  return content.items
    .filter(({ itemId }) => gates.get(itemId) !== 'not-asked')
    .map(item => {
      const answer = answers.get(item.itemId);
      const waiver = content.waivers.find(
        ({ itemId, state }) => itemId === item.itemId && state === 'granted',
      );
      return {
        id: item.itemId,
        answer: answer && { text: answer.text, links: answer.links },
        threshold:
          item.itemId === onThresholds ? handoff.thresholds : undefined,
        waiver: waiver && {
          reason: waiver.reason,
          approvedBy: waiver.decidedBy!,
          expiresAt: waiver.expiresAt,
        },
        notApplicable:
          item.state === 'not-applicable'
            ? {
                reason: item.notApplicableReason ?? '',
                approvedBy: item.acceptedBy,
              }
            : undefined,
        evidence: content.evidence
          .filter(
            ({ itemId, frozenRound }) =>
              itemId === item.itemId && frozenRound === handoff.round,
          )
          .map(({ collector, inputHash, value, checkState }) => ({
            collector,
            inputHash,
            value,
            check: checkState,
          })),
      };
    });
}
