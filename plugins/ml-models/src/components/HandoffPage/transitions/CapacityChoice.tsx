import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import type {
  HandoffCapacity,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';

/**
 * In what capacity a person says yes, and whose yes is still missing.
 *
 * @internal
 */
export function CapacityChoice(props: {
  option: HandoffTransitionOption;
  capacity: HandoffCapacity;
  onChange: (capacity: HandoffCapacity) => void;
}) {
  const { option, capacity, onChange } = props;
  const { t } = useTranslate();
  const others = option.missing.filter(missing => missing !== capacity);
  return (
    <div>
      {option.capacities.length > 1 ? (
        <FormControl component="fieldset">
          <FormLabel component="legend">
            {t('handoffSigning.chooseCapacity')}
          </FormLabel>
          <RadioGroup
            value={capacity}
            onChange={(_event, value) => onChange(value as HandoffCapacity)}
          >
            {option.capacities.map(name => (
              <FormControlLabel
                key={name}
                value={name}
                control={<Radio size="small" color="primary" />}
                label={t(`handoffCapacity.${name}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
      ) : (
        <Typography variant="body2">
          {t('handoffSigning.asCapacity', {
            capacity: t(`handoffCapacity.${capacity}`),
          })}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {others.length > 0
          ? t('handoffSigning.stillMissing', {
              who: others.map(name => t(`handoffCapacity.${name}`)).join(', '),
            })
          : t('handoffSigning.last')}
      </Typography>
    </div>
  );
}
