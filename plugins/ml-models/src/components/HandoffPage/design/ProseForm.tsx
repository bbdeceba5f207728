import TextField from '@material-ui/core/TextField';
import type {
  Handoff,
  HandoffApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useId } from '../../../hooks/useId';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { RequestError } from '../../RequestError';
import { useItemStyles } from '../item/useItemStyles';
import { sendOnEnter } from '../state/sendOnEnter';
import { useDraft } from '../state/useDraft';
import { useRequest } from '../state/useRequest';
import { DraftButtons } from '../states/DraftButtons';

/** @internal */
export interface ProseFormProps {
  /** Name of the draft. */
  name: string;
  /** Opens and sends the form. */
  openLabel: string;
  fieldLabel: string;
  refusal: string | undefined;
  onSend: (
    api: HandoffApi,
    text: string,
    options: { idempotencyKey: string },
  ) => Promise<Handoff>;
  /** Fields beside the text. */
  children?: ReactNode;
  /** Whether they can be sent. */
  valid?: boolean;
  /** Sent, or thrown away: they are emptied with the text. */
  onEnd?: () => void;
}

/** A button that unfolds into one text to write and send. @internal */
export function ProseForm(props: ProseFormProps) {
  const { name, openLabel, fieldLabel, refusal, onSend, children } = props;
  const { valid = true, onEnd } = props;
  const classes = useItemStyles();
  const id = useId();
  const { t } = useTranslate();
  const request = useRequest();
  const focus = useKeptFocus<HTMLDivElement>();
  const draft = useDraft<string>(name);
  const [begun, setBegun] = useState(false);
  // Nothing written is no draft.
  const text = draft.value === '' && !begun ? undefined : draft.value;
  if (text === undefined) {
    return (
      <div ref={focus}>
        <ExplainedButton
          variant="outlined"
          refusal={refusal}
          onClick={() => {
            setBegun(true);
            draft.open('');
          }}
        >
          {openLabel}
        </ExplainedButton>
      </div>
    );
  }
  const isReady = text.trim() !== '' && valid && refusal === undefined;
  const end = () => {
    draft.clear();
    onEnd?.();
  };
  const send = async () => {
    if (!isReady || request.sending) return;
    const isDone = await request.send((api, _shown, options) =>
      onSend(api, text.trim(), options),
    );
    if (isDone) end();
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
          // Only when the person has just asked for it by pressing the button, not when a draft comes back.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={begun}
          multiline
          minRows={2}
          variant="outlined"
          label={fieldLabel}
          value={text}
          inputProps={{ maxLength: 10_000 }}
          onChange={({ target }) =>
            target.value ? draft.set(target.value) : draft.open('')
          }
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
        <DraftButtons
          label={openLabel}
          disabled={!isReady}
          sending={request.sending}
          onDiscard={end}
        />
      </form>
    </div>
  );
}
