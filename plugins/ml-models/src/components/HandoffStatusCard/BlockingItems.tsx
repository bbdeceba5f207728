import { Link } from '@backstage/core-components';
import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

/** More would push the button out of sight. */
const SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    title: {
      margin: theme.spacing(0, 0, 0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      fontSize: theme.typography.pxToRem(14),
      // Links one below the other have to be hit one by one.
      lineHeight: '24px',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsBlockingItems' },
);

/**
 * What stands between the model and production, by name.
 *
 * @internal
 */
export function BlockingItems(props: {
  items: HandoffStatus['blockingItems'];
  /** Page of the handoff. */
  path: string | undefined;
}) {
  const { items, path } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (items.length === 0) return null;
  const hidden = items.length - SHOWN;
  return (
    <section>
      <h4 className={classes.title}>{t('handoffCard.blocking')}</h4>
      <ul className={classes.list}>
        {items.slice(0, SHOWN).map(item => (
          <li key={item.id}>
            {path ? (
              <Link to={`${path}?item=${encodeURIComponent(item.id)}`}>
                {item.title}
              </Link>
            ) : (
              item.title
            )}
          </li>
        ))}
        {hidden > 0 && (
          <li>{t('handoffCard.moreBlocking', { count: hidden })}</li>
        )}
      </ul>
    </section>
  );
}
