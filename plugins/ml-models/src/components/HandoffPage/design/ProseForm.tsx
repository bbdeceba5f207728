import TextField from '@material-ui/core/TextField';
import type {
  Handoff,
  HandoffApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReactNode } from 'react';
import { useId } from '../../../hooks/useId';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { sendOnEnter } from '../state/sendOnEnter';
import { useDraft } from '../state/useDraft';
import { useRequest } from '../state/useRequest';

/** @internal */
export interface ProseFormProps {
  /** Name of the draft. */
  name: string;
  /** Opens and sends the form. */
  openLabel: string;
  fieldLabel: string;
  refusal: string | undefined;
  onSend: (api: HandoffApi, text: string) => Promise<Handoff>;
  /** Fields beside the text. */
  children?: ReactNode;
}

/** A button that unfolds into one text to write and send. @internal */
export function ProseForm(props: ProseFormProps) {
  const { name, openLabel, fieldLabel, refusal, onSend, children } = props;
  const classes = useItemStyles();
  const id = useId();
  const { t } = useTranslate();
  const request = useRequest();
  const focus = useKeptFocus<HTMLDivElement>();
  const draft = useDraft<string>(name);
  const text = draft.value;
  if (text === undefined) {
    return (
      <div ref={focus}>
        <ExplainedButton
          variant="outlined"
          refusal={refusal}
          onClick={() => draft.set('')}
        >
          {openLabel}
        </ExplainedButton>
      </div>
    );
  }
  const send = async () => {
    if (!text.trim() || request.sending) return;
    const isDone = await request.send(api => onSend(api, text.trim()));
    if (isDone) draft.clear();
  };
  return (
    <div ref={focus}>
      <form
        className={classes.stack}
        aria-label={openLabel}
        onSubmit={event => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          id={id}
          // The person asked for the field by pressing a button.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          multiline
          minRows={2}
          variant="outlined"
          label={fieldLabel}
          value={text}
          inputProps={{ maxLength: 10_000 }}
          onChange={event => draft.set(event.target.value)}
          onKeyDown={sendOnEnter(send)}
        />
        {children}
        {request.error && (
          <RequestError
            title={t('handoffPage.notDone')}
            error={request.error}
          />
        )}
        {refusal && <div className={classes.quiet}>{refusal}</div>}
        <div className={classes.line}>
          <TextButton
            type="submit"
            variant="contained"
            color="primary"
            disabled={!text.trim() || request.sending || refusal !== undefined}
          >
            {openLabel}
          </TextButton>
          <TextButton disabled={request.sending} onClick={draft.clear}>
            {t('handoffAnswer.discard')}
          </TextButton>
        </div>
      </form>
    </div>
  );
}
