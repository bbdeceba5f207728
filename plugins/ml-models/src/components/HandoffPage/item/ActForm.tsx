import TextField from '@material-ui/core/TextField';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { sendOnEnter } from '../state/sendOnEnter';
import { useDraft } from '../state/useDraft';
import type { HandoffRequest } from '../state/useRequest';
import { useItemStyles } from './useItemStyles';
import { ActError } from '../states/ActError';

/** The backend's own bounds of a waiver, and what is proposed. */
const WAIVER_DAYS = { usual: 90, most: 180 };

const inDays = (days: number) => DateTime.now().plus({ days }).toISODate()!;

/** The end of a day, but not beyond the longest time a waiver can hold. */
function toExpiry(day: string): string {
  const end = DateTime.fromISO(day).endOf('day');
  const latest = DateTime.now().plus({ days: WAIVER_DAYS.most });
  return DateTime.min(end, latest.minus({ minutes: 1 }))
    .toUTC()
    .toISO()!;
}

/** @internal */
export interface ActFormProps {
  item: HandoffItem;
  act: Exclude<
    HandoffItem['you']['acts'][number]['act'],
    'accept' | 'approve-waiver' | 'accept-not-applicable'
  >;
  request: HandoffRequest;
  onSend: (body: {
    act: ActFormProps['act'];
    text: string;
    expiresAt?: string;
  }) => Promise<boolean>;
  onCancel: () => void;
}

/**
 * Asks for the words of an act: a comment, a reason, a note; for a waiver also until when it holds.
 *
 * @internal
 */
export function ActForm(props: ActFormProps) {
  const { item, act, request, onSend, onCancel } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const draft = useDraft<string>(`${item.id}/${act}`);
  const [until, setUntil] = useState(() => inDays(WAIVER_DAYS.usual));
  const text = draft.value ?? '';
  const isWaiver = act === 'propose-waiver';
  const isPossible =
    item.you.acts.find(option => option.act === act)?.allowed === true;
  const valid =
    isPossible &&
    text.trim() !== '' &&
    (!isWaiver || (until > inDays(0) && until <= inDays(WAIVER_DAYS.most)));

  const send = async () => {
    if (!valid || request.sending) return;
    const isDone = await onSend({
      act,
      text: text.trim(),
      ...(isWaiver ? { expiresAt: toExpiry(until) } : {}),
    });
    if (isDone) draft.clear();
  };

  return (
    <form
      className={classes.stack}
      aria-label={t(`handoffAct.${act}.label`)}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        id={`handoff-act-${item.id}`}
        // The person asked for the field by pressing a button.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        multiline
        minRows={2}
        variant="outlined"
        label={t(`handoffAct.${act}.field`)}
        helperText={t(`handoffAct.${act}.help`)}
        value={text}
        inputProps={{ maxLength: 10_000 }}
        onChange={event => draft.set(event.target.value)}
        onKeyDown={sendOnEnter(send)}
      />
      {isWaiver && (
        <TextField
          id={`handoff-waiver-until-${item.id}`}
          type="date"
          size="small"
          variant="outlined"
          label={t('handoffItem.waiver.untilField')}
          helperText={t('handoffItem.waiver.untilHelp', {
            days: String(WAIVER_DAYS.most),
          })}
          value={until}
          InputLabelProps={{ shrink: true }}
          inputProps={{ min: inDays(1), max: inDays(WAIVER_DAYS.most) }}
          onChange={event => setUntil(event.target.value)}
        />
      )}
      <ActError request={request} />
      {!isPossible && (
        <div className={classes.quiet}>
          {item.you.acts.find(option => option.act === act)?.refusal?.text}
        </div>
      )}
      <div className={classes.line}>
        <TextButton
          type="submit"
          variant="contained"
          color="primary"
          disabled={!valid || request.sending}
        >
          {t(`handoffAct.${act}.label`)}
        </TextButton>
        <TextButton disabled={request.sending} onClick={onCancel}>
          {t('handoffPage.cancel')}
        </TextButton>
      </div>
    </form>
  );
}
