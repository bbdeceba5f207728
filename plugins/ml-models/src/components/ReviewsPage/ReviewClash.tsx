import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  theme => ({
    theirs: {
      maxHeight: 200,
      margin: theme.spacing(0.5, 0, 1),
      overflowY: 'auto',
    },
    acts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MlModelsReviewClash' },
);

/**
 * What somebody else recorded in a field that was being written, and the choice between the two.
 *
 * @internal
 */
export function ReviewClash(props: {
  /** Name of the field. */
  label: string;
  theirs: ReactNode;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  /** Puts both texts one after the other, where that makes sense. */
  onMerge?: () => void;
}) {
  const { label, theirs, onTakeTheirs, onKeepMine, onMerge } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Notice severity="warning" title={t('reviewForm.clash', { field: label })}>
      <div className={classes.theirs}>{theirs || t('reviewForm.emptied')}</div>
      <div className={classes.acts}>
        <TextButton variant="outlined" onClick={onKeepMine}>
          {t('handoffAnswer.conflict.keepMine')}
        </TextButton>
        <TextButton variant="outlined" onClick={onTakeTheirs}>
          {t('handoffAnswer.conflict.takeTheirs')}
        </TextButton>
        {onMerge && (
          <TextButton onClick={onMerge}>
            {t('handoffAnswer.conflict.merge')}
          </TextButton>
        )}
      </div>
    </Notice>
  );
}
