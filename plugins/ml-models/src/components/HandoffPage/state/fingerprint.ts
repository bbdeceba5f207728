import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What somebody who looks at the page would want to know of: equal as long as nobody did anything.
 *
 * @internal
 */
export function fingerprint(handoff: Handoff): string {
  return JSON.stringify([
    handoff.revision,
    handoff.revisionHash,
    handoff.summary.state,
    handoff.timeline.items[0]?.id,
    handoff.evidenceCollectedAt,
    handoff.staleness.causes,
    handoff.sections.flatMap(section =>
      section.items.map(item => [
        item.revision,
        item.commentCount,
        item.checkState,
      ]),
    ),
  ]);
}
