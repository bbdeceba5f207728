import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ConflictView } from './ConflictView';
import { refusalOf } from '../state/refusalOf';
import { ProseForm } from './ProseForm';
import { useDesignStyles } from './useDesignStyles';

/** Where requirements and constraints do not fit: raised by either side, resolved by either side. @internal */
export function Conflicts(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { conflicts, summary } = handoff;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const focus = useKeptFocus<HTMLElement>();
  const open = conflicts.filter(({ resolvedAt }) => !resolvedAt);
  const settled = conflicts.filter(({ resolvedAt }) => resolvedAt);
  return (
    <Paper
      ref={focus}
      variant="outlined"
      component="section"
      className={classes.card}
      aria-labelledby="handoff-conflicts-title"
    >
      <Typography
        id="handoff-conflicts-title"
        component="h3"
        className={classes.title}
      >
        {t('handoffDesign.conflict.title', { count: open.length })}
      </Typography>
      {conflicts.length === 0 && (
        <div className={classes.quiet}>{t('handoffDesign.conflict.none')}</div>
      )}
      {conflicts.length > 0 && (
        <ul className={classes.list}>
          {[...open, ...settled].map(conflict => (
            <ConflictView
              key={conflict.id}
              conflict={conflict}
              refusal={refusalOf(handoff, 'resolve-conflict')}
            />
          ))}
        </ul>
      )}
      <ProseForm
        name="design/conflict"
        openLabel={t('handoffDesign.conflict.raise')}
        fieldLabel={t('handoffDesign.conflict.field')}
        refusal={refusalOf(handoff, 'raise-conflict')}
        onSend={(api, text, options) =>
          api.raiseHandoffConflict(summary.id, text, options)
        }
      />
    </Paper>
  );
}
