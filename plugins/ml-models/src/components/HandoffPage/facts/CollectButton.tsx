import { RiRefreshLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { VisuallyHidden } from '../../VisuallyHidden';
import { wordsOf } from '../../RequestError';
import { useCollection } from './useCollection';

/** Looks at the evidence again, of one item or of all. @internal */
export function CollectButton(props: {
  itemId?: string;
  /** Nothing was looked at before. */
  first?: boolean;
}) {
  const { t } = useTranslate();
  const { collecting, stillRuns, error, collect } = useCollection(props.itemId);
  let label = t('handoffEvidence.collect');
  if (collecting) label = t('handoffEvidence.collecting');
  else if (props.first) label = t('handoffEvidence.collectFirst');
  return (
    <>
      <TextButton
        variant="outlined"
        disabled={collecting}
        startIcon={<RiRefreshLine size={16} aria-hidden />}
        onClick={collect}
      >
        {label}
      </TextButton>
      {stillRuns && <span role="status">{t('handoffEvidence.stillRuns')}</span>}
      {error && <span role="alert">{wordsOf(error)}</span>}
      <VisuallyHidden>
        <span role="status">
          {collecting ? t('handoffEvidence.collecting') : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}
