import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Paper from '@material-ui/core/Paper';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { RiArrowLeftLine } from '@remixicon/react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { SampleBadge } from '../SampleBadge';
import { formatVersionLabel } from '../VersionChip';
import { ComparisonTable } from './ComparisonTable';
import { findBaseline } from './findBaseline';
import { orderByAge } from './orderByAge';

/** @internal */
export interface VersionComparisonProps {
  /** Two to six versions. */
  ids: string[];
  /** The one of them the others are held against; a sensible one when absent. */
  baselineId: string | undefined;
  model: InventoryModel;
  toVersionLink: (versionId: string) => string;
  /** Address of the list. */
  backLink: string;
  onChange: (ids: string[]) => void;
  onBaselineChange: (id: string) => void;
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
      gap: theme.spacing(1, 3),
      margin: theme.spacing(1, 0, 2),
    },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    baseline: { minWidth: 150, maxWidth: '100%' },
  }),
  { name: 'MlModelsVersionComparison' },
);

/**
 * Several versions side by side, oldest first, with what is not as in one of them marked.
 *
 * @internal
 */
export function VersionComparison(props: VersionComparisonProps) {
  const { ids, baselineId, model, toVersionLink, backLink } = props;
  const { onChange, onBaselineChange } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const { value, loading, error, retry } = useAsyncRetry(
    async () => orderByAge(await api.compareVersions(ids)),
    [api, ids.join(',')],
  );
  const baseline =
    value && !loading
      ? findBaseline(value.versions, model, baselineId)
      : undefined;

  return (
    <Paper className={classes.root}>
      <Link to={backLink} className={classes.back}>
        <RiArrowLeftLine size={16} aria-hidden />
        {t('versionComparison.back')}
      </Link>
      <div className={classes.head}>
        <div className={classes.title}>
          <Typography variant="h5" component="h2">
            {t('versionComparison.title', { number: String(ids.length) })}
          </Typography>
          {model.source.sample && <SampleBadge />}
        </div>
        <div className={classes.choices}>
          {value && baseline && (
            <TextField
              select
              size="small"
              variant="outlined"
              id="ml-models-comparison-baseline"
              label={t('versionComparison.baselineChoice')}
              className={classes.baseline}
              value={baseline.id}
              SelectProps={{ native: true }}
              onChange={event => onBaselineChange(event.target.value)}
            >
              {value.versions.map(version => (
                <option key={version.id} value={version.id}>
                  {[formatVersionLabel(version.label), ...version.aliases].join(
                    ' · ',
                  )}
                </option>
              ))}
            </TextField>
          )}
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
      {value && baseline && (
        <ComparisonTable
          comparison={value}
          model={model}
          baseline={baseline}
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
