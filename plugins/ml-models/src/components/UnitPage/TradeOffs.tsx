import { PATTERN_TRADE_OFFS } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationPattern } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

const patterns: OrganisationPattern[] = ['embedded', 'platform', 'hybrid'];

const useStyles = makeStyles(
  theme => ({
    summary: {
      cursor: 'pointer',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      gap: theme.spacing(2),
      marginTop: theme.spacing(1.5),
      fontSize: theme.typography.pxToRem(13),
    },
    title: { margin: 0, fontSize: theme.typography.pxToRem(14) },
    text: { margin: theme.spacing(0.5, 0) },
    quiet: { color: theme.palette.text.secondary, fontWeight: 400 },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'MlModelsTradeOffs' },
);

/**
 * What each pattern gives and costs, folded away where the declared pattern fits.
 *
 * @internal
 */
export function TradeOffs(props: {
  declared?: OrganisationPattern;
  recommended?: OrganisationPattern;
  /** Unfolded from the start, where there is a choice to make. */
  isOpen: boolean;
}) {
  const { declared, recommended, isOpen } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const marks = (pattern: OrganisationPattern) =>
    [
      pattern === declared && t('unitPage.here'),
      pattern === recommended && t('unitPage.advised'),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <details open={isOpen}>
      <summary className={classes.summary}>{t('unitPage.tradeOffs')}</summary>
      <div className={classes.columns}>
        {patterns.map(pattern => {
          const { summary, gains, costs } = PATTERN_TRADE_OFFS[pattern];
          return (
            <section key={pattern}>
              <h3 className={classes.title}>
                {t(`pattern.${pattern}`)}{' '}
                <span className={classes.quiet}>{marks(pattern)}</span>
              </h3>
              <p className={classes.text}>{summary}</p>
              {(['gains', 'costs'] as const).map(kind => (
                <div key={kind}>
                  <span className={classes.quiet}>{t(`unitPage.${kind}`)}</span>
                  <ul className={classes.list}>
                    {(kind === 'gains' ? gains : costs).map(each => (
                      <li key={each.code}>{each.text}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </details>
  );
}
