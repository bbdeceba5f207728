import type { HandoffSide } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { wordsOf } from '../../RequestError';
import { useHandoffActions } from '../state/useHandoffActions';
import { useRequest } from '../state/useRequest';
import { Banner } from './Banner';

const SIDES: HandoffSide[] = ['data-science', 'engineering'];

/** Somebody who belongs to both sides says for which one to act here. @internal */
export function ChooseSideBanner() {
  const { t } = useTranslate();
  const { id } = useHandoffActions();
  const request = useRequest();
  return (
    <Banner
      tone="attention"
      text={t('handoffBanner.chooseSide')}
      consequence={
        request.error
          ? wordsOf(request.error)
          : t('handoffBanner.chooseSideOnce')
      }
    >
      {SIDES.map(side => (
        <TextButton
          key={side}
          variant="outlined"
          disabled={request.sending}
          onClick={() => request.send(api => api.chooseHandoffSide(id, side))}
        >
          {t(`basics.sides.${side}`)}
        </TextButton>
      ))}
    </Banner>
  );
}
