import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * The answer that was on the table when changes were requested last; without a request, the one before the present.
 *
 * @param entries - what happened to the item, newest first
 * @returns undefined when there was none, or its words were erased
 *
 * @internal
 */
export function findAnswerBefore(
  entries: HandoffTimelineEntry[],
): string | undefined {
  const flaggedAt = entries.findIndex(
    ({ type }) => type === 'handoff.item.changes-requested',
  );
  const isAnswer = ({ type }: HandoffTimelineEntry) =>
    type === 'handoff.item.answered';
  return flaggedAt < 0
    ? entries.filter(isAnswer)[1]?.text
    : entries.slice(flaggedAt).find(isAnswer)?.text;
}
