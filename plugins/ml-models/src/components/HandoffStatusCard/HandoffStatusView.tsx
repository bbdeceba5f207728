import { Link, LinkButton } from '@backstage/core-components';
import type {
  HandoffState,
  HandoffStatus,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatLocalDay } from '../../formatting/formatLocalDay';
import { useHandoffPath } from '../../hooks/useHandoffPath';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { handoffsRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { HandoffFlagChips } from '../HandoffFlagChips';
import { HandoffStateChip } from '../HandoffStateChip';
import { HandoffTurn } from '../HandoffTurn';
import { OptionalLink } from './OptionalLink';
import { RiskTierChip } from '../RiskTierChip';
import { StartHandoffButton } from '../StartHandoff';
import { BlockingItems } from './BlockingItems';
import { SectionProgress } from './SectionProgress';
import { Signatures } from './Signatures';
import { whereToAct } from './whereToAct';

/** Until then another version is pinned instead of beginning anew. */
const BEFORE_REVIEW: readonly HandoffState[] = [
  'draft',
  'design-review',
  'preparing',
];

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
    button: { textTransform: 'none' },
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
            {/* The button says what for. */}
            <HandoffTurn turn={shown.turn} withoutAct={path !== undefined} />
          </section>
        )}
        <Signatures signatures={status.signatures} state={shown.state} />
        {production && production.id !== shown.id && (
          <section>
            <h4 className={classes.title}>{t('handoffCard.production')}</h4>
            <OptionalLink to={toPath(production)}>
              {t('handoffCard.productionVersion', {
                version: production.version ?? '',
                date: formatLocalDay(
                  production.inProductionAt ?? production.changedAt,
                ),
              })}
            </OptionalLink>
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
        {path && shown.turn.text && (
          <LinkButton
            to={`${path}${whereToAct(shown)}`}
            variant="contained"
            color="primary"
            size="small"
            className={classes.button}
          >
            {t('handoffCard.next', { act: shown.turn.text })}
          </LinkButton>
        )}
        {path && (
          <Link to={path}>
            {t('handoffCard.open', { number: String(shown.number) })}
          </Link>
        )}
        {!BEFORE_REVIEW.includes(shown.state) && (
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
        {status.openCount > 1 && (
          <span className={classes.quiet}>
            {t('handoffCard.alsoOpen', { count: status.openCount })}
          </span>
        )}
      </div>
    </div>
  );
}
