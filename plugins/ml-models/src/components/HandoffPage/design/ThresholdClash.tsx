import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { TextButton } from '../../TextButton';
import { formatThreshold } from './formatThreshold';
import { useDesignStyles } from './useDesignStyles';

/** Somebody else changed the thresholds meanwhile as well: theirs, to take or to replace. @internal */
export function ThresholdClash(props: {
  theirs: HandoffThreshold[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { theirs, onTakeTheirs, onKeepMine } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  return (
    <Notice severity="warning" title={t('handoffDesign.clash')}>
      <ul>
        {theirs.map((threshold, index) => (
          <li key={index}>{formatThreshold(threshold, t)}</li>
        ))}
      </ul>
      {theirs.length === 0 && <p>{t('handoffDesign.emptied')}</p>}
      <div className={classes.line}>
        <TextButton variant="outlined" onClick={onTakeTheirs}>
          {t('handoffAnswer.conflict.takeTheirs')}
        </TextButton>
        <TextButton variant="outlined" onClick={onKeepMine}>
          {t('handoffAnswer.conflict.keepMine')}
        </TextButton>
      </div>
    </Notice>
  );
}
