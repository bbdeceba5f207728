import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { EmptyMessage } from '../../EmptyMessage';
import { ProseForm } from '../design/ProseForm';
import { useDesignStyles } from '../design/useDesignStyles';
import { isLink, LinkField } from '../manage/LinkField';
import { refusalOf } from '../state/refusalOf';
import { useDraft } from '../state/useDraft';
import { FeedbackEntry } from './FeedbackEntry';

type Severity = Handoff['feedback'][number]['severity'];
const SEVERITIES: Severity[] = ['low', 'medium', 'high'];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: '140px minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
  }),
  { name: 'MlModelsFeedbackPanel' },
);

/**
 * What was learned after go-live: answered by the data-science side, and carried into the next version when it should
 * be.
 *
 * @internal
 */
export function FeedbackPanel(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { feedback, summary } = handoff;
  const classes = useStyles();
  const designClasses = useDesignStyles();
  const { t } = useTranslate();
  const fields = useDraft<{ severity: Severity; link: string }>(
    'feedback/fields',
  );
  const { severity, link } = fields.value ?? { severity: 'medium', link: '' };
  return (
    <div className={classes.root}>
      <Paper
        variant="outlined"
        component="section"
        className={designClasses.card}
        aria-labelledby="handoff-feedback-title"
      >
        <Typography
          id="handoff-feedback-title"
          component="h3"
          className={designClasses.title}
        >
          {t('handoffFeedback.title')}
        </Typography>
        <div className={designClasses.quiet}>{t('handoffFeedback.text')}</div>
        <ProseForm
          name="feedback"
          openLabel={t('handoffFeedback.add')}
          fieldLabel={t('handoffFeedback.field')}
          refusal={refusalOf(handoff, 'add-feedback')}
          valid={isLink(link)}
          onEnd={fields.clear}
          onSend={(api, text, options) =>
            api.addHandoffFeedback(
              summary.id,
              { text, severity, ...(link ? { link } : {}) },
              options,
            )
          }
        >
          <div className={classes.fields}>
            <TextField
              id="handoff-feedback-severity"
              select
              size="small"
              variant="outlined"
              label={t('handoffFeedback.severity')}
              value={severity}
              onChange={event =>
                fields.set({ link, severity: event.target.value as Severity })
              }
            >
              {SEVERITIES.map(name => (
                <MenuItem key={name} value={name}>
                  {t(`handoffFeedback.level.${name}`)}
                </MenuItem>
              ))}
            </TextField>
            <LinkField
              id="handoff-feedback-link"
              label={t('handoffFeedback.link')}
              value={link}
              onChange={next => fields.set({ severity, link: next })}
            />
          </div>
        </ProseForm>
      </Paper>
      {feedback.length === 0 ? (
        <EmptyMessage
          title={t('handoffFeedback.none')}
          text={t('handoffFeedback.noneText')}
        />
      ) : (
        <ul className={designClasses.list}>
          {feedback.map(entry => (
            <FeedbackEntry
              key={entry.id}
              entry={entry}
              refusal={refusalOf(handoff, 'answer-feedback')}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
