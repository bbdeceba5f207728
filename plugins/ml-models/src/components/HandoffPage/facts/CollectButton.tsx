import { RiRefreshLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { VisuallyHidden } from '../../VisuallyHidden';
import { useHandoffActions } from '../state/useHandoffActions';
import { useCollection } from './useCollection';

/** Looks at the evidence again, of one item or of all. @internal */
export function CollectButton(props: {
  itemId?: string;
  /** Nothing was looked at before. */
  first?: boolean;
}) {
  const { t } = useTranslate();
  const { collectRefusal } = useHandoffActions();
  const { collecting, stillRuns, error, collect } = useCollection(props.itemId);
  let label = t('handoffEvidence.collect');
  if (collecting) label = t('handoffEvidence.collecting');
  else if (props.first) label = t('handoffEvidence.collectFirst');
  const icon = <RiRefreshLine size={16} aria-hidden />;
  return (
    <>
      {collecting ? (
        <TextButton variant="outlined" disabled startIcon={icon}>
          {label}
        </TextButton>
      ) : (
        <ExplainedButton
          variant="outlined"
          refusal={collectRefusal}
          startIcon={icon}
          onClick={collect}
        >
          {label}
        </ExplainedButton>
      )}
      {stillRuns && <span role="status">{t('handoffEvidence.stillRuns')}</span>}
      {error && (
        <RequestError title={t('handoffEvidence.failed')} error={error} />
      )}
      <VisuallyHidden>
        <span role="status">
          {collecting ? t('handoffEvidence.collecting') : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}
