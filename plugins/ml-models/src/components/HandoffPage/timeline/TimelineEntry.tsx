import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type {
  HandoffState,
  HandoffTimelineEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { HandoffStateChip } from '../../HandoffStateChip';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { PersonName } from '../item/PersonName';
import { useItemStyles } from '../item/useItemStyles';
import { useHandoffActions } from '../state/useHandoffActions';
import { describeAct } from './describeAct';
import { handoffStates } from './handoffStates';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      padding: theme.spacing(0.75, 0, 0.75, 3),
      fontSize: theme.typography.pxToRem(14),
      lineHeight: 1.5,
      overflowWrap: 'anywhere',
      '&::before': {
        content: '""',
        position: 'absolute',
        top: 0,
        bottom: 0,
        left: 6,
        width: 2,
        backgroundColor: theme.palette.divider,
      },
      '&::after': {
        content: '""',
        position: 'absolute',
        top: 13,
        left: 2,
        width: 10,
        height: 10,
        boxSizing: 'border-box',
        borderRadius: '50%',
        border: `2px solid ${theme.palette.text.disabled}`,
        backgroundColor: theme.palette.background.default,
      },
    },
    moved: {
      '&::after': {
        borderColor: theme.palette.primary.main,
        backgroundColor: theme.palette.primary.main,
      },
    },
    who: { fontWeight: 600 },
    item: {
      fontSize: 'inherit',
      textAlign: 'left',
      verticalAlign: 'baseline',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.25, 1),
    },
    text: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'MlModelsTimelineEntry' },
);

const isState = (state: string | undefined): state is HandoffState =>
  handoffStates.some(name => name === state);

/** One thing that happened. @internal */
export function TimelineEntry(props: { entry: HandoffTimelineEntry }) {
  const { entry } = props;
  const { itemId } = entry;
  const classes = useStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const { openItem } = useHandoffActions();
  const details = entry.details as { after?: { link?: unknown } } | undefined;
  const link = details?.after?.link;
  const movedTo =
    !itemId && entry.from !== entry.to && isState(entry.to)
      ? entry.to
      : undefined;
  return (
    <li className={`${classes.root} ${movedTo ? classes.moved : ''}`}>
      <div className={classes.line}>
        <span>
          <span className={classes.who}>
            <PersonName
              entityRef={entry.actor}
              title={
                entry.actor.startsWith('system:')
                  ? t('handoffTimeline.system')
                  : entry.actorTitle
              }
            />
          </span>{' '}
          {describeAct(entry, t)}
          {itemId && (
            <>
              {' '}
              <Link
                component="button"
                className={classes.item}
                onClick={() => openItem(itemId)}
              >
                {entry.itemTitle ?? itemId}
              </Link>
            </>
          )}
        </span>
        {movedTo && <HandoffStateChip state={movedTo} />}
        <span className={itemClasses.quiet}>
          <RelativeTime at={entry.at} />
        </span>
      </div>
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
