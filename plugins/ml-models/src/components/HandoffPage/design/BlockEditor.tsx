import type {
  Handoff,
  HandoffThreshold,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import type { Draft } from '../state/useDraft';
import { useRequest } from '../state/useRequest';
import { BlockField } from './BlockField';
import {
  constraintFields,
  numberFields,
  requirementFields,
} from './blockFields';
import type { BlockName } from './blockFields';
import { mergeBlock } from './mergeBlock';
import type { BlockValues } from './mergeBlock';
import { mergeThresholds } from './mergeThresholds';
import { ThresholdClash } from './ThresholdClash';
import { ThresholdFields } from './ThresholdFields';
import { areThresholds } from './areThresholds';
import { toBlockValues } from './toBlockValues';
import { useDesignStyles } from './useDesignStyles';
import { ActError } from '../states/ActError';
import { DraftButtons } from '../states/DraftButtons';

/** @internal */
export interface BlockDraft {
  values: BlockValues;
  /** What the person began from. */
  base: BlockValues;
  thresholds: HandoffThreshold[];
  baseThresholds: HandoffThreshold[];
}

/** The block as the backend takes it: empty fields are left out. */
function toRequest(values: BlockValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => [
        name,
        numberFields.includes(name) ? Number(value) : value.trim(),
      ]),
  );
}

const isNumber = (value: string) =>
  value.trim() === '' || (Number.isFinite(Number(value)) && Number(value) > 0);

/**
 * Writes one side's part. When somebody else wrote it meanwhile, what does not clash is merged by itself, and what does
 * is shown beside what the person wrote.
 *
 * @internal
 */
export function BlockEditor(props: {
  name: BlockName;
  handoff: Handoff;
  draft: Draft<BlockDraft>;
  value: BlockDraft;
  refusal: string | undefined;
}) {
  const { name, handoff, draft, value, refusal } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const request = useRequest();
  const fields = name === 'requirements' ? requirementFields : constraintFields;
  const theirs = toBlockValues(name, handoff[name]);
  const { merged, clashes } = mergeBlock({
    base: value.base,
    mine: value.values,
    theirs,
  });
  const theirThresholds =
    name === 'requirements' ? handoff.requirements.thresholds ?? [] : [];
  const { merged: thresholds, clash } = mergeThresholds({
    base: value.baseThresholds,
    mine: value.thresholds,
    theirs: theirThresholds,
  });
  const wasMerged =
    clashes.length === 0 &&
    fields.some(field => (theirs[field] ?? '') !== (value.base[field] ?? ''));
  const valid =
    clashes.length === 0 &&
    !clash &&
    refusal === undefined &&
    numberFields.every(field => isNumber(merged[field] ?? '')) &&
    areThresholds(thresholds);
  const set = (field: string, text: string) =>
    draft.set({
      values: { ...merged, [field]: text },
      // What was merged in is what the person goes on from; a clash stays one until it is decided.
      base: Object.fromEntries(
        Object.keys(theirs).map(key => [
          key,
          clashes.includes(key) ? value.base[key] ?? '' : theirs[key],
        ]),
      ),
      thresholds,
      baseThresholds: clash ? value.baseThresholds : theirThresholds,
    });
  const decide = (field: string, text: string) =>
    draft.set({
      ...value,
      values: { ...value.values, [field]: text },
      base: { ...value.base, [field]: theirs[field] ?? '' },
    });

  const send = async () => {
    if (!valid) return;
    const isDone = await request.send((api, shown) =>
      name === 'requirements'
        ? api.setHandoffRequirements(
            shown.summary.id,
            {
              ...toRequest(merged),
              ...(thresholds.length > 0 ? { thresholds } : {}),
            },
            handoff.revision,
          )
        : api.setHandoffConstraints(
            shown.summary.id,
            toRequest(merged),
            handoff.revision,
          ),
    );
    if (isDone) draft.clear();
  };

  return (
    <form
      className={classes.form}
      aria-label={t(`handoffDesign.${name}.edit`)}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      {wasMerged && (
        <Notice severity="info" title={t('handoffDesign.merged')} />
      )}
      {fields.map(field => (
        <BlockField
          key={field}
          id={`handoff-${name}-${field}`}
          field={field}
          value={merged[field] ?? ''}
          theirs={clashes.includes(field) ? theirs[field] ?? '' : undefined}
          valid={!numberFields.includes(field) || isNumber(merged[field] ?? '')}
          onChange={text => set(field, text)}
          onDecide={text => decide(field, text)}
        />
      ))}
      {name === 'requirements' && (
        <ThresholdFields
          thresholds={thresholds}
          onChange={next =>
            draft.set({
              ...value,
              thresholds: next,
              baseThresholds: clash ? value.baseThresholds : theirThresholds,
            })
          }
        />
      )}
      {clash && (
        <ThresholdClash
          theirs={theirThresholds}
          onTakeTheirs={() =>
            draft.set({
              ...value,
              thresholds: theirThresholds,
              baseThresholds: theirThresholds,
            })
          }
          onKeepMine={() =>
            draft.set({ ...value, baseThresholds: theirThresholds })
          }
        />
      )}
      {clashes.length === 0 && !clash && <ActError request={request} />}
      {refusal && <div className={classes.quiet}>{refusal}</div>}
      <DraftButtons
        label={t('handoffDesign.save')}
        disabled={!valid}
        sending={request.sending}
        onDiscard={draft.clear}
      />
    </form>
  );
}
