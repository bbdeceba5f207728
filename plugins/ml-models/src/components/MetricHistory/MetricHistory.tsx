import { useApi } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { RequestError } from '../RequestError';
import { SampleBadge } from '../SampleBadge';
import { MetricChart } from './MetricChart';
import { MetricTable } from './MetricTable';

/** @internal */
export interface MetricHistoryProps {
  modelId: string;
  /** True when the numbers are recorded sample data. */
  isSample: boolean;
  /** The first key metric when absent. */
  metric: string | undefined;
  onMetricChange: (metric: string) => void;
  /** Ids of versions that stand out, because they are being compared. */
  highlighted: string[];
  toVersionLink: (versionId: string) => string;
}

const CHART_HEIGHT = 260;

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2), minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5, 2),
      marginBottom: theme.spacing(2),
    },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    picker: { minWidth: 160, maxWidth: '100%' },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1),
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsMetricHistory' },
);

/**
 * How one metric went from version to version, as a line or as a table.
 *
 * @internal
 */
export function MetricHistory(props: MetricHistoryProps) {
  const { modelId, isSample, metric, onMetricChange } = props;
  const { highlighted, toVersionLink } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [isTable, setIsTable] = useState(false);
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getMetricHistory(modelId, metric),
    [api, modelId, metric],
  );

  return (
    <Paper
      className={classes.root}
      component="section"
      aria-label={t('metricHistory.title')}
    >
      <div className={classes.head}>
        <div className={classes.title}>
          <Typography variant="h6" component="h3">
            {t('metricHistory.title')}
          </Typography>
          {isSample && <SampleBadge />}
        </div>
        {value && value.availableKeys.length > 0 && (
          <TextField
            select
            size="small"
            variant="outlined"
            id="ml-models-metric"
            label={t('metricHistory.metric')}
            className={classes.picker}
            value={value.key}
            SelectProps={{ native: true }}
            onChange={event => onMetricChange(event.target.value)}
          >
            {value.availableKeys.map(key => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </TextField>
        )}
      </div>
      {loading && (
        <div role="status" aria-busy aria-label={t('metricHistory.loading')}>
          <Skeleton variant="rect" height={CHART_HEIGHT} />
        </div>
      )}
      {error && !loading && (
        <RequestError
          title={t('metricHistory.loadFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      {value && !loading && !error && value.points.length === 0 && (
        <div className={classes.quiet}>{t('metricHistory.empty')}</div>
      )}
      {value && !loading && !error && value.points.length > 0 && (
        <>
          {isTable ? (
            <MetricTable
              history={value}
              highlighted={highlighted}
              toVersionLink={toVersionLink}
            />
          ) : (
            <MetricChart
              history={value}
              highlighted={highlighted}
              height={CHART_HEIGHT}
            />
          )}
          <div className={classes.foot}>
            <TextButton onClick={() => setIsTable(!isTable)}>
              {isTable
                ? t('metricHistory.asChart')
                : t('metricHistory.asTable')}
            </TextButton>
            {value.points.length === 1 && (
              <span className={classes.quiet}>
                {t('metricHistory.onePoint')}
              </span>
            )}
            {value.points.length >= 500 && (
              <span className={classes.quiet}>{t('metricHistory.limit')}</span>
            )}
          </div>
        </>
      )}
    </Paper>
  );
}
