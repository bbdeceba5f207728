import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { MlModelRiskTier } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { refusalOf } from '../state/refusalOf';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';
import { isReason, ReasonField } from './ReasonField';

const TIERS: MlModelRiskTier[] = ['low', 'medium', 'high'];

/** Changes the risk tier; what blocks follows from it at once. @internal */
export function TierDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const current = handoff.summary.riskTier;
  const { t } = useTranslate();
  const request = useRequest();
  const [riskTier, setRiskTier] = useState(current);
  const [reason, setReason] = useState('');
  const at = TIERS.indexOf(current);
  const mayRaise = refusalOf(handoff, 'raise-risk-tier') === undefined;
  const mayLower = refusalOf(handoff, 'lower-risk-tier') === undefined;
  const submit = async () => {
    const isDone = await request.send(api =>
      api.setHandoffTier(
        handoff.summary.id,
        { riskTier, reason: reason.trim() },
        handoff.revision,
      ),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.tier.title')}
      text={t('handoffManage.tier.text')}
      submitLabel={t('handoffManage.tier.submit')}
      valid={riskTier !== current && isReason(reason)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="handoff-tier"
        select
        size="small"
        variant="outlined"
        label={t('handoffManage.tier.field')}
        helperText={mayLower ? undefined : t('handoffManage.tier.lower')}
        value={riskTier}
        onChange={event => setRiskTier(event.target.value as MlModelRiskTier)}
      >
        {TIERS.map((tier, index) => (
          <MenuItem
            key={tier}
            value={tier}
            disabled={(index > at && !mayRaise) || (index < at && !mayLower)}
          >
            {t(`riskTier.${tier}Long`)}
          </MenuItem>
        ))}
      </TextField>
      <ReasonField
        value={reason}
        // It is kept as the reason of the new tier, so the former one is only shown.
        help={
          handoff.riskReason
            ? t('handoffManage.tier.before', { reason: handoff.riskReason })
            : undefined
        }
        onChange={setReason}
      />
    </ActDialog>
  );
}
