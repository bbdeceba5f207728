import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    track: {
      display: 'flex',
      gap: 2,
      height: 8,
      borderRadius: 4,
      overflow: 'hidden',
    },
    shared: { backgroundColor: theme.palette.success.main },
    configured: { backgroundColor: theme.palette.info.main },
    notShared: { backgroundColor: theme.palette.warning.main },
    unknown: { backgroundColor: theme.palette.action.disabled },
    none: { backgroundColor: theme.palette.error.main },
    words: {
      marginTop: theme.spacing(0.25),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
    bad: {
      color:
        theme.palette.error[theme.palette.type === 'dark' ? 'light' : 'dark'],
      fontWeight: 600,
    },
  }),
  { name: 'MlModelsOnCallCover' },
);

/**
 * How many production models have a rotation, and whether both sides share it.
 *
 * @internal
 */
export function OnCallCover(props: {
  onCall: OrganisationUnitSummary['onCall'];
}) {
  const { onCall } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (onCall.models === 0) {
    return <span className={classes.words}>{t('teamsPage.noModels')}</span>;
  }
  const parts = [
    { key: 'shared', count: onCall.shared, word: t('onCall.shared') },
    {
      key: 'configured',
      count: onCall.configured,
      word: t('onCall.configured'),
    },
    { key: 'notShared', count: onCall.notShared, word: t('onCall.not-shared') },
    { key: 'unknown', count: onCall.unknown, word: t('onCall.unknown') },
    { key: 'none', count: onCall.none, word: t('onCall.none') },
  ] as const;
  const present = parts.filter(({ count }) => count > 0);
  return (
    <div
      title={present.map(({ count, word }) => `${word}: ${count}`).join('\n')}
    >
      <div className={classes.track} aria-hidden>
        {present.map(({ key, count }) => (
          <span
            key={key}
            className={classes[key]}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <div className={classes.words}>
        {t('unitPage.onCallSummary', {
          covered: String(onCall.models - onCall.none - onCall.unknown),
          models: String(onCall.models),
        })}
        {onCall.none > 0 && (
          <>
            {' · '}
            <span className={classes.bad}>
              {t('teamsPage.uncoveredModels', { count: onCall.none })}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
