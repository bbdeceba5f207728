import type {
  HandoffItem,
  HandoffThreshold,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReactNode } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { formatThreshold } from '../design/formatThreshold';
import { ExactDay } from '../../ExactDay';
import { PersonName } from './PersonName';
import { useItemStyles } from './useItemStyles';

/** One decision about the item: what it is, who made it and when, in whose words. */
function Decision(props: {
  title: string;
  by?: string;
  at?: string;
  text?: string;
  tone?: 'attention' | 'positive';
  children?: ReactNode;
}) {
  const { title, by, at, text, tone, children } = props;
  const classes = useItemStyles();
  return (
    <div className={`${classes.quote} ${tone ? classes[tone] : ''}`}>
      <div className={classes.quiet}>
        <strong>{title}</strong>
        {by && (
          <>
            {' · '}
            <PersonName entityRef={by} />
          </>
        )}
        {at && (
          <>
            {' · '}
            <RelativeTime at={at} />
          </>
        )}
      </div>
      {text && <MarkdownText text={text} />}
      {children}
    </div>
  );
}

/**
 * What was decided about an item: flags, disputes, waivers, what does not apply, what was accepted.
 *
 * @internal
 */
export function ItemStory(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { flag, dispute, waiver, notApplicable, accepted, loosened } = item;
  const { unknownConfirmed } = item;
  const list = (thresholds: HandoffThreshold[]) =>
    thresholds.map(threshold => formatThreshold(threshold, t)).join(', ');
  if (
    ![
      flag,
      dispute,
      waiver,
      notApplicable,
      accepted,
      loosened,
      unknownConfirmed,
    ].some(Boolean)
  ) {
    return null;
  }
  return (
    <div className={classes.stack}>
      {flag && (
        <Decision
          tone="attention"
          title={
            flag.addressed
              ? t('handoffItem.flag.addressed')
              : t('handoffItem.flag.open')
          }
          by={flag.by}
          at={flag.at}
          text={flag.comment}
        />
      )}
      {dispute && (
        <Decision
          tone="attention"
          title={t('handoffItem.disputed')}
          by={dispute.by}
          at={dispute.at}
          text={dispute.text}
        />
      )}
      {loosened && (
        <Decision
          tone="attention"
          title={
            loosened.accepted
              ? t('handoffItem.loosened.accepted')
              : t('handoffItem.loosened.open')
          }
        >
          <div className={classes.text}>
            {t('handoffItem.loosened.change', {
              from: list(loosened.from),
              to: list(loosened.to),
            })}
          </div>
        </Decision>
      )}
      {waiver && (
        <Decision
          tone="attention"
          title={
            waiver.approvedBy
              ? t('handoffItem.waiver.approved')
              : t('handoffItem.waiver.proposed')
          }
          by={waiver.proposedBy}
          at={waiver.proposedAt}
          text={waiver.reason}
        >
          <div className={classes.quiet}>
            {t('handoffItem.waiver.until')} <ExactDay at={waiver.expiresAt} />
            {waiver.approvedBy && (
              <>
                {' · '}
                {t('handoffItem.waiver.approvedBy')}{' '}
                <PersonName entityRef={waiver.approvedBy} />
              </>
            )}
            {waiver.approvedBy && !waiver.valid && (
              <strong> · {t('handoffItem.waiver.expired')}</strong>
            )}
          </div>
        </Decision>
      )}
      {notApplicable && (
        <Decision
          title={t('handoffItem.notApplicable.title')}
          by={notApplicable.by}
          at={notApplicable.at}
          text={notApplicable.reason}
        >
          <div className={classes.quiet}>
            {notApplicable.acceptedBy ? (
              <>
                {t('handoffItem.notApplicable.accepted')}{' '}
                <PersonName entityRef={notApplicable.acceptedBy} />
              </>
            ) : (
              t('handoffItem.notApplicable.waiting')
            )}
          </div>
        </Decision>
      )}
      {unknownConfirmed && (
        <Decision
          title={t('handoffItem.unknownConfirmed')}
          by={unknownConfirmed.by}
          at={unknownConfirmed.at}
          text={unknownConfirmed.note}
        />
      )}
      {accepted && (
        <Decision
          tone="positive"
          title={t('handoffItemState.accepted')}
          by={accepted.by}
          at={accepted.at}
          text={accepted.note}
        />
      )}
    </div>
  );
}
