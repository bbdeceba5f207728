import IconButton from '@material-ui/core/IconButton';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';
import { RiCloseLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { useId } from '../../../hooks/useId';
import { NumberField } from './NumberField';

const OPERATORS: HandoffThreshold['operator'][] = ['>=', '>', '<=', '<'];
/** The backend's own bound. */
const MOST = 50;

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: 0, border: 0, minWidth: 0 },
    legend: {
      marginBottom: theme.spacing(1),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    row: {
      // Wraps by the width of the form, which is half of the page or all of it.
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 1),
      marginBottom: theme.spacing(2),
      '& > :nth-child(1)': { flex: '2 1 130px' },
      '& > :nth-child(2)': { flex: '0 0 88px' },
      '& > :nth-child(3)': { flex: '1 1 150px' },
      '& > :nth-child(4)': { flex: '1 1 100px' },
    },
  }),
  { name: 'MlModelsThresholdFields' },
);

/** Metrics and what they have to reach. @internal */
export function ThresholdFields(props: {
  thresholds: HandoffThreshold[];
  onChange: (thresholds: HandoffThreshold[]) => void;
}) {
  const { thresholds, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const { t } = useTranslate();
  const change = (index: number, part: Partial<HandoffThreshold>) =>
    onChange(
      thresholds.map((threshold, at) =>
        at === index ? { ...threshold, ...part } : threshold,
      ),
    );
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>
        {t('handoffDesign.field.thresholds')}
      </legend>
      {thresholds.map((threshold, index) => (
        <div key={index} className={classes.row}>
          <TextField
            id={`${id}-metric-${index}`}
            size="small"
            variant="outlined"
            label={t('handoffDesign.threshold.metric')}
            value={threshold.metric}
            inputProps={{ maxLength: 200 }}
            onChange={event => change(index, { metric: event.target.value })}
          />
          <TextField
            id={`${id}-operator-${index}`}
            select
            size="small"
            variant="outlined"
            label={t('handoffDesign.threshold.operator')}
            value={threshold.operator}
            onChange={event =>
              change(index, {
                operator: event.target.value as HandoffThreshold['operator'],
              })
            }
          >
            {OPERATORS.map(operator => (
              <MenuItem key={operator} value={operator}>
                {operator}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            id={`${id}-against-${index}`}
            select
            size="small"
            variant="outlined"
            label={t('handoffDesign.threshold.against')}
            value={threshold.versus ?? 'number'}
            onChange={event => {
              const against = event.target.value;
              change(
                index,
                against === 'number'
                  ? { versus: undefined, minimumGain: undefined }
                  : {
                      versus: against as HandoffThreshold['versus'],
                      value: undefined,
                    },
              );
            }}
          >
            <MenuItem value="number">
              {t('handoffDesign.threshold.number')}
            </MenuItem>
            <MenuItem value="champion">
              {t('handoffDesign.versus.champion')}
            </MenuItem>
            <MenuItem value="baseline">
              {t('handoffDesign.versus.baseline')}
            </MenuItem>
          </TextField>
          <NumberField
            key={threshold.versus ?? 'number'}
            id={`${id}-value-${index}`}
            label={
              threshold.versus
                ? t('handoffDesign.threshold.gain')
                : t('handoffDesign.threshold.value')
            }
            value={threshold.versus ? threshold.minimumGain : threshold.value}
            onChange={value =>
              change(
                index,
                threshold.versus ? { minimumGain: value } : { value },
              )
            }
          />
          <IconButton
            size="small"
            aria-label={t('handoffDesign.threshold.remove', {
              metric: threshold.metric,
            })}
            onClick={() => onChange(thresholds.filter((_, at) => at !== index))}
          >
            <RiCloseLine size={18} aria-hidden />
          </IconButton>
        </div>
      ))}
      {thresholds.length < MOST && (
        <TextButton
          onClick={() =>
            onChange([...thresholds, { metric: '', operator: '>=' }])
          }
        >
          {t('handoffDesign.threshold.add')}
        </TextButton>
      )}
    </fieldset>
  );
}
