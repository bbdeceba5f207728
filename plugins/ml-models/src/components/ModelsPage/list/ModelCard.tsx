import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { LifecycleChip } from '../../LifecycleChip';
import { RiskTierChip } from '../../RiskTierChip';
import { TeamLink } from '../../TeamLink';
import { FastBadges } from './FastBadges';
import { FastMetric } from './FastMetric';
import { FastVersion } from './FastVersion';
import { ModelName } from './ModelName';
import { OwnerLink } from './OwnerLink';
import { StarButton } from './StarButton';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.25),
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.75) },
    description: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      minHeight: '2.86em',
      overflow: 'hidden',
    },
    values: {
      display: 'flex',
      gap: theme.spacing(3),
      margin: 0,
      '& > div': { minWidth: 0 },
      '& dt': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
      },
      '& dd': { margin: theme.spacing(0.25, 0, 0) },
    },
    teams: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      marginTop: 'auto',
      paddingTop: theme.spacing(1.25),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'MlModelsModelCard' },
);

function ModelCardContent(props: { row: ModelRow; value: FastValue }) {
  const { row, value } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <div className={classes.head}>
        <div>
          <ModelName row={row} />
          <Typography variant="caption" color="textSecondary">
            {row.traits.join(' · ')}
          </Typography>
        </div>
        <StarButton entity={row.entity} name={row.name} />
      </div>
      <div className={classes.chips}>
        <LifecycleChip lifecycle={row.lifecycle} />
        <RiskTierChip
          riskTier={row.riskTier}
          reason={row.riskReason}
          variant="long"
        />
        <FastBadges value={value} />
      </div>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.description}
        title={row.description}
      >
        {row.description ?? t('modelsPage.noDescription')}
      </Typography>
      <dl className={classes.values}>
        <div>
          <dt>{t('modelsPage.inProduction')}</dt>
          <dd>
            <FastVersion value={value} which="production" labels={row.labels} />
          </dd>
        </div>
        <div>
          <dt>{t('modelsPage.latest')}</dt>
          <dd>
            <FastVersion value={value} which="latest" labels={row.labels} />
          </dd>
        </div>
        <div>
          <dt>{t('modelsPage.column.metric')}</dt>
          <dd>
            <FastMetric value={value} />
          </dd>
        </div>
      </dl>
      <div className={classes.teams}>
        <TeamLink side="dataScience" entityRef={row.dataScienceTeamRef} />
        <TeamLink side="engineering" entityRef={row.engineeringTeamRef} />
        {row.ownerRef && <OwnerLink entityRef={row.ownerRef} />}
      </div>
    </Paper>
  );
}

/**
 * Drawn again only when its model or its live values change.
 *
 * @internal
 */
export const ModelCard = memo(ModelCardContent);
