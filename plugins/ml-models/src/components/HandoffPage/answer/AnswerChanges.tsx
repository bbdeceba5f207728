import { useApi } from '@backstage/core-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../../api';
import { useTranslate } from '../../../hooks/useTranslate';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useItemStyles } from '../item/useItemStyles';
import { useHandoffActions } from '../state/useHandoffActions';
import { diffWords } from './diffWords';
import { findAnswerBefore } from './findAnswerBefore';

/** More acts on one item than any review has; older ones are not looked at. */
const ACTS = 100;

const useStyles = makeStyles(
  theme => ({
    text: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      fontSize: theme.typography.pxToRem(14),
      lineHeight: 1.6,
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
      '& ins': {
        backgroundColor: alpha(theme.palette.success.main, 0.22),
        textDecoration: 'none',
      },
      '& del': { backgroundColor: alpha(theme.palette.error.main, 0.18) },
    },
  }),
  { name: 'MlModelsAnswerChanges' },
);

const elements = { same: 'span', added: 'ins', removed: 'del' } as const;

function ChangedWords(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const api = useApi(mlModelsApiRef);
  const { id } = useHandoffActions();
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getHandoffTimeline(id, { itemId: item.id, limit: ACTS }),
    [api, id, item.id, item.revision],
  );
  if (loading) {
    return (
      <div role="status" className={itemClasses.quiet}>
        {t('handoffAnswer.changes.loading')}
      </div>
    );
  }
  if (error) {
    return (
      <RequestError
        title={t('handoffAnswer.changes.failed')}
        error={error}
        onRetry={retry}
      />
    );
  }
  const before = value && findAnswerBefore(value.items);
  if (before === undefined) {
    return (
      <div className={itemClasses.quiet}>{t('handoffAnswer.changes.none')}</div>
    );
  }
  if (before === item.answer?.text) {
    return (
      <div className={itemClasses.quiet}>{t('handoffAnswer.changes.same')}</div>
    );
  }
  return (
    <p className={classes.text}>
      {diffWords(before, item.answer?.text ?? '').map(
        ({ kind, text }, index) => {
          const Element = elements[kind];
          return <Element key={index}>{text}</Element>;
        },
      )}
    </p>
  );
}

/**
 * What changed in an answer since the round before, word by word, when somebody wants to see it.
 *
 * @internal
 */
export function AnswerChanges(props: { item: HandoffItem }) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {open
            ? t('handoffAnswer.changes.hide')
            : t('handoffAnswer.changes.show')}
        </TextButton>
      </div>
      {open && <ChangedWords item={props.item} />}
    </>
  );
}
