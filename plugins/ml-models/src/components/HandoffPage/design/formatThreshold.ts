import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Translate } from '../../../messages/Translate';

/** A threshold in one line, for example `auc >= 0.85`. @internal */
export function formatThreshold(
  threshold: HandoffThreshold,
  t: Translate,
): string {
  const { metric, operator, value, versus, minimumGain } = threshold;
  if (!versus) return `${metric} ${operator} ${value ?? ''}`.trim();
  const gain = minimumGain === undefined ? '' : ` + ${minimumGain}`;
  return `${metric} ${operator} ${t(`handoffDesign.versus.${versus}`)}${gain}`;
}
