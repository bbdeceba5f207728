import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';

/** Acts that people do to one item after the other. */
const FOLDED = ['handoff.item.answered', 'handoff.item.accepted'];
/** As few in a row are still read one by one. */
const FEWEST = 3;

/**
 * Entries of a day, with runs of the same act by the same person put together, so that they do not push everything else
 * out of sight.
 *
 * @internal
 */
export function foldEntries(
  entries: HandoffTimelineEntry[],
): HandoffTimelineEntry[][] {
  const runs: HandoffTimelineEntry[][] = [];
  for (const entry of entries) {
    const run = runs[runs.length - 1];
    const isSame =
      run !== undefined &&
      FOLDED.includes(entry.type) &&
      run[0].type === entry.type &&
      run[0].actor === entry.actor;
    if (isSame) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap(run =>
    run.length < FEWEST ? run.map(entry => [entry]) : [run],
  );
}
