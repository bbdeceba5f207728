import type { MlModelRiskTier } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  RiShieldCheckLine,
  RiShieldFlashLine,
  RiShieldLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

/** @internal */
export interface RiskTierChipProps {
  /** `medium` is assumed when absent, as the kind says. */
  riskTier: MlModelRiskTier | undefined;
  /** Why that tier, shown on hover. */
  reason?: string;
  /** `long` says "High risk", `short` says "High" for places whose heading names the subject. */
  variant?: 'short' | 'long';
}

const looks: Record<MlModelRiskTier, { tone: StatusTone; icon: ReactElement }> =
  {
    low: { tone: 'neutral', icon: <RiShieldCheckLine aria-hidden /> },
    medium: { tone: 'neutral', icon: <RiShieldLine aria-hidden /> },
    high: { tone: 'negative', icon: <RiShieldFlashLine aria-hidden /> },
  };

/**
 * How much a wrong answer of the model can cost.
 *
 * @internal
 */
export function RiskTierChip(props: RiskTierChipProps) {
  const { riskTier, reason, variant = 'short' } = props;
  const { t } = useTranslate();
  const shown = riskTier ?? 'medium';
  return (
    <StatusChip
      {...looks[shown]}
      label={
        variant === 'long' ? t(`riskTier.${shown}Long`) : t(`riskTier.${shown}`)
      }
      assumed={riskTier ? undefined : t('riskTier.assumedWord')}
      title={riskTier ? reason : t('riskTier.assumed')}
    />
  );
}
