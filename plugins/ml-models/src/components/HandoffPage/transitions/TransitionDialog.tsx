import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { SignDialog } from '../signing/SignDialog';
import { MoveDialog } from './MoveDialog';

/** @internal */
export interface TransitionDialogProps {
  handoff: Handoff;
  option: HandoffTransitionOption;
  /** Somebody else moved the handoff meanwhile, and the act is not offered where it is now. */
  gone?: boolean;
  onClose: () => void;
}

/** Asks what an act needs to know, and does it. An approval is a signature and shows what is signed. @internal */
export function TransitionDialog(props: TransitionDialogProps) {
  return props.option.transition === 'approve' ? (
    <SignDialog
      handoff={props.handoff}
      gone={props.gone}
      onClose={props.onClose}
    />
  ) : (
    <MoveDialog {...props} />
  );
}
