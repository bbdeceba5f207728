import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Paper from '@material-ui/core/Paper';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { StatusChip } from '../../StatusChip';
import { ProseForm } from '../design/ProseForm';
import { useDesignStyles } from '../design/useDesignStyles';
import { PersonName } from '../item/PersonName';
import { useItemStyles } from '../item/useItemStyles';
import { useHandoffActions } from '../state/useHandoffActions';

const tones = {
  low: 'neutral',
  medium: 'attention',
  high: 'negative',
} as const;

/** One thing that was learned, and the data-science side's answer. @internal */
export function FeedbackEntry(props: {
  entry: Handoff['feedback'][number];
  refusal: string | undefined;
}) {
  const { entry, refusal } = props;
  const classes = useDesignStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const { id } = useHandoffActions();
  const [carry, setCarry] = useState(true);
  return (
    <Paper variant="outlined" component="li" className={classes.card}>
      <div className={classes.line}>
        <StatusChip
          tone={tones[entry.severity]}
          label={t(`handoffFeedback.level.${entry.severity}`)}
        />
        <span className={classes.quiet}>
          <PersonName entityRef={entry.by} /> · <RelativeTime at={entry.at} />
        </span>
        {entry.link && (
          <ExternalLink to={entry.link}>
            {t('handoffFeedback.open')}
          </ExternalLink>
        )}
      </div>
      <MarkdownText text={entry.text} />
      {entry.answer ? (
        <div className={`${itemClasses.quote} ${itemClasses.positive}`}>
          <MarkdownText text={entry.answer} />
          <div className={classes.quiet}>
            {entry.answeredBy && <PersonName entityRef={entry.answeredBy} />}
            {entry.answeredAt && (
              <>
                {' · '}
                <RelativeTime at={entry.answeredAt} />
              </>
            )}
            {entry.carried && ` · ${t('handoffFeedback.carried')}`}
          </div>
        </div>
      ) : (
        <ProseForm
          name={`feedback/${entry.id}`}
          openLabel={t('handoffFeedback.answer')}
          fieldLabel={t('handoffFeedback.answerField')}
          refusal={refusal}
          onSend={(api, answer) =>
            api.answerHandoffFeedback(id, entry.id, { answer, carry })
          }
        >
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={carry}
                onChange={event => setCarry(event.target.checked)}
              />
            }
            label={t('handoffFeedback.carry')}
          />
        </ProseForm>
      )}
    </Paper>
  );
}
