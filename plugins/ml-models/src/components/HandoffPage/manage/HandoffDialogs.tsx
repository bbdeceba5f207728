import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { OverrideDialog } from './OverrideDialog';
import { PinDialog } from './PinDialog';
import { ReassignDialog } from './ReassignDialog';
import { RelinkDialog } from './RelinkDialog';
import { TierDialog } from './TierDialog';
import { UpgradeDialog } from './UpgradeDialog';
import { WaiveReviewDialog } from './WaiveReviewDialog';

const dialogs = {
  pin: PinDialog,
  tier: TierDialog,
  reassign: ReassignDialog,
  relink: RelinkDialog,
  upgrade: UpgradeDialog,
  override: OverrideDialog,
  'waive-review': WaiveReviewDialog,
};

/** @internal */
export type HandoffDialogName = keyof typeof dialogs;

/** @internal */
export interface HandoffDialogProps {
  handoff: Handoff;
  onClose: () => void;
}

/**
 * The dialogs that change the frame of a handoff: its version, tier, teams, model, checklist.
 *
 * @internal
 */
export function HandoffDialogs(
  props: HandoffDialogProps & { name: HandoffDialogName | undefined },
) {
  const { name, ...rest } = props;
  if (!name) return null;
  const Dialog = dialogs[name];
  return <Dialog {...rest} />;
}
