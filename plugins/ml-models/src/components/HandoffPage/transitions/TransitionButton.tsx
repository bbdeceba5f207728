import type { HandoffTransitionOption } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { isPossible } from './isPossible';

/** @internal */
export interface TransitionButtonProps {
  option: HandoffTransitionOption;
  /** Begins the act. */
  onOpen: (option: HandoffTransitionOption) => void;
  variant?: 'outlined' | 'contained';
  className?: string;
  /** Id of words about the refusals that are on the page anyway. */
  describedBy?: string;
}

/**
 * One act that moves the handoff, or why it does not.
 *
 * @internal
 */
export function TransitionButton(props: TransitionButtonProps) {
  const { option, onOpen, variant = 'outlined', className } = props;
  const { t } = useTranslate();
  return (
    <ExplainedButton
      variant={variant}
      color={variant === 'contained' ? 'primary' : 'default'}
      className={className}
      describedBy={props.describedBy}
      refusal={
        isPossible(option)
          ? undefined
          : option.refusals.map(({ text }) => text).join(' ')
      }
      onClick={() => onOpen(option)}
    >
      {t(`handoffTransition.${option.transition}.label`)}
    </ExplainedButton>
  );
}
