import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';

/** Somebody else moved the handoff while a person prepared an act that is not offered where it is now. @internal */
export function GoneNotice(props: { handoff: Handoff }) {
  const { t } = useTranslate();
  return (
    <Notice
      severity="warning"
      title={t('handoffTransition.gone', {
        state: t(`handoffState.${props.handoff.summary.state}`),
      })}
    >
      {t('handoffTransition.goneText')}
    </Notice>
  );
}
