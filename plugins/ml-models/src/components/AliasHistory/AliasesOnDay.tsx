import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { RequestError } from '../RequestError';
import { StatusChip } from '../StatusChip';
import { AssignedVersion } from './AssignedVersion';
import { endOfDay } from './endOfDay';

/** @internal */
export interface AliasesOnDayProps {
  modelId: string;
  /** As `YYYY-MM-DD`. */
  day: string | undefined;
  onDayChange: (day: string | undefined) => void;
  toVersionLink: (versionId: string) => string;
}

const useStyles = makeStyles(
  theme => ({
    ask: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(3),
    },
    answer: {
      marginTop: theme.spacing(1.5),
      '& ul': { margin: theme.spacing(0.5, 0, 0), padding: 0 },
      '& li': {
        display: 'flex',
        alignItems: 'center',
        gap: theme.spacing(1),
        listStyle: 'none',
      },
    },
  }),
  { name: 'MlModelsAliasesOnDay' },
);

/**
 * Answers what each alias pointed to on a day.
 *
 * @internal
 */
export function AliasesOnDay(props: AliasesOnDayProps) {
  const { modelId, day, onDayChange, toVersionLink } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const at = day && endOfDay(day);
  const { value, loading, error, retry } = useAsyncRetry(
    async () => (at ? api.getAliasHistory(modelId, { at }) : undefined),
    [api, modelId, at],
  );
  const items = value?.items ?? [];
  return (
    <>
      <div className={classes.ask}>
        <TextField
          type="date"
          size="small"
          variant="outlined"
          id="ml-models-aliases-on-day"
          label={t('aliasHistory.askLabel')}
          InputLabelProps={{ shrink: true }}
          value={day ?? ''}
          onChange={event => onDayChange(event.target.value || undefined)}
        />
        {day && (
          <TextButton onClick={() => onDayChange(undefined)}>
            {t('aliasHistory.clearDate')}
          </TextButton>
        )}
      </div>
      <div className={classes.answer} role="status">
        {error && !loading && (
          <RequestError
            title={t('aliasHistory.loadFailed')}
            error={error}
            onRetry={retry}
          />
        )}
        {at && value && !loading && (
          <>
            {t('aliasHistory.onDate', {
              date: DateTime.fromISO(at).toLocaleString(DateTime.DATE_FULL),
            })}
            {items.length === 0 && <div>{t('aliasHistory.noneOn')}</div>}
            {items.length > 0 && (
              <ul>
                {items.map(assignment => (
                  <li key={assignment.alias}>
                    <StatusChip tone="informative" label={assignment.alias} />
                    <AssignedVersion
                      assignment={assignment}
                      toVersionLink={toVersionLink}
                    />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </>
  );
}
