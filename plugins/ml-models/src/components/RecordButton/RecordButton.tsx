import { usePermission } from '@backstage/plugin-permission-react';
import type {
  capacityRecordPermission,
  OrganisationMayRecord,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Tooltip from '@material-ui/core/Tooltip';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';

/** @internal */
export interface RecordButtonProps {
  label: string;
  /** Read instead of the label where several buttons say the same. */
  accessibleLabel?: string;
  permission: typeof capacityRecordPermission;
  mayRecord: OrganisationMayRecord | undefined;
  onClick: () => void;
  variant?: 'text' | 'outlined';
}

/**
 * Opens a form. Where the person may not record, it says why instead of disappearing.
 *
 * @internal
 */
export function RecordButton(props: RecordButtonProps) {
  const { label, permission, mayRecord, onClick, variant = 'outlined' } = props;
  const { t } = useTranslate();
  const decision = usePermission({ permission });
  let why: string | undefined;
  if (mayRecord && !mayRecord.allowed) {
    why = t('unitPage.mayNot', { reason: mayRecord.reason });
  } else if (!decision.loading && !decision.allowed) {
    why = t('unitPage.forbidden', { permission: permission.name });
  }
  const isOff = decision.loading || why !== undefined;
  return (
    <Tooltip title={why ?? ''}>
      <TextButton
        variant={variant}
        // Not disabled: it stays in the order of the keyboard, so that everybody can reach the reason.
        aria-disabled={isOff}
        aria-label={props.accessibleLabel}
        style={isOff ? { opacity: 0.5 } : undefined}
        onClick={isOff ? undefined : onClick}
      >
        {label}
      </TextButton>
    </Tooltip>
  );
}
