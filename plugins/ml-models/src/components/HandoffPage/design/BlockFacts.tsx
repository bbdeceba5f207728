import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { MarkdownText } from '../../MarkdownText';
import { StatusChip } from '../../StatusChip';
import {
  constraintFields,
  numberFields,
  requirementFields,
} from './blockFields';
import type { BlockName } from './blockFields';
import { findMisfits } from './findMisfits';
import { formatThreshold } from './formatThreshold';
import { useDesignStyles } from './useDesignStyles';

/** What one side wrote, with the numbers that do not fit the other side's marked. @internal */
export function BlockFacts(props: {
  name: BlockName;
  handoff: Pick<Handoff, 'requirements' | 'constraints'>;
  /** Which fields, all when absent; `thresholds` among them for those of the requirements. */
  shown?: readonly string[];
}) {
  const { name, handoff, shown } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const isShown = (field: string) => shown?.includes(field) ?? true;
  const fields = (
    name === 'requirements' ? requirementFields : constraintFields
  ).filter(isShown);
  const block = handoff[name] as Record<string, unknown>;
  const misfits = findMisfits(handoff.requirements, handoff.constraints);
  const thresholds =
    name === 'requirements' ? handoff.requirements.thresholds ?? [] : [];
  const show = (field: (typeof fields)[number]) => {
    const value = block[field];
    if (value === undefined) {
      return (
        <span className={classes.missing}>
          {handoff[name].missing.includes(field)
            ? t('handoffDesign.stillMissing')
            : t('handoffDesign.notStated')}
        </span>
      );
    }
    if (!numberFields.includes(field))
      return <MarkdownText text={String(value)} />;
    return (
      <span className={classes.line}>
        {t(`handoffDesign.unit.${field as 'latencyMilliseconds'}`, {
          value: String(value),
        })}
        {misfits.includes(field) && (
          <StatusChip tone="attention" label={t('handoffDesign.misfit')} />
        )}
      </span>
    );
  };
  return (
    <dl className={classes.facts}>
      {fields.map(field => (
        <div key={field}>
          <dt>{t(`handoffDesign.field.${field}`)}</dt>
          <dd>{show(field)}</dd>
        </div>
      ))}
      {name === 'requirements' && isShown('thresholds') && (
        <div>
          <dt>{t('handoffDesign.field.thresholds')}</dt>
          {thresholds.length === 0 && (
            <dd className={classes.missing}>
              {handoff.requirements.missing.includes('thresholds')
                ? t('handoffDesign.stillMissing')
                : t('handoffDesign.notStated')}
            </dd>
          )}
          {thresholds.map((threshold, index) => (
            <dd key={index}>{formatThreshold(threshold, t)}</dd>
          ))}
        </div>
      )}
    </dl>
  );
}
