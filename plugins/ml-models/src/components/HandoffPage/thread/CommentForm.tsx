import TextField from '@material-ui/core/TextField';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { sendOnEnter } from '../state/sendOnEnter';
import { useDraft } from '../state/useDraft';
import { useHandoffActions } from '../state/useHandoffActions';
import { useRequest } from '../state/useRequest';

/** Says something about an item. @internal */
export function CommentForm(props: { itemId: string }) {
  const { itemId } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { id, you } = useHandoffActions();
  const request = useRequest();
  const focus = useKeptFocus<HTMLFormElement>();
  const draft = useDraft<string>(`${itemId}/comment`);
  const text = draft.value ?? '';
  const send = async () => {
    if (!text.trim() || request.sending) return;
    const isDone = await request.send(async (api, _shown, options) => {
      await api.commentOnHandoffItem(id, itemId, text.trim(), options);
    });
    if (isDone) draft.clear();
  };
  if (!you.canComment) {
    return <div className={classes.quiet}>{t('handoffThread.notAllowed')}</div>;
  }
  return (
    <form
      ref={focus}
      className={classes.stack}
      aria-label={t('handoffThread.form')}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        id={`handoff-comment-${itemId}`}
        multiline
        minRows={1}
        maxRows={12}
        size="small"
        variant="outlined"
        label={t('handoffThread.field')}
        value={text}
        inputProps={{ maxLength: 10_000, 'data-shortcut': 'comment' }}
        onChange={event =>
          event.target.value ? draft.set(event.target.value) : draft.clear()
        }
        onKeyDown={sendOnEnter(send)}
      />
      {request.error && (
        <RequestError title={t('handoffPage.notDone')} error={request.error} />
      )}
      {text !== '' && (
        <div className={classes.line}>
          <TextButton
            type="submit"
            variant="contained"
            color="primary"
            disabled={!text.trim() || request.sending}
          >
            {t('handoffThread.send')}
          </TextButton>
        </div>
      )}
    </form>
  );
}
