import type { HandoffItemState } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { StatusChip } from '../../StatusChip';
import type { StatusTone } from '../../StatusChip';

const tones: Record<HandoffItemState, StatusTone> = {
  open: 'neutral',
  answered: 'informative',
  accepted: 'positive',
  'changes-requested': 'attention',
  waived: 'attention',
  'not-applicable': 'neutral',
};

/** Where an item stands. @internal */
export function ItemStateChip(props: { state: HandoffItemState }) {
  const { t } = useTranslate();
  return (
    <StatusChip
      tone={tones[props.state]}
      label={t(`handoffItemState.${props.state}`)}
    />
  );
}
