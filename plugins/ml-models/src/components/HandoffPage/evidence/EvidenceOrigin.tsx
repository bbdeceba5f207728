import type { HandoffEvidence } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { RelativeTime } from '../../RelativeTime';
import { PersonName } from '../item/PersonName';
import { useItemStyles } from '../item/useItemStyles';

/** Where a finding comes from, how old it is, and what was known before when nothing is known now. @internal */
export function EvidenceOrigin(props: {
  evidence: HandoffEvidence;
  later: boolean;
}) {
  const { evidence, later } = props;
  const { source, by, lastGood, expiresAt } = evidence;
  const classes = useItemStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.quiet}>
      {by ? (
        <PersonName entityRef={by} />
      ) : (
        source && <ExternalLink to={source.url}>{source.label}</ExternalLink>
      )}
      {(by || source) && ' · '}
      {later ? t('handoffEvidence.seenLater') : t('handoffEvidence.seen')}{' '}
      <RelativeTime at={evidence.collectedAt} />
      {expiresAt && (
        <>
          {' · '}
          {evidence.check === 'stale'
            ? t('handoffEvidence.expired')
            : t('handoffEvidence.expires')}{' '}
          <RelativeTime at={expiresAt} />
        </>
      )}
      {lastGood && (
        <div>
          {t('handoffEvidence.lastGood')} {t(`handoffCheck.${lastGood.check}`)}:{' '}
          {lastGood.message} (<RelativeTime at={lastGood.collectedAt} />)
        </div>
      )}
    </div>
  );
}
