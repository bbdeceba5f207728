import { makeStyles } from '@material-ui/core/styles';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { CommentForm } from './CommentForm';
import { CommentView } from './CommentView';
import { useThread } from './useThread';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsItemThread' },
);

/** What people said about an item, oldest first. @internal */
export function ItemThread(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const { comments, earlier, loading, error, loadEarlier } = useThread(item);
  return (
    <section className={itemClasses.part} aria-label={t('handoffThread.title')}>
      <h5 className={itemClasses.caption}>{t('handoffThread.title')}</h5>
      <div className={itemClasses.stack}>
        {earlier > 0 && (
          <div>
            <TextButton disabled={loading} onClick={loadEarlier}>
              {t('handoffThread.earlier', { count: earlier })}
            </TextButton>
          </div>
        )}
        {error && (
          <RequestError
            title={t('handoffThread.failed')}
            error={error}
            onRetry={loadEarlier}
          />
        )}
        {comments.length > 0 && (
          <ul className={classes.list}>
            {comments.map(comment => (
              <CommentView key={comment.id} comment={comment} />
            ))}
          </ul>
        )}
        <CommentForm itemId={item.id} />
      </div>
    </section>
  );
}
