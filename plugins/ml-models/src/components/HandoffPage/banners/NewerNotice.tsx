import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { RiRefreshLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { describeEntry } from '../timeline/describeEntry';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      top: theme.spacing(1),
      zIndex: theme.zIndex.appBar - 1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(0.75, 2),
      border: `1px solid ${theme.palette.info.main}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      boxShadow: theme.shadows[2],
      '&:empty': { display: 'none' },
    },
    text: { flex: 1, minWidth: 200, overflowWrap: 'anywhere' },
  }),
  { name: 'MlModelsNewerNotice' },
);

/**
 * Somebody else did something meanwhile. Nothing moves on the page until the person wants to see it, and what is half
 * written stays.
 *
 * @internal
 */
export function NewerNotice(props: {
  shown: Handoff;
  newer: Handoff | undefined;
  onShow: () => void;
}) {
  const { shown, newer, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const known = new Set(shown.timeline.items.map(({ id }) => id));
  const fresh = newer?.timeline.items.filter(({ id }) => !known.has(id)) ?? [];
  return (
    // The region is there before its words, or they would not be announced.
    <div role="status" className={classes.root}>
      {newer && (
        <>
          <span className={classes.text}>
            {fresh.length > 0
              ? `${describeEntry(fresh[0], t)}.`
              : t('handoffPage.newer.changed')}
            {fresh.length > 1 &&
              ` ${t('handoffPage.newer.more', { count: fresh.length - 1 })}`}
          </span>
          <TextButton
            color="primary"
            startIcon={<RiRefreshLine size={16} aria-hidden />}
            onClick={onShow}
          >
            {t('handoffPage.newer.show')}
          </TextButton>
        </>
      )}
    </div>
  );
}
