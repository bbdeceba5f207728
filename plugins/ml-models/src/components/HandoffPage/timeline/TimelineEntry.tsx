import type {
  HandoffState,
  HandoffTimelineEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { HandoffStateChip } from '../../HandoffStateChip';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { ItemLink } from '../item/ItemLink';
import { useItemStyles } from '../item/useItemStyles';
import { describeAct } from './describeAct';
import { describeChanges } from './describeChanges';
import { EntryActor } from './EntryActor';
import { handoffStates } from './handoffStates';
import { useTimelineStyles } from './useTimelineStyles';

const isState = (state: string | undefined): state is HandoffState =>
  handoffStates.some(name => name === state);

/** One thing that happened. @internal */
export function TimelineEntry(props: { entry: HandoffTimelineEntry }) {
  const { entry } = props;
  const { itemId } = entry;
  const classes = useTimelineStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const details = entry.details as { after?: { link?: unknown } } | undefined;
  const link = details?.after?.link;
  const movedTo =
    !itemId && entry.from !== entry.to && isState(entry.to)
      ? entry.to
      : undefined;
  const changes = describeChanges(entry, t);
  return (
    <li className={`${classes.entry} ${movedTo ? classes.moved : ''}`}>
      <EntryActor entry={entry} /> {describeAct(entry, t)}{' '}
      {itemId && (
        <>
          <ItemLink itemId={itemId} title={entry.itemTitle ?? itemId} />{' '}
        </>
      )}
      {movedTo && (
        <>
          <HandoffStateChip state={movedTo} />{' '}
        </>
      )}
      <span className={itemClasses.quiet}>
        <RelativeTime at={entry.at} />
      </span>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(change => (
            <li key={change} className={itemClasses.quiet}>
              {change}
            </li>
          ))}
        </ul>
      )}
      {entry.text && (
        <div className={`${itemClasses.quote} ${classes.text}`}>
          <MarkdownText text={entry.text} />
        </div>
      )}
      {typeof link === 'string' && (
        <div>
          <ExternalLink to={link}>{link}</ExternalLink>
        </div>
      )}
    </li>
  );
}
