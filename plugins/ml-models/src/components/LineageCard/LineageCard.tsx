import {
  EntityInfoCard,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { LineageGraph } from './LineageGraph';
import { LineageLinks } from './LineageLinks';
import { listedRelations, listedTeamRelations } from './lineageRelations';

const useStyles = makeStyles(
  theme => ({
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
    toggle: { marginRight: 0 },
  }),
  { name: 'MlModelsLineageCard' },
);

/**
 * What a model comes from and where it goes, as a picture and as links.
 *
 * @internal
 */
export function LineageCard() {
  const { entity } = useEntity<MlModelEntity>();
  const classes = useStyles();
  const { t } = useTranslate();
  const [showsTeams, setShowsTeams] = useState(false);
  const relations = showsTeams
    ? [...listedRelations, ...listedTeamRelations]
    : listedRelations;
  const hasAny = relations.some(
    relation => getEntityRelations(entity, relation).length > 0,
  );

  return (
    <EntityInfoCard
      title={t('lineage.title')}
      headerActions={
        <FormControlLabel
          className={classes.toggle}
          control={
            <Switch
              size="small"
              color="primary"
              checked={showsTeams}
              onChange={event => setShowsTeams(event.target.checked)}
            />
          }
          label={
            <Typography variant="body2">{t('lineage.showTeams')}</Typography>
          }
        />
      }
    >
      {hasAny ? (
        <>
          <LineageGraph entity={entity} showsTeams={showsTeams} />
          <LineageLinks entity={entity} relations={relations} />
        </>
      ) : (
        <p className={classes.quiet}>{t('lineage.empty')}</p>
      )}
    </EntityInfoCard>
  );
}
