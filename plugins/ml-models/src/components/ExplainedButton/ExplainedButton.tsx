import type { ButtonProps } from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextButton } from '../TextButton';
import { useId } from '../../hooks/useId';

const useStyles = makeStyles(
  theme => ({
    refused: { opacity: 0.55, cursor: 'not-allowed' },
    reason: {
      position: 'absolute',
      width: 1,
      height: 1,
      margin: -1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
    shown: {
      margin: theme.spacing(0.5, 0, 0),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      lineHeight: 1.5,
    },
  }),
  { name: 'MlModelsExplainedButton' },
);

/** @internal */
export interface ExplainedButtonProps {
  /** Why it is not possible now; possible when absent. */
  refusal: string | undefined;
  onClick: () => void;
  children: ReactNode;
  variant?: ButtonProps['variant'];
  color?: ButtonProps['color'];
  startIcon?: ReactNode;
  className?: string;
  /** Name of the key that presses it, see the keyboard help of a page. */
  shortcut?: string;
  /** Id of words about the refusal that are on the page anyway. */
  describedBy?: string;
}

/**
 * A button that says why it cannot be used now.
 *
 * @remarks
 * It stays focusable when it is refused, so that its reason can be heard and read; pressing it shows the reason for
 * those who cannot hover.
 *
 * @internal
 */
export function ExplainedButton(props: ExplainedButtonProps) {
  const { refusal, onClick, children, className = '', describedBy } = props;
  const classes = useStyles();
  const id = useId();
  const [shown, setShown] = useState(false);
  if (refusal === undefined) {
    return (
      <TextButton
        variant={props.variant}
        color={props.color}
        startIcon={props.startIcon}
        className={className}
        data-shortcut={props.shortcut}
        onClick={onClick}
      >
        {children}
      </TextButton>
    );
  }
  const button = (
    <TextButton
      variant={props.variant === 'contained' ? 'outlined' : props.variant}
      startIcon={props.startIcon}
      aria-disabled
      aria-describedby={describedBy ?? id}
      className={`${classes.refused} ${className}`}
      disableRipple
      data-shortcut={props.shortcut}
      onClick={() => setShown(true)}
    >
      {children}
    </TextButton>
  );
  if (describedBy) return button;
  return (
    <span>
      <Tooltip title={refusal} interactive>
        <span>{button}</span>
      </Tooltip>
      <span id={id} className={shown ? classes.shown : classes.reason}>
        {' '}
        {refusal}
      </span>
    </span>
  );
}
