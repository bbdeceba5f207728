import type { ModelCompleteness } from '@baton-ml/backstage-plugin-ml-models-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { CompletenessMark } from './CompletenessMark';
import { findFix } from './findFix';

/** @internal */
export interface CompletenessProps {
  completeness: ModelCompleteness;
  /** True when the entity was made from the registry, so that there is no descriptor to edit. */
  isProviderMade: boolean;
}

const FIXES_ID = 'ml-models-completeness-fixes';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      marginBottom: theme.spacing(1),
    },
    title: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    progressText: {
      fontSize: theme.typography.pxToRem(13),
      fontVariantNumeric: 'tabular-nums',
    },
    bar: { height: 6, borderRadius: 3 },
    marks: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    toggle: { marginTop: theme.spacing(1), marginLeft: theme.spacing(-0.5) },
    fixes: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.75, 2),
      margin: theme.spacing(1, 0, 0),
      fontSize: theme.typography.pxToRem(13),
      '& dt': { fontWeight: 600 },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    quiet: {
      margin: theme.spacing(1, 0, 0),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsCompleteness' },
);

/**
 * What is described and what is not, item by item, with the way to add each missing one.
 *
 * @internal
 */
export function Completeness(props: CompletenessProps) {
  const { completeness, isProviderMade } = props;
  const { items, present, assessed, percent } = completeness;
  const classes = useStyles();
  const { t } = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const missing = items.filter(item => item.state === 'missing');
  const unknownCount = items.length - assessed;
  const words = t('completeness.progress', {
    present: String(present),
    assessed: String(assessed),
    percent: String(percent),
  });
  const Arrow = isOpen ? RiArrowUpSLine : RiArrowDownSLine;

  return (
    <div>
      <div className={classes.head}>
        <h4 className={classes.title}>{t('completeness.title')}</h4>
        <span className={classes.progressText}>{words}</span>
      </div>
      <LinearProgress
        className={classes.bar}
        variant="determinate"
        value={percent}
        aria-label={t('completeness.title')}
        aria-valuetext={words}
      />
      <ul className={classes.marks}>
        {items.map(item => (
          <CompletenessMark key={item.key} item={item} />
        ))}
      </ul>
      {unknownCount > 0 && (
        <p className={classes.quiet}>
          {t('completeness.unknownCount', { count: unknownCount })}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <TextButton
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? FIXES_ID : undefined}
            endIcon={<Arrow size={16} aria-hidden />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('completeness.showFixes', { count: missing.length })}
          </TextButton>
          {isOpen && (
            <dl className={classes.fixes} id={FIXES_ID}>
              {missing.map(({ key }) => [
                <dt key={`${key}-name`}>{t(`completeness.items.${key}`)}</dt>,
                <dd key={`${key}-fix`}>{findFix(key, isProviderMade, t)}</dd>,
              ])}
            </dl>
          )}
        </>
      )}
      {missing.length === 0 && unknownCount === 0 && (
        <p className={classes.quiet}>{t('completeness.complete')}</p>
      )}
    </div>
  );
}
