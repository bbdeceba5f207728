import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import { useTranslate } from '../../hooks/useTranslate';

/**
 * Which handoffs a meeting covers; none where the unit meets without one.
 *
 * @internal
 */
export function ReviewHandoffsField(props: {
  offered: readonly HandoffSummary[];
  value: readonly string[];
  onChange: (handoffIds: string[]) => void;
  /** The unit may meet without any. */
  mayBeNone: boolean;
}) {
  const { offered, value, onChange, mayBeNone } = props;
  const { t } = useTranslate();
  let help;
  if (value.length === 0) {
    help = mayBeNone ? t('reviewForm.ofUnit') : t('reviewForm.chooseHandoff');
  }
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{t('reviewForm.handoffs')}</FormLabel>
      <FormGroup>
        {offered.map(handoff => (
          <FormControlLabel
            key={handoff.id}
            control={
              <Checkbox
                color="primary"
                checked={value.includes(handoff.id)}
                onChange={event =>
                  onChange(
                    event.target.checked
                      ? [...value, handoff.id]
                      : value.filter(id => id !== handoff.id),
                  )
                }
              />
            }
            label={`#${handoff.number} ${handoff.modelTitle}`}
          />
        ))}
      </FormGroup>
      {help && <FormHelperText role="status">{help}</FormHelperText>}
    </FormControl>
  );
}
