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
  onClose: () => void;
}

/** Asks what an act needs to know, and does it. An approval is a signature and shows what is signed. @internal */
export function TransitionDialog(props: TransitionDialogProps) {
  return props.option.transition === 'approve' ? (
    <SignDialog handoff={props.handoff} onClose={props.onClose} />
  ) : (
    <MoveDialog {...props} />
  );
}
