import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Translate } from '../../../messages/Translate';
import { nameInRef } from '../item/nameInRef';
import { describeAct } from './describeAct';

/** Who did what, in one sentence. @internal */
export function describeEntry(
  entry: HandoffTimelineEntry,
  t: Translate,
): string {
  const who = entry.actor.startsWith('system:')
    ? t('handoffTimeline.system')
    : entry.actorTitle ?? nameInRef(entry.actor);
  const item = entry.itemTitle ? ` “${entry.itemTitle}”` : '';
  return `${who} ${describeAct(entry, t)}${item}`;
}
