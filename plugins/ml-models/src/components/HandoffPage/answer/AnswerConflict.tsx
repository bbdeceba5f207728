import { makeStyles } from '@material-ui/core/styles';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { MarkdownText } from '../../MarkdownText';
import { Notice } from '../../Notice';
import { RelativeTime } from '../../RelativeTime';
import { TextButton } from '../../TextButton';
import { PersonName } from '../item/PersonName';

const useStyles = makeStyles(
  theme => ({
    both: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
      gap: theme.spacing(1.5),
      margin: theme.spacing(1, 0),
    },
    one: {
      minWidth: 0,
      maxHeight: 260,
      overflowY: 'auto',
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    head: {
      marginBottom: theme.spacing(0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    acts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MlModelsAnswerConflict' },
);

/** @internal */
export interface AnswerConflictProps {
  theirs: NonNullable<HandoffItem['answer']>;
  mine: string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  onMerge: () => void;
}

/**
 * Two people wrote an answer at once: theirs beside yours, to choose or to merge.
 *
 * @internal
 */
export function AnswerConflict(props: AnswerConflictProps) {
  const { theirs, mine } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Notice severity="warning" title={t('handoffAnswer.conflict.title')}>
      <div className={classes.both}>
        <section
          className={classes.one}
          aria-label={t('handoffAnswer.conflict.theirs')}
        >
          <div className={classes.head}>
            {t('handoffAnswer.conflict.theirs')} ·{' '}
            <PersonName entityRef={theirs.by} title={theirs.byTitle} /> ·{' '}
            <RelativeTime at={theirs.at} />
          </div>
          <MarkdownText text={theirs.text} />
          {theirs.links?.map(link => (
            <div key={`${link.title} ${link.url}`}>
              <ExternalLink to={link.url}>{link.title}</ExternalLink>
            </div>
          ))}
        </section>
        <section
          className={classes.one}
          aria-label={t('handoffAnswer.conflict.mine')}
        >
          <div className={classes.head}>{t('handoffAnswer.conflict.mine')}</div>
          <MarkdownText text={mine} />
        </section>
      </div>
      <div className={classes.acts}>
        <TextButton variant="outlined" onClick={props.onMerge}>
          {t('handoffAnswer.conflict.merge')}
        </TextButton>
        <TextButton variant="outlined" onClick={props.onKeepMine}>
          {t('handoffAnswer.conflict.keepMine')}
        </TextButton>
        <TextButton onClick={props.onTakeTheirs}>
          {t('handoffAnswer.conflict.takeTheirs')}
        </TextButton>
      </div>
    </Notice>
  );
}
