import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { EntityField } from '../../EntityField';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';
import { isReason, ReasonField } from './ReasonField';

/** Links a handoff whose model is gone to the model it now is. @internal */
export function RelinkDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const { t } = useTranslate();
  const request = useRequest();
  const [entityRef, setEntityRef] = useState('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const isDone = await request.send(api =>
      api.relinkHandoff(
        handoff.summary.id,
        { entityRef, reason: reason.trim() },
        handoff.revision,
      ),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.relink.title')}
      text={t('handoffManage.relink.text', {
        entityRef: handoff.summary.entityRef,
      })}
      submitLabel={t('handoffManage.relink.submit')}
      valid={entityRef !== '' && isReason(reason)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      <EntityField
        id="handoff-relink-model"
        kinds={['MlModel']}
        required
        label={t('handoffManage.relink.field')}
        value={entityRef ? [entityRef] : []}
        onChange={([ref = '']) => setEntityRef(ref)}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
