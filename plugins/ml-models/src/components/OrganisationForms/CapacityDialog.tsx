import { useApi } from '@backstage/core-plugin-api';
import type { OrganisationCapacityEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { ChoiceField } from './ChoiceField';
import { FormField } from './FormField';
import { RecordDialog } from './RecordDialog';

/** Two decimals at most: with three, a comma could as well divide thousands. */
function toNumber(text: string): number | undefined {
  return /^\d+([.,]\d{1,2})?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : undefined;
}

/**
 * Records the engineering days of a unit in one period, or corrects an entry.
 *
 * @internal
 */
export function CapacityDialog(props: {
  unit: { ref: string; title: string };
  /** The entry to correct. */
  entry?: OrganisationCapacityEntry;
  onDone: () => void;
  onClose: () => void;
}) {
  const { unit, entry, onDone, onClose } = props;
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [kind, setKind] = useState<'actual' | 'planned'>(
    entry?.kind ?? 'actual',
  );
  const [from, setFrom] = useState(entry?.from ?? '');
  const [to, setTo] = useState(entry?.to ?? '');
  const [net, setNet] = useState(entry ? String(entry.netDays) : '');
  const [spent, setSpent] = useState(
    entry ? String(entry.productionizingDays) : '',
  );
  const [note, setNote] = useState('');
  const netDays = toNumber(net);
  const productionizingDays = toNumber(spent);
  const isBackwards = Boolean(from && to && to < from);
  const isTooMuch =
    netDays !== undefined &&
    productionizingDays !== undefined &&
    productionizingDays > netDays;
  const isValid = Boolean(
    from &&
      to &&
      !isBackwards &&
      !isTooMuch &&
      netDays !== undefined &&
      productionizingDays !== undefined,
  );
  const notANumber = (text: string, number: number | undefined) =>
    text && number === undefined ? t('organisationForm.number') : undefined;

  return (
    <RecordDialog
      title={
        entry
          ? t('organisationForm.capacityCorrectTitle', { unit: unit.title })
          : t('organisationForm.capacityTitle', { unit: unit.title })
      }
      text={t('organisationForm.capacityText')}
      isValid={isValid}
      onSubmit={idempotencyKey =>
        api.recordCapacity(
          {
            unitRef: unit.ref,
            kind,
            from,
            to,
            netDays: netDays ?? 0,
            productionizingDays: productionizingDays ?? 0,
            ...(note.trim() ? { note: note.trim() } : {}),
            ...(entry ? { corrects: entry.id } : {}),
          },
          { idempotencyKey },
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField
        id="capacity-kind"
        label={t('organisationForm.kind')}
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'actual', label: t('organisationForm.actual') },
          { value: 'planned', label: t('organisationForm.plannedKind') },
        ]}
      />
      <FormField
        id="capacity-from"
        type="date"
        required
        label={t('organisationForm.from')}
        value={from}
        onText={setFrom}
      />
      <FormField
        id="capacity-to"
        type="date"
        required
        label={t('organisationForm.to')}
        value={to}
        error={isBackwards}
        helperText={isBackwards ? t('organisationForm.dateOrder') : undefined}
        onText={setTo}
      />
      <FormField
        id="capacity-net"
        required
        inputProps={{ inputMode: 'decimal' }}
        label={t('organisationForm.netDays')}
        value={net}
        error={Boolean(notANumber(net, netDays))}
        helperText={notANumber(net, netDays)}
        onText={setNet}
      />
      <FormField
        id="capacity-productionizing"
        required
        inputProps={{ inputMode: 'decimal' }}
        label={t('organisationForm.productionizingDays')}
        value={spent}
        error={isTooMuch || Boolean(notANumber(spent, productionizingDays))}
        helperText={
          isTooMuch
            ? t('organisationForm.tooMany')
            : notANumber(spent, productionizingDays)
        }
        onText={setSpent}
      />
      <FormField
        id="capacity-note"
        multiline
        label={t('organisationForm.note')}
        helperText={t('organisationForm.noteHelp')}
        inputProps={{ maxLength: 2000 }}
        value={note}
        onText={setNote}
      />
    </RecordDialog>
  );
}
