import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { RelativeTime } from '../../RelativeTime';
import { StatusChip } from '../../StatusChip';
import { PersonName } from '../item/PersonName';
import { refusalOf } from '../state/refusalOf';
import { useDraft } from '../state/useDraft';
import { BlockEditor } from './BlockEditor';
import type { BlockDraft } from './BlockEditor';
import { BlockFacts } from './BlockFacts';
import type { BlockName } from './blockFields';
import { toBlockValues } from './toBlockValues';
import { useDesignStyles } from './useDesignStyles';

/** One side's part of the design: to read, and for that side to write. @internal */
export function DesignBlock(props: { name: BlockName; handoff: Handoff }) {
  const { name, handoff } = props;
  const block = handoff[name];
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const draft = useDraft<BlockDraft>(`design/${name}`);
  const focus = useKeptFocus<HTMLElement>();
  const refusal = refusalOf(handoff, `set-${name}`);
  const headingId = `handoff-${name}-title`;
  const begin = () => {
    const values = toBlockValues(name, block);
    const thresholds =
      name === 'requirements' ? handoff.requirements.thresholds ?? [] : [];
    draft.open({
      values,
      base: values,
      thresholds,
      baseThresholds: thresholds,
    });
  };
  return (
    <Paper
      ref={focus}
      variant="outlined"
      component="section"
      className={classes.card}
      aria-labelledby={headingId}
    >
      <div className={classes.head}>
        <Typography id={headingId} component="h3" className={classes.title}>
          {t(`handoffDesign.${name}.title`)}
        </Typography>
        <StatusChip
          tone={block.complete ? 'positive' : 'attention'}
          label={
            block.complete
              ? t('handoffDesign.complete')
              : t('handoffDesign.missing', { count: block.missing.length })
          }
        />
      </div>
      <div className={classes.quiet}>{t(`handoffDesign.${name}.text`)}</div>
      {draft.value ? (
        <BlockEditor
          name={name}
          handoff={handoff}
          draft={draft}
          value={draft.value}
          refusal={refusal}
        />
      ) : (
        <>
          <BlockFacts name={name} handoff={handoff} />
          {block.updatedBy && block.updatedAt && (
            <div className={classes.quiet}>
              <PersonName entityRef={block.updatedBy} /> ·{' '}
              <RelativeTime at={block.updatedAt} />
            </div>
          )}
          <div>
            <ExplainedButton
              variant="outlined"
              refusal={refusal}
              onClick={begin}
            >
              {t(`handoffDesign.${name}.edit`)}
            </ExplainedButton>
          </div>
        </>
      )}
    </Paper>
  );
}
