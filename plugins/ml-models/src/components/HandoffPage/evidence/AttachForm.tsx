import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../../hooks/useTranslate';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { isLink, LinkField } from '../manage/LinkField';
import { sendOnEnter } from '../state/sendOnEnter';
import { useDraft } from '../state/useDraft';
import { useHandoffActions } from '../state/useHandoffActions';
import { useRequest } from '../state/useRequest';

/** A person says what they found, with a link to it. @internal */
export function AttachForm(props: { itemId: string; onClose: () => void }) {
  const { itemId, onClose } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { id } = useHandoffActions();
  const request = useRequest();
  const draft = useDraft<{ message: string; url: string }>(
    `${itemId}/evidence`,
  );
  const { message, url } = draft.value ?? { message: '', url: '' };
  const isReady = message.trim() !== '' && isLink(url);
  const send = async () => {
    if (!isReady || request.sending) return;
    const isDone = await request.send(async (api, _shown, options) => {
      await api.attachHandoffEvidence(
        id,
        itemId,
        {
          message: message.trim(),
          ...(url ? { links: [{ title: url.slice(0, 200), url }] } : {}),
        },
        options,
      );
    });
    if (isDone) {
      draft.clear();
      onClose();
    }
  };
  return (
    <form
      className={classes.stack}
      aria-label={t('handoffEvidence.attach')}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        id={`handoff-evidence-${itemId}`}
        // The person asked for the field by pressing a button.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        multiline
        minRows={2}
        variant="outlined"
        size="small"
        label={t('handoffEvidence.message')}
        helperText={t('handoffEvidence.messageHelp')}
        value={message}
        inputProps={{ maxLength: 1000 }}
        onChange={event => draft.set({ message: event.target.value, url })}
        onKeyDown={sendOnEnter(send)}
      />
      <LinkField
        id={`handoff-evidence-url-${itemId}`}
        label={t('handoffEvidence.url')}
        value={url}
        onChange={next => draft.set({ message, url: next })}
      />
      {request.error && (
        <RequestError title={t('handoffPage.notDone')} error={request.error} />
      )}
      <div className={classes.line}>
        <TextButton
          type="submit"
          variant="contained"
          color="primary"
          disabled={!isReady || request.sending}
        >
          {t('handoffEvidence.attach')}
        </TextButton>
        <TextButton onClick={onClose}>{t('handoffPage.cancel')}</TextButton>
      </div>
    </form>
  );
}
