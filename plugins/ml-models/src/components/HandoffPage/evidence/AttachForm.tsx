import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../../hooks/useTranslate';
import { toWebUrl } from '../../ExternalLink';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
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
  const badUrl = url !== '' && toWebUrl(url) === undefined;
  const send = async () => {
    const isDone = await request.send(async api => {
      await api.attachHandoffEvidence(id, itemId, {
        message: message.trim(),
        ...(url ? { links: [{ title: url.slice(0, 200), url }] } : {}),
      });
      return api.getHandoff(id);
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
        variant="outlined"
        size="small"
        label={t('handoffEvidence.message')}
        value={message}
        inputProps={{ maxLength: 1000 }}
        onChange={event => draft.set({ message: event.target.value, url })}
      />
      <TextField
        id={`handoff-evidence-url-${itemId}`}
        type="url"
        variant="outlined"
        size="small"
        label={t('handoffEvidence.url')}
        error={badUrl}
        helperText={badUrl ? t('handoffItem.badLink') : undefined}
        value={url}
        onChange={event =>
          draft.set({ message, url: event.target.value.trim() })
        }
      />
      {request.error && (
        <RequestError title={t('handoffPage.notDone')} error={request.error} />
      )}
      <div className={classes.line}>
        <TextButton
          type="submit"
          variant="contained"
          color="primary"
          disabled={!message.trim() || badUrl || request.sending}
        >
          {t('handoffEvidence.attach')}
        </TextButton>
        <TextButton onClick={onClose}>{t('handoffPage.cancel')}</TextButton>
      </div>
    </form>
  );
}
