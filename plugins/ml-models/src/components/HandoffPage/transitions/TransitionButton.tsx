import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { isPossible } from './isPossible';
import { TransitionDialog } from './TransitionDialog';

/** @internal */
export interface TransitionButtonProps {
  handoff: Handoff;
  option: HandoffTransitionOption;
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
  const { handoff, option, variant = 'outlined', className } = props;
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
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
        onClick={() => setOpen(true)}
      >
        {t(`handoffTransition.${option.transition}.label`)}
      </ExplainedButton>
      {open && (
        <TransitionDialog
          handoff={handoff}
          option={option}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
