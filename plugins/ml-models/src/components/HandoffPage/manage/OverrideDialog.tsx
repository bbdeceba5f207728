import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { handoffStates } from '../timeline/handoffStates';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';
import { isReason, ReasonField } from './ReasonField';

/** An administrator puts the handoff into a state, past the rules and on record. @internal */
export function OverrideDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const { t } = useTranslate();
  const request = useRequest();
  const [to, setTo] = useState<HandoffState | ''>('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!to) return;
    const isDone = await request.send(api =>
      api.overrideHandoff(
        handoff.summary.id,
        { to, reason: reason.trim() },
        handoff.revision,
      ),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.override.title')}
      text={t('handoffManage.override.text')}
      submitLabel={t('handoffManage.override.submit')}
      valid={to !== '' && isReason(reason)}
      dangerous
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="handoff-override-state"
        select
        required
        size="small"
        variant="outlined"
        label={t('handoffManage.override.to')}
        value={to}
        onChange={event => setTo(event.target.value as HandoffState)}
      >
        {handoffStates
          .filter(state => state !== handoff.summary.state)
          .map(state => (
            <MenuItem key={state} value={state}>
              {t(`handoffState.${state}`)}
            </MenuItem>
          ))}
      </TextField>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
