import { Link, LinkButton } from '@backstage/core-components';
import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatLocalDay } from '../../formatting/formatLocalDay';
import { useHandoffPath } from '../../hooks/useHandoffPath';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { handoffsRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { HandoffFlagChips } from '../HandoffFlagChips';
import { HandoffStateChip } from '../HandoffStateChip';
import { HandoffTurn } from '../HandoffTurn';
import { RiskTierChip } from '../RiskTierChip';
import { StartHandoffButton } from '../StartHandoff';
import { BlockingItems } from './BlockingItems';
import { SectionProgress } from './SectionProgress';
import { Signatures } from './Signatures';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      gap: theme.spacing(2, 3),
    },
    title: {
      margin: theme.spacing(0, 0, 0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    causes: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      fontSize: theme.typography.pxToRem(14),
    },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      fontSize: theme.typography.pxToRem(14),
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsHandoffStatusView' },
);

/**
 * Everything the card says about a model with at least one handoff.
 *
 * @internal
 */
export function HandoffStatusView(props: { status: HandoffStatus }) {
  const { status } = props;
  const { current, production } = status;
  const classes = useStyles();
  const { t } = useTranslate();
  const toPath = useHandoffPath();
  const listPath = useOptionalPath(handoffsRouteRef);
  const shown = current ?? production;
  if (!shown) return null;
  const path = toPath(shown);
  const isOver = ['superseded', 'retired', 'withdrawn'].includes(shown.state);

  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <HandoffStateChip state={shown.state} />
        <span>
          {`#${shown.number} · `}
          {shown.version
            ? t('handoffsPage.version', { version: shown.version })
            : t('handoffsPage.noVersion')}
        </span>
        <RiskTierChip riskTier={shown.riskTier} variant="long" />
        <HandoffFlagChips handoff={shown} />
      </div>
      <div className={classes.facts}>
        {!isOver && (
          <section>
            <h4 className={classes.title}>{t('handoffCard.turn')}</h4>
            <HandoffTurn turn={shown.turn} />
          </section>
        )}
        <Signatures signatures={status.signatures} state={shown.state} />
        {production && production.id !== shown.id && (
          <section>
            <h4 className={classes.title}>{t('handoffCard.production')}</h4>
            <Link to={toPath(production) ?? ''}>
              {t('handoffCard.productionVersion', {
                version: production.version ?? '',
                date: formatLocalDay(
                  production.inProductionAt ?? production.changedAt,
                ),
              })}
            </Link>
          </section>
        )}
      </div>
      {status.causes.length > 0 && (
        <ul className={classes.causes}>
          {status.causes.map(cause => (
            <li key={`${cause.code} ${cause.text}`}>{cause.text}</li>
          ))}
        </ul>
      )}
      <SectionProgress progress={shown.progress} />
      <BlockingItems items={status.blockingItems} path={path} />
      <div className={classes.foot}>
        {path && (
          <LinkButton
            to={path}
            variant="contained"
            color="primary"
            size="small"
          >
            {t('handoffCard.open', { number: String(shown.number) })}
          </LinkButton>
        )}
        {(isOver || shown.state === 'in-production') && (
          <StartHandoffButton entityRef={status.entityRef} />
        )}
        {listPath && (
          <Link
            to={`${listPath}?view=table&scope=all&model=${encodeURIComponent(
              status.entityRef,
            )}`}
          >
            {t('handoffCard.history')}
          </Link>
        )}
      </div>
    </div>
  );
}
