import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Translate } from '../../../messages/Translate';
import { withSigns } from './withSigns';

/** A threshold in one line, for example `auc ≥ 0.85`. @internal */
export function formatThreshold(
  threshold: HandoffThreshold,
  t: Translate,
): string {
  const { metric, operator, value, versus, minimumGain } = threshold;
  const sign = withSigns(operator);
  if (!versus) return `${metric} ${sign} ${value ?? ''}`.trim();
  const gain = minimumGain === undefined ? '' : ` + ${minimumGain}`;
  return `${metric} ${sign} ${t(`handoffDesign.versus.${versus}`)}${gain}`;
}
