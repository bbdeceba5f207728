import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { ReactNode } from 'react';

/** @internal */
export interface ChoiceButtonsProps<TValue extends string> {
  /** What is chosen here, for screen readers. */
  label: string;
  value: TValue;
  choices: { value: TValue; label: string; hint?: string; icon?: ReactNode }[];
  onChange: (value: TValue) => void;
}

const useStyles = makeStyles(
  theme => ({
    group: {
      height: 36,
      maxWidth: '100%',
      overflowX: 'auto',
      backgroundColor: theme.palette.background.paper,
    },
    button: {
      gap: theme.spacing(0.75),
      padding: theme.spacing(0, 1.5),
      color: theme.palette.text.primary,
      textTransform: 'none',
      fontWeight: 400,
      lineHeight: 1.4,
      whiteSpace: 'nowrap',
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 0.75) },
      '&.Mui-selected': { fontWeight: 600, color: theme.palette.text.primary },
    },
  }),
  { name: 'MlModelsChoiceButtons' },
);

/**
 * A few choices side by side of which one is in force. A choice with an icon shows only that and says its label.
 *
 * @internal
 */
export function ChoiceButtons<TValue extends string>(
  props: ChoiceButtonsProps<TValue>,
) {
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      className={classes.group}
      aria-label={props.label}
      value={props.value}
      onChange={(_event, value: TValue | null) => {
        if (value) props.onChange(value);
      }}
    >
      {props.choices.map(choice => (
        <ToggleButton
          key={choice.value}
          value={choice.value}
          className={classes.button}
          aria-label={choice.icon ? choice.label : undefined}
          title={choice.icon ? choice.label : choice.hint}
        >
          {choice.icon ?? choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
