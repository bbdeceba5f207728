import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { TransitionDialog } from './TransitionDialog';

/**
 * The dialog of the act a person has begun. It belongs to what lists the acts and not to one of them, so that it stays,
 * with what was typed, when somebody else moves the handoff and the act is no longer offered.
 *
 * @internal
 */
export function OpenTransition(props: {
  handoff: Handoff;
  /** The act as it was when the person began it. */
  option: HandoffTransitionOption | undefined;
  onClose: () => void;
}) {
  const { handoff, option, onClose } = props;
  if (!option) return null;
  const newest = handoff.transitions.find(
    ({ transition }) => transition === option.transition,
  );
  return (
    <TransitionDialog
      handoff={handoff}
      option={newest ?? option}
      gone={!newest}
      onClose={onClose}
    />
  );
}
