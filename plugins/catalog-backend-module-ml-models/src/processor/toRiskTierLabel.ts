import type { Entity } from '@backstage/catalog-model';
import {
  LABEL_RISK_TIER,
  type MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';

const tiers: MlModelRiskTier[] = ['low', 'medium', 'high'];

/**
 * The risk tier in force as a label, because the catalog can look for a value and not for the lack of one: a model that
 * states no tier is `medium`, and is found as such.
 */
export function toRiskTierLabel(entity: Entity): Record<string, string> {
  const stated = tiers.find(tier => tier === entity.spec?.riskTier);
  return { [LABEL_RISK_TIER]: stated ?? 'medium' };
}
