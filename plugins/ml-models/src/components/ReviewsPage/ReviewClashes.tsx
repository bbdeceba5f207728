import type {
  DesignReview,
  HandoffSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { formatMoment } from '../../formatting/formatMoment';
import { MarkdownText } from '../MarkdownText';
import type { DesignReviewFields } from './DesignReviewFields';
import { ReviewClash } from './ReviewClash';
import type { DesignReviewForm } from './useDesignReviewForm';

/**
 * Every field two people changed at once, to be decided before the meeting is recorded.
 *
 * @internal
 */
export function ReviewClashes(props: {
  form: DesignReviewForm;
  handoffs: readonly HandoffSummary[];
  /** People the stored meeting names. */
  attendees: DesignReview['attendees'];
}) {
  const { form, handoffs, attendees } = props;
  const { fields, theirs, clashes } = form;
  const { t } = useTranslate();
  const nameOf = (ref: string) =>
    attendees.find(person => person.ref === ref)?.title ?? ref;
  const words: Record<keyof DesignReviewFields, () => JSX.Element | string> = {
    heldAt: () => formatMoment(theirs.heldAt),
    state: () => t(`reviewsPage.state.${theirs.state}`),
    handoffIds: () =>
      theirs.handoffIds
        .map(id => handoffs.find(handoff => handoff.id === id))
        .map(handoff => handoff && `#${handoff.number} ${handoff.modelTitle}`)
        .join(', '),
    attendees: () => theirs.attendees.map(nameOf).join(', '),
    minutes: () =>
      theirs.minutes ? <MarkdownText text={theirs.minutes} /> : '',
    decision: () =>
      theirs.decision
        ? t(`reviewsPage.decision.${theirs.decision}`)
        : t('reviewsPage.noDecision'),
    nextAt: () => (theirs.nextAt ? formatMoment(theirs.nextAt) : ''),
  };
  const labels: Record<keyof DesignReviewFields, string> = {
    heldAt: t('reviewForm.at'),
    state: t('reviewForm.state'),
    handoffIds: t('reviewForm.handoffs'),
    attendees: t('reviewForm.attendees'),
    minutes: t('reviewForm.minutes'),
    decision: t('reviewForm.decision'),
    nextAt: t('reviewForm.nextAt'),
  };
  return (
    <>
      {clashes.map(field => (
        <ReviewClash
          key={field}
          label={labels[field]}
          theirs={words[field]()}
          onKeepMine={() => form.decide({ [field]: fields[field] })}
          onTakeTheirs={() => form.decide({ [field]: theirs[field] })}
          onMerge={
            field === 'minutes'
              ? () =>
                  form.decide({
                    minutes: `${theirs.minutes}\n\n${fields.minutes}`,
                  })
              : undefined
          }
        />
      ))}
    </>
  );
}
