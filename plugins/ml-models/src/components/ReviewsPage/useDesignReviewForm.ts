import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type { ResponseError } from '@backstage/errors';
import type {
  DesignReview,
  DesignReviewAgenda,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useStoredDraft } from '../../hooks/useStoredDraft';
import type { DesignReviewFields } from './DesignReviewFields';
import { mergeDesignReview } from './mergeDesignReview';
import { toDesignReviewFields } from './toDesignReviewFields';
import { toDesignReviewRequest } from './toDesignReviewRequest';

/** What a draft was begun on, so that a change of somebody else is noticed when it is taken up again. */
interface Draft {
  fields: DesignReviewFields;
  base: DesignReviewFields;
  /** Fields somebody else changed as well, not decided yet. */
  clashes: (keyof DesignReviewFields)[];
  revision: number;
}

/**
 * The form of a meeting: what is typed is kept in the browser until it is recorded, and what somebody else recorded
 * meanwhile is merged, field by field.
 *
 * @internal
 */
export function useDesignReviewForm(options: {
  agenda: DesignReviewAgenda;
  /** The meeting to change; a new one when absent. */
  review?: DesignReview;
  purpose: 'plan' | 'record' | 'change';
  /** What a new meeting begins with. */
  initial: DesignReviewFields;
}) {
  const { agenda, purpose, initial } = options;
  const api = useApi(mlModelsApiRef);
  const [review, setReview] = useState(options.review);
  const draft = useStoredDraft<Draft>(
    [
      'ml-models/design-review-draft',
      agenda.you.ref,
      options.review?.id ?? agenda.unitRef ?? '',
      purpose,
    ].join('/'),
  );
  const stored = review ? toDesignReviewFields(review) : initial;
  const begin = () => {
    // To record a planned meeting is to say that it was held.
    const fields: DesignReviewFields =
      purpose === 'record' ? { ...stored, state: 'held' } : stored;
    const kept = draft.value;
    if (!kept) return { fields, base: stored, clashes: [] };
    // The page may still show what the draft has been merged with already.
    if (kept.revision >= (review?.revision ?? 0)) {
      return kept;
    }
    return {
      ...mergeDesignReview(kept.base, kept.fields, stored),
      base: stored,
    };
  };
  const [shown, setShown] = useState<Omit<Draft, 'revision'>>(begin);
  // A draft that was there when the form opened is said to be one.
  const [restored, setRestored] = useState(draft.value !== undefined);
  const [merged, setMerged] = useState(
    draft.value !== undefined && draft.value.revision !== review?.revision,
  );

  const show = (
    next: typeof shown,
    revision: number = review?.revision ?? 0,
  ) => {
    setShown(next);
    draft.set({ ...next, revision });
  };

  return {
    fields: shown.fields,
    /** Fields somebody else changed as well. */
    clashes: shown.clashes,
    /** What is stored of the fields, by whoever was last. */
    theirs: shown.base,
    /** There is something to lose. */
    dirty: draft.value !== undefined,
    /** Somebody else changed the meeting while this was written. */
    merged: merged && review !== undefined,
    restored,
    /** People the stored meeting names, with their names. */
    attendees: review?.attendees ?? [],
    set: (part: Partial<DesignReviewFields>) =>
      show({ ...shown, fields: { ...shown.fields, ...part } }),
    /** Settles a clash. */
    decide: (part: Partial<DesignReviewFields>) =>
      show({
        ...shown,
        fields: { ...shown.fields, ...part },
        clashes: shown.clashes.filter(field => !(field in part)),
      }),
    discard: () => {
      draft.clear();
      setRestored(false);
      setMerged(false);
      setShown({
        fields: purpose === 'record' ? { ...stored, state: 'held' } : stored,
        base: stored,
        clashes: [],
      });
    },
    /** Records it; false when somebody else was faster, and then theirs is merged in. */
    submit: async (idempotencyKey: string): Promise<boolean> => {
      const body = toDesignReviewRequest(shown.fields, agenda.unitRef);
      if (!review) {
        await api.createDesignReview(body, { idempotencyKey });
        draft.clear();
        return true;
      }
      try {
        await api.updateDesignReview(review.id, body, review.revision);
      } catch (caught) {
        assertError(caught);
        if ((caught as Partial<ResponseError>).statusCode !== 409) throw caught;
        const newest = await api.getDesignReview(review.id);
        // A refusal for another reason than the revision is one to read.
        if (newest.revision === review.revision) throw caught;
        const theirs = toDesignReviewFields(newest);
        setReview(newest);
        setMerged(true);
        show(
          {
            ...mergeDesignReview(shown.base, shown.fields, theirs),
            base: theirs,
          },
          newest.revision,
        );
        return false;
      }
      draft.clear();
      return true;
    },
  };
}

/** @internal */
export type DesignReviewForm = ReturnType<typeof useDesignReviewForm>;
