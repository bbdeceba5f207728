import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { nameSource } from './nameSource';
import { useItemStyles } from './useItemStyles';

/** Why an item is asked, who answers and reviews it, and what is looked at by itself. @internal */
export function ItemPurpose(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const sources = item.grounding.flatMap(source => nameSource(source) ?? []);
  const traits = [
    t(`handoffItem.automation.${item.automation}`),
    item.versionBound && t('handoffItem.versionBound'),
    item.alwaysApplies && t('handoffItem.alwaysApplies'),
    sources.length > 0 &&
      t('handoffItem.sources', { sources: sources.join(', ') }),
  ].filter(Boolean);
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{item.why}</p>
      <div className={classes.quiet}>
        {t('handoffItem.who', {
          answers: t(`basics.sides.${item.answeredBy}`),
          reviews: t(`handoffParty.${item.reviewedBy}`),
        })}
        {item.check && (
          <>
            {' '}
            {t('handoffItem.checked')} {item.check}
          </>
        )}
      </div>
      <div className={classes.quiet}>{traits.join(' · ')}</div>
    </div>
  );
}
