import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { useItemStyles } from '../item/useItemStyles';
import { useDraft } from '../state/useDraft';
import { AnswerChanges } from './AnswerChanges';
import type { AnswerDraft } from './AnswerDraft';
import { AnswerEditor } from './AnswerEditor';
import { AnswerText } from './AnswerText';
import { isUnchangedAnswer } from './isUnchangedAnswer';

/** The answer to an item, and the way to write it. @internal */
export function ItemAnswer(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const focus = useKeptFocus<HTMLElement>();
  const draft = useDraft<AnswerDraft>(`${item.id}/answer`);
  const [begun, setBegun] = useState(false);
  const fresh = {
    text: item.answer?.text ?? '',
    links: item.answer?.links ?? [],
    base: item.answer?.text ?? '',
    baseLinks: item.answer?.links ?? [],
  };
  const begin = () => {
    setBegun(true);
    draft.open(fresh);
  };
  // What was opened and not touched goes on from the answer as it is by now.
  const value =
    draft.value && isUnchangedAnswer(draft.value) ? fresh : draft.value;
  return (
    <section
      ref={focus}
      className={classes.part}
      aria-label={t('handoffAnswer.title')}
    >
      <h5 className={classes.caption}>{t('handoffAnswer.title')}</h5>
      {value ? (
        <AnswerEditor item={item} draft={draft} value={value} focused={begun} />
      ) : (
        <div className={classes.stack}>
          {item.answer ? (
            <AnswerText answer={item.answer} />
          ) : (
            <div className={classes.quiet}>{t('handoffItem.noAnswer')}</div>
          )}
          {item.answer && item.changedSinceRound && (
            <AnswerChanges item={item} />
          )}
          {item.gate !== 'not-asked' && (
            <div>
              <ExplainedButton
                variant="outlined"
                shortcut="answer"
                refusal={
                  item.you.answer
                    ? undefined
                    : item.you.answerRefusal?.text ?? ''
                }
                onClick={begin}
              >
                {item.answer
                  ? t('handoffAnswer.edit')
                  : t('handoffAnswer.write')}
              </ExplainedButton>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
