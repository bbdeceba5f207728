import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { RiArrowRightSLine, RiChat3Line } from '@remixicon/react';
import { memo } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { StatusChip } from '../../StatusChip';
import { VisuallyHidden } from '../../VisuallyHidden';
import { itemElementId } from '../checklist/itemElementId';
import { CheckMark } from './CheckMark';
import { ItemDetails } from './ItemDetails';
import { ItemStateChip } from './ItemStateChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    // Scrolled to from elsewhere, below a notice that sticks to the top.
    head: { margin: 0, scrollMarginTop: 72 },
    button: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'flex-start',
      gap: theme.spacing(0.5, 1),
      width: '100%',
      padding: theme.spacing(1, 2, 1, 1),
      textAlign: 'left',
      fontSize: theme.typography.pxToRem(14),
      fontFamily: theme.typography.fontFamily,
      lineHeight: 1.45,
      scrollMarginTop: 72,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    arrow: {
      flexShrink: 0,
      color: theme.palette.text.secondary,
      transition: theme.transitions.create('transform', { duration: 120 }),
    },
    open: { transform: 'rotate(90deg)' },
    title: {
      flex: '1 1 0',
      minWidth: 180,
      color: theme.palette.text.primary,
      overflowWrap: 'anywhere',
    },
    titleQuiet: { color: theme.palette.text.secondary },
    marks: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginLeft: 'auto',
    },
    quiet: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 3,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 400,
    },
  }),
  { name: 'MlModelsItemRow' },
);

/** @internal */
export interface ItemRowProps {
  item: HandoffItem;
  expanded: boolean;
  onToggle: (itemId: string) => void;
}

function ItemRowContent(props: ItemRowProps) {
  const { item, expanded, onToggle } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const id = itemElementId(item.id);
  const isAsked = item.gate !== 'not-asked';
  return (
    <li className={classes.root} data-item-row>
      <h4 className={classes.head}>
        <ButtonBase
          id={id}
          data-item-id={item.id}
          className={classes.button}
          aria-expanded={expanded}
          aria-controls={expanded ? `${id}-details` : undefined}
          onClick={() => onToggle(item.id)}
        >
          <RiArrowRightSLine
            size={18}
            className={`${classes.arrow} ${expanded ? classes.open : ''}`}
            aria-hidden
          />
          <CheckMark check={item.checkState} />
          <span
            className={`${classes.title} ${isAsked ? '' : classes.titleQuiet}`}
          >
            {item.title}
          </span>
          <span className={classes.marks}>
            {item.changedSinceRound && (
              <StatusChip tone="attention" label={t('handoffItem.changed')} />
            )}
            {item.waiver && !item.waiver.approvedBy && (
              <StatusChip
                tone="attention"
                label={t('handoffItem.waiver.proposed')}
              />
            )}
            {item.commentCount > 0 && (
              <span className={classes.quiet}>
                <RiChat3Line size={14} aria-hidden />
                {item.commentCount}
                <VisuallyHidden>
                  {' '}
                  {t('handoffItem.comments', { count: item.commentCount })}
                </VisuallyHidden>
              </span>
            )}
            {item.gate !== 'blocking' && (
              <span className={classes.quiet}>
                {t(`handoffItem.gate.${item.gate}`)}
              </span>
            )}
            {isAsked && <ItemStateChip state={item.state} />}
          </span>
        </ButtonBase>
      </h4>
      {expanded && (
        <div id={`${id}-details`} role="region" aria-labelledby={id}>
          <ItemDetails item={item} />
        </div>
      )}
    </li>
  );
}

/**
 * One item of the checklist: in one line, or with everything about it. It is drawn again only when it changed, so that
 * a long list stays fast.
 *
 * @internal
 */
export const ItemRow = memo(ItemRowContent);
