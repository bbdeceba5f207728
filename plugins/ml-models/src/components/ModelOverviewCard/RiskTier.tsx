import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { RiskTierChip } from '../RiskTierChip';
import { useOverviewStyles } from './useOverviewStyles';

/**
 * How much a wrong answer can cost, and why that is so.
 *
 * @internal
 */
export function RiskTier(props: { entity: MlModelEntity }) {
  const { riskTier, riskReason } = props.entity.spec;
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const withoutReason = riskTier
    ? t('modelOverview.risk.noReason')
    : t('modelOverview.risk.byDefault');
  return (
    <div className={shared.column}>
      <h4 className={shared.caption}>{t('modelOverview.risk.title')}</h4>
      <RiskTierChip riskTier={riskTier} />
      <p className={`${shared.text} ${shared.quiet}`} style={{ marginTop: 6 }}>
        {riskReason || withoutReason}
      </p>
    </div>
  );
}
