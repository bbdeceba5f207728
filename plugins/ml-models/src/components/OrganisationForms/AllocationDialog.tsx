import { useApi } from '@backstage/core-plugin-api';
import type { OrganisationAllocation } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityField } from '../EntityField';
import { FormField } from './FormField';
import { RecordDialog } from './RecordDialog';

/**
 * Lends an engineer to a data-science team or a system for a time, or corrects an entry.
 *
 * @internal
 */
export function AllocationDialog(props: {
  /** Ref of the team or system that is chosen already. */
  target?: string;
  /** The entry to correct. */
  entry?: OrganisationAllocation;
  onDone: () => void;
  onClose: () => void;
}) {
  const { entry } = props;
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [engineer, setEngineer] = useState<string[]>(
    entry ? [entry.engineer.ref] : [],
  );
  const [target, setTarget] = useState<string[]>(
    entry ? [entry.target.ref] : [props.target].flatMap(ref => ref ?? []),
  );
  const [from, setFrom] = useState(entry?.from ?? '');
  const [to, setTo] = useState(entry?.to ?? '');
  const [percent, setPercent] = useState(
    entry ? String(Math.round(entry.share * 1000) / 10) : '100',
  );
  const share = Number(percent) / 100;
  const isShare = share > 0 && share <= 1;
  const isBackwards = Boolean(from && to && to < from);

  return (
    <RecordDialog
      title={
        entry
          ? t('organisationForm.allocationCorrectTitle')
          : t('organisationForm.allocationTitle')
      }
      isValid={Boolean(
        engineer[0] && target[0] && from && isShare && !isBackwards,
      )}
      onSubmit={idempotencyKey =>
        api.recordAllocation(
          {
            engineerRef: engineer[0],
            targetRef: target[0],
            from,
            share,
            ...(to ? { to } : {}),
            ...(entry ? { corrects: entry.id } : {}),
          },
          { idempotencyKey },
        )
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <EntityField
        id="allocation-engineer"
        label={t('organisationForm.engineer')}
        kinds={['User']}
        required
        value={engineer}
        onChange={setEngineer}
      />
      <EntityField
        id="allocation-target"
        label={t('organisationForm.target')}
        kinds={['Group', 'System']}
        required
        value={target}
        onChange={setTarget}
      />
      <FormField
        id="allocation-share"
        required
        inputProps={{ inputMode: 'numeric' }}
        label={t('organisationForm.shareOfTime')}
        value={percent}
        error={!isShare}
        helperText={t('organisationForm.sharePercent')}
        onText={setPercent}
      />
      <FormField
        id="allocation-from"
        type="date"
        required
        label={t('organisationForm.from')}
        value={from}
        onText={setFrom}
      />
      <FormField
        id="allocation-to"
        type="date"
        label={t('organisationForm.to')}
        value={to}
        error={isBackwards}
        helperText={
          isBackwards
            ? t('organisationForm.dateOrder')
            : t('organisationForm.open')
        }
        onText={setTo}
      />
    </RecordDialog>
  );
}
