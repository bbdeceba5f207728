import { makeStyles } from '@material-ui/core/styles';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
      gap: theme.spacing(2),
      margin: 0,
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
      '& dt': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
      },
      '& dd': { margin: theme.spacing(0.25, 0, 0) },
    },
    wide: { [theme.breakpoints.up('sm')]: { gridColumn: 'span 2' } },
    detail: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsSourceFigures' },
);

/**
 * Counts, ages and the last run of a registry.
 *
 * @internal
 */
export function SourceFigures(props: { source: InventorySource }) {
  const { source } = props;
  const { lastRun } = source;
  const classes = useStyles();
  const { t } = useTranslate();
  const figure = (name: string, value: ReactNode, wide = false) => (
    <div className={wide ? classes.wide : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  const changes =
    lastRun && ['succeeded', 'degraded'].includes(lastRun.outcome)
      ? t('source.changes', {
          created: (lastRun.created ?? 0).toLocaleString(),
          changed: (lastRun.changed ?? 0).toLocaleString(),
          removed: (lastRun.removed ?? 0).toLocaleString(),
        })
      : undefined;
  return (
    <dl className={classes.root}>
      {figure(t('source.models'), source.modelCount.toLocaleString())}
      {figure(t('source.versions'), source.versionCount.toLocaleString())}
      {figure(
        t('source.lastSuccess'),
        source.lastSuccessAt ? (
          <RelativeTime at={source.lastSuccessAt} />
        ) : (
          t('source.never')
        ),
      )}
      {figure(
        t('source.lastRun'),
        lastRun ? (
          <>
            {t(`source.outcome.${lastRun.outcome}`)},{' '}
            <RelativeTime at={lastRun.finishedAt ?? lastRun.startedAt} />
            <span className={classes.detail}>
              {t(`source.trigger.${lastRun.trigger}`)}
              {changes && ` · ${changes}`}
            </span>
          </>
        ) : (
          t('source.never')
        ),
        true,
      )}
    </dl>
  );
}
