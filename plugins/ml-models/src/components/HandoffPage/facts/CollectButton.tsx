import { RiRefreshLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { VisuallyHidden } from '../../VisuallyHidden';
import { wordsOf } from '../../RequestError';
import { useCollection } from './useCollection';

/** Looks at the evidence again, of one item or of all. @internal */
export function CollectButton(props: { itemId?: string }) {
  const { t } = useTranslate();
  const { collecting, error, collect } = useCollection(props.itemId);
  return (
    <>
      <TextButton
        variant="outlined"
        disabled={collecting}
        startIcon={<RiRefreshLine size={16} aria-hidden />}
        onClick={collect}
      >
        {collecting
          ? t('handoffEvidence.collecting')
          : t('handoffEvidence.collect')}
      </TextButton>
      {error && <span role="alert">{wordsOf(error)}</span>}
      <VisuallyHidden>
        <span role="status">
          {collecting ? t('handoffEvidence.collecting') : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}
