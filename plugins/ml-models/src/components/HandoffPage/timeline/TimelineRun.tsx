import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { RelativeTime } from '../../RelativeTime';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { EntryActor } from './EntryActor';
import { TimelineEntry } from './TimelineEntry';
import { useTimelineStyles } from './useTimelineStyles';

/** The same act of one person on many items: one line, and each of them when asked for. @internal */
export function TimelineRun(props: { entries: HandoffTimelineEntry[] }) {
  const { entries } = props;
  const [first] = entries;
  const classes = useTimelineStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const act =
    first.type === 'handoff.item.accepted' ? 'item-accepted' : 'item-answered';
  return (
    <>
      <li className={classes.entry}>
        <EntryActor entry={first} />{' '}
        {t(`handoffTimeline.run.${act}`, { count: entries.length })}{' '}
        <span className={itemClasses.quiet}>
          <RelativeTime at={first.at} />
        </span>{' '}
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('handoffTimeline.fold') : t('handoffTimeline.unfold')}
        </TextButton>
      </li>
      {open &&
        entries.map(entry => <TimelineEntry key={entry.id} entry={entry} />)}
    </>
  );
}
