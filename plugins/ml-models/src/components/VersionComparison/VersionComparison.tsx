import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Paper from '@material-ui/core/Paper';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { RiArrowLeftLine } from '@remixicon/react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { ComparisonTable } from './ComparisonTable';

/** @internal */
export interface VersionComparisonProps {
  /** Two to six versions; the first one is what the others are held against. */
  ids: string[];
  model: InventoryModel;
  toVersionLink: (versionId: string) => string;
  /** Address of the list. */
  backLink: string;
  onChange: (ids: string[]) => void;
}

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    back: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 3),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'MlModelsVersionComparison' },
);

/**
 * Several versions side by side, with what differs marked.
 *
 * @internal
 */
export function VersionComparison(props: VersionComparisonProps) {
  const { ids, model, toVersionLink, backLink, onChange } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.compareVersions(ids),
    [api, ids.join(',')],
  );

  return (
    <Paper className={classes.root}>
      <Link to={backLink} className={classes.back}>
        <RiArrowLeftLine size={16} aria-hidden />
        {t('versionComparison.back')}
      </Link>
      <div className={classes.head}>
        <Typography variant="h5" component="h2">
          {t('versionComparison.title', { number: String(ids.length) })}
        </Typography>
        <FormControlLabel
          control={
            <Switch
              color="primary"
              checked={onlyDifferences}
              onChange={event => setOnlyDifferences(event.target.checked)}
            />
          }
          label={
            <Typography variant="body2">
              {t('versionComparison.onlyDifferences')}
            </Typography>
          }
        />
      </div>
      {loading && (
        <div
          role="status"
          aria-busy
          aria-label={t('versionComparison.loading')}
        >
          {Array.from({ length: 6 }, (_, row) => (
            <Skeleton key={row} height={40} />
          ))}
        </div>
      )}
      {error && !loading && (
        <RequestError
          title={t('versionComparison.loadFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      {value && !loading && (
        <ComparisonTable
          comparison={value}
          model={model}
          onlyDifferences={onlyDifferences}
          toVersionLink={toVersionLink}
          onRemove={
            ids.length > 2
              ? id => onChange(ids.filter(candidate => candidate !== id))
              : undefined
          }
        />
      )}
    </Paper>
  );
}
