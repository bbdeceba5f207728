import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';

/** @internal */
export interface PagerProps {
  /** Number of the first row, counted from 1. */
  from: number;
  /** Rows on this page. */
  count: number;
  total: number;
  /** Absent on the first page. */
  onPrevious?: () => void;
  /** Absent on the last page. */
  onNext?: () => void;
}

const number = new Intl.NumberFormat();

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'MlModelsPager' },
);

/**
 * Where the page stands in the whole, and the way to its neighbours.
 *
 * @internal
 */
export function Pager(props: PagerProps) {
  const { from, count, total, onPrevious, onNext } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.root}>
      <span role="status">
        {t('versions.range', {
          from: number.format(from),
          to: number.format(from + count - 1),
          total: number.format(total),
        })}
      </span>
      <IconButton
        size="small"
        aria-label={t('versions.previous')}
        disabled={!onPrevious}
        onClick={onPrevious}
      >
        <RiArrowLeftSLine size={20} aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('versions.next')}
        disabled={!onNext}
        onClick={onNext}
      >
        <RiArrowRightSLine size={20} aria-hidden />
      </IconButton>
    </div>
  );
}
