import { useApi } from '@backstage/core-plugin-api';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { AliasPastItem } from './AliasPastItem';
import { AliasesOnDay } from './AliasesOnDay';
import { groupByAlias } from './groupByAlias';

/** @internal */
export interface AliasHistoryProps {
  model: InventoryModel;
  /** Day asked about, as `YYYY-MM-DD`. */
  at: string | undefined;
  onAtChange: (at: string | undefined) => void;
  toVersionLink: (versionId: string) => string;
}

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2), minWidth: 0 },
    list: {
      margin: theme.spacing(2, 0),
      padding: 0,
      listStyle: 'none',
      '& > li + li': { marginTop: theme.spacing(2) },
    },
    quiet: {
      margin: theme.spacing(2, 0, 0),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsAliasHistory' },
);

/**
 * Which version each alias has pointed to, since when, and what was in force on a given day.
 *
 * @internal
 */
export function AliasHistory(props: AliasHistoryProps) {
  const { model, at, onAtChange, toVersionLink } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getAliasHistory(model.id),
    [api, model.id],
  );
  const pasts = groupByAlias(value?.items ?? []);

  return (
    <Paper
      className={classes.root}
      component="section"
      aria-label={t('aliasHistory.title')}
    >
      <Typography variant="h6" component="h3">
        {t('aliasHistory.title')}
      </Typography>
      {loading && (
        <div role="status" aria-busy aria-label={t('aliasHistory.loading')}>
          <Skeleton height={48} />
          <Skeleton height={48} />
        </div>
      )}
      {error && !loading && (
        <RequestError
          title={t('aliasHistory.loadFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      {value && !loading && pasts.length === 0 && (
        <p className={classes.quiet}>{t('aliasHistory.empty')}</p>
      )}
      {value && !loading && pasts.length > 0 && (
        <>
          <ul className={classes.list}>
            {pasts.map(past => (
              <AliasPastItem
                key={past.alias}
                past={past}
                isProduction={past.alias === model.productionVersion?.alias}
                toVersionLink={toVersionLink}
              />
            ))}
          </ul>
          <AliasesOnDay
            modelId={model.id}
            day={at}
            onDayChange={onAtChange}
            toVersionLink={toVersionLink}
          />
          <p className={classes.quiet}>{t('aliasHistory.asSeen')}</p>
        </>
      )}
    </Paper>
  );
}
