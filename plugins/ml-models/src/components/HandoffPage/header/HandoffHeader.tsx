import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { RiArrowRightLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { HandoffFlagChips } from '../../HandoffFlagChips';
import { HandoffStateChip } from '../../HandoffStateChip';
import { RiskTierChip } from '../../RiskTierChip';
import { StatusChip } from '../../StatusChip';
import { VersionChip } from '../../VersionChip';
import { SideTeam } from './SideTeam';
import { TurnLine } from './TurnLine';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.25),
      minWidth: 0,
    },
    title: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      lineHeight: 1.25,
      fontSize: theme.typography.pxToRem(26),
      [theme.breakpoints.down('xs')]: {
        fontSize: theme.typography.pxToRem(21),
      },
    },
    number: { color: theme.palette.text.secondary, fontWeight: 400 },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
    arrow: { flexShrink: 0, color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsHandoffHeader' },
);

/**
 * What is handed over, from whom to whom, where it stands and who has the ball.
 *
 * @internal
 */
export function HandoffHeader(props: { handoff: Handoff }) {
  const { summary, riskReason } = props.handoff;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <header className={classes.root}>
      <div className={classes.line}>
        <Typography variant="h4" component="h2" className={classes.title}>
          {summary.flags.includes('unlinked') ? (
            summary.modelTitle
          ) : (
            <EntityRefLink
              entityRef={summary.entityRef}
              title={summary.modelTitle}
              color="inherit"
              hideIcon
            />
          )}{' '}
          <span className={classes.number}>#{summary.number}</span>
        </Typography>
        <HandoffStateChip state={summary.state} />
        {summary.version ? (
          <VersionChip label={summary.version} emphasis="strong" />
        ) : (
          <StatusChip tone="attention" label={t('handoffPage.notPinned')} />
        )}
        <RiskTierChip
          riskTier={summary.riskTier}
          reason={riskReason}
          variant="long"
        />
        {summary.flags.includes('imported') && (
          <HandoffFlagChips
            handoff={{ flags: ['imported'], staleness: 'fresh' }}
          />
        )}
      </div>
      <div className={classes.line}>
        <SideTeam side="dataScience" team={summary.teams.dataScience} />
        <RiArrowRightLine size={16} className={classes.arrow} aria-hidden />
        <SideTeam side="engineering" team={summary.teams.engineering} />
        <span className={classes.quiet}>
          {t('handoffPage.environment', { environment: summary.environment })}
          {summary.round > 0 &&
            ` · ${t('handoffPage.round', { round: String(summary.round) })}`}
        </span>
      </div>
      <TurnLine turn={summary.turn} />
    </header>
  );
}
