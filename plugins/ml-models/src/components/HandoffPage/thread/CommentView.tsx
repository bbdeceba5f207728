import { makeStyles } from '@material-ui/core/styles';
import type { HandoffComment } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { PersonName } from '../item/PersonName';
import { useHandoffActions } from '../state/useHandoffActions';
import { useRequest } from '../state/useRequest';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    by: { color: theme.palette.text.primary, fontWeight: 600 },
    erase: { marginLeft: 'auto' },
    erased: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
      fontStyle: 'italic',
    },
  }),
  { name: 'MlModelsComment' },
);

/** One comment; its writer can erase the words, not that there were some. @internal */
export function CommentView(props: { comment: HandoffComment }) {
  const { comment } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { id, you } = useHandoffActions();
  const request = useRequest();
  const focus = useKeptFocus<HTMLLIElement>();
  const [asking, setAsking] = useState(false);
  const erase = async () => {
    const isDone = await request.send(async api => {
      await api.eraseHandoffComment(id, comment.id);
    });
    if (isDone) setAsking(false);
  };
  return (
    <li ref={focus} className={classes.root}>
      <div className={classes.head}>
        <span className={classes.by}>
          <PersonName entityRef={comment.by} title={comment.byTitle} />
        </span>
        <RelativeTime at={comment.at} />
        {(comment.by === you.ref || you.admin) && !comment.erased && (
          <span className={classes.erase}>
            {asking ? (
              <>
                {/* First, because the focus goes to it: pressing twice does not erase. */}
                <TextButton onClick={() => setAsking(false)}>
                  {t('handoffPage.cancel')}
                </TextButton>{' '}
                <TextButton
                  variant="outlined"
                  disabled={request.sending}
                  onClick={erase}
                >
                  {t('handoffThread.eraseConfirm')}
                </TextButton>
              </>
            ) : (
              <TextButton onClick={() => setAsking(true)}>
                {t('handoffThread.erase')}
              </TextButton>
            )}
          </span>
        )}
      </div>
      {comment.erased ? (
        <div className={classes.erased}>{t('handoffThread.erased')}</div>
      ) : (
        <MarkdownText text={comment.text} />
      )}
      {request.error && (
        <RequestError title={t('handoffPage.notDone')} error={request.error} />
      )}
    </li>
  );
}
