import TextField from '@material-ui/core/TextField';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { toWebUrl } from '../../ExternalLink';
import { Notice } from '../../Notice';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { sendOnEnter } from '../state/sendOnEnter';
import type { Draft } from '../state/useDraft';
import { useHandoffActions } from '../state/useHandoffActions';
import { useRequest } from '../state/useRequest';
import { AnswerConflict } from './AnswerConflict';
import type { AnswerDraft } from './AnswerDraft';
import { AnswerLinks } from './AnswerLinks';
import { areSameLinks } from './isUnchangedAnswer';
import { ActError } from '../states/ActError';
import { DraftButtons } from '../states/DraftButtons';

type Answer = NonNullable<HandoffItem['answer']>;
type Links = AnswerDraft['links'];

/** What a draft goes on from. */
const baseOf = (answer: Answer) => ({
  base: answer.text,
  baseLinks: answer.links ?? [],
});

const mergeLinks = (theirs: Links, mine: Links) => [
  ...theirs,
  ...mine.filter(({ url }) => !theirs.some(link => link.url === url)),
];

/**
 * Writes an answer. When somebody else changed it since the person began, theirs stands beside and the person chooses
 * or merges; nothing is sent over it unseen.
 *
 * @internal
 */
export function AnswerEditor(props: {
  item: HandoffItem;
  draft: Draft<AnswerDraft>;
  value: AnswerDraft;
  /** The person has just asked for it; what comes back from an earlier visit leaves the focus where it is. */
  focused: boolean;
}) {
  const { item, draft, value, focused } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { id } = useHandoffActions();
  const request = useRequest();
  const theirs = item.answer;
  const isConflict =
    (theirs?.text ?? '') !== value.base ||
    // A draft that was begun before links were kept with it knows nothing of them.
    (value.baseLinks !== undefined &&
      !areSameLinks(theirs?.links ?? [], value.baseLinks));
  const links = value.links.filter(link => link.url !== '');
  const valid =
    item.you.answer &&
    value.text.trim() !== '' &&
    links.every(link => toWebUrl(link.url) !== undefined);

  const send = async () => {
    if (!valid || isConflict || request.sending) return;
    const isDone = await request.send(api =>
      api.answerHandoffItem(
        id,
        item.id,
        {
          text: value.text.trim(),
          ...(links.length > 0
            ? {
                links: links.map(link => ({
                  url: link.url,
                  title: link.title.trim() || link.url.slice(0, 200),
                })),
              }
            : {}),
        },
        item.revision,
      ),
    );
    if (isDone) draft.clear();
  };

  return (
    <form
      className={classes.stack}
      aria-label={t('handoffAnswer.form')}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      {isConflict && theirs && (
        <AnswerConflict
          theirs={theirs}
          mine={value.text}
          onTakeTheirs={draft.clear}
          onKeepMine={() => draft.set({ ...value, ...baseOf(theirs) })}
          onMerge={() =>
            draft.set({
              ...baseOf(theirs),
              text:
                theirs.text === value.base
                  ? value.text
                  : `${theirs.text}\n\n${value.text}`,
              links: mergeLinks(theirs.links ?? [], value.links),
            })
          }
        />
      )}
      {isConflict && !theirs && (
        <Notice severity="warning" title={t('handoffAnswer.wasReset')}>
          <TextButton
            variant="outlined"
            onClick={() => draft.set({ ...value, base: '', baseLinks: [] })}
          >
            {t('handoffAnswer.conflict.keepMine')}
          </TextButton>
        </Notice>
      )}
      <TextField
        id={`handoff-answer-${item.id}`}
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={focused}
        multiline
        minRows={3}
        maxRows={20}
        variant="outlined"
        label={t('handoffAnswer.field')}
        helperText={t('handoffAnswer.help')}
        value={value.text}
        inputProps={{ maxLength: 10_000 }}
        onChange={event => draft.set({ ...value, text: event.target.value })}
        onKeyDown={sendOnEnter(send)}
      />
      <AnswerLinks
        itemId={item.id}
        links={value.links}
        onChange={next => draft.set({ ...value, links: next })}
      />
      {!isConflict && <ActError request={request} />}
      {!item.you.answer && (
        <div className={classes.quiet}>
          {item.you.answerRefusal?.text} {t('handoffAnswer.draftStays')}
        </div>
      )}
      <DraftButtons
        label={t('handoffAnswer.send')}
        disabled={!valid || isConflict}
        sending={request.sending}
        onDiscard={draft.clear}
      />
    </form>
  );
}
