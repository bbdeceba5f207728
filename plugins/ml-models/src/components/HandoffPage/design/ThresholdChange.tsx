import type { HandoffThresholdChange } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { formatThreshold } from './formatThreshold';
import { useDesignStyles } from './useDesignStyles';

/** How one threshold differs from what both sides agreed on, beside it. @internal */
export function ThresholdChange(props: {
  change: HandoffThresholdChange | undefined;
}) {
  const { change } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  if (!change) return null;
  return (
    <div className={classes.quiet}>
      {t(`handoffDesign.threshold.change.${change.change}`, {
        agreed: change.agreed ? formatThreshold(change.agreed, t) : '',
      })}
    </div>
  );
}
