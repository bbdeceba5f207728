import { usePermission } from '@backstage/plugin-permission-react';
import { handoffCreatePermission } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { ExplainedButton } from '../ExplainedButton';
import { StartHandoffDialog } from './StartHandoffDialog';

/** @internal */
export interface StartHandoffButtonProps {
  /** Model to hand over; the dialog asks for one when absent. */
  entityRef?: string;
  /** Version the dialog begins with. */
  version?: string;
  variant?: 'outlined' | 'contained';
}

/**
 * Offers to start a handoff.
 *
 * @internal
 */
export function StartHandoffButton(props: StartHandoffButtonProps) {
  const { entityRef, version, variant = 'outlined' } = props;
  const { t } = useTranslate();
  const { allowed, loading } = usePermission({
    permission: handoffCreatePermission,
  });
  const [open, setOpen] = useState(false);
  if (loading) return null;
  return (
    <>
      <ExplainedButton
        variant={variant}
        color={variant === 'contained' ? 'primary' : 'default'}
        refusal={
          allowed
            ? undefined
            : t('startHandoff.forbidden', {
                permission: handoffCreatePermission.name,
              })
        }
        onClick={() => setOpen(true)}
      >
        {version
          ? t('startHandoff.openVersion', { version })
          : t('startHandoff.open')}
      </ExplainedButton>
      {open && (
        <StartHandoffDialog
          entityRef={entityRef}
          version={version}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
