import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { CollectButton } from '../facts/CollectButton';
import { useItemStyles } from '../item/useItemStyles';
import { useHandoffActions } from '../state/useHandoffActions';
import { AttachForm } from './AttachForm';
import { EvidenceView } from './EvidenceView';

/** What was found for an item, frozen first, and the ways to find more. @internal */
export function ItemEvidence(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { attachRefusal } = useHandoffActions();
  const hasFrozen = item.evidence.some(({ frozen }) => frozen);
  const [attaching, setAttaching] = useState(false);
  const focus = useKeptFocus<HTMLElement>();
  return (
    <section
      ref={focus}
      className={classes.part}
      aria-label={t('handoffEvidence.title')}
    >
      <h5 className={classes.caption}>{t('handoffEvidence.title')}</h5>
      <div className={classes.stack}>
        {item.evidence.length === 0 && (
          <div className={classes.quiet}>
            {item.automation === 'none'
              ? t('handoffEvidence.none')
              : t('handoffEvidence.notYet')}
          </div>
        )}
        {item.evidence.map(evidence => (
          <EvidenceView
            key={evidence.id}
            evidence={evidence}
            later={hasFrozen && !evidence.frozen}
          />
        ))}
        {attaching ? (
          <AttachForm itemId={item.id} onClose={() => setAttaching(false)} />
        ) : (
          <div className={classes.line}>
            <ExplainedButton
              refusal={attachRefusal}
              onClick={() => setAttaching(true)}
            >
              {t('handoffEvidence.attach')}
            </ExplainedButton>
            {item.automation !== 'none' && (
              <CollectButton
                itemId={item.id}
                first={item.evidence.length === 0}
              />
            )}
          </div>
        )}
      </div>
    </section>
  );
}
