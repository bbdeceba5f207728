import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';
import { isReason, ReasonField } from './ReasonField';

/** The engineering side does without the design review. @internal */
export function WaiveReviewDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const { t } = useTranslate();
  const request = useRequest();
  const [reason, setReason] = useState('');
  const submit = async () => {
    const isDone = await request.send(api =>
      api.waiveDesignReview(
        handoff.summary.id,
        reason.trim(),
        handoff.revision,
      ),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.waiveReview.title')}
      text={t('handoffManage.waiveReview.text')}
      submitLabel={t('handoffManage.waiveReview.submit')}
      valid={isReason(reason)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
