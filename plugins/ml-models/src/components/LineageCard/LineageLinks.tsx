import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import type { listedRelations, listedTeamRelations } from './lineageRelations';

/** @internal */
export interface LineageLinksProps {
  entity: MlModelEntity;
  relations: readonly (
    | (typeof listedRelations)[number]
    | (typeof listedTeamRelations)[number]
  )[];
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
      gap: theme.spacing(2, 3),
      margin: theme.spacing(2, 0, 0),
      '& dt': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 600,
      },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'MlModelsLineageLinks' },
);

/**
 * What the graph shows, as links by relation.
 *
 * @internal
 */
export function LineageLinks(props: LineageLinksProps) {
  const { entity, relations } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <dl className={classes.root} aria-label={t('lineage.listLabel')}>
      {relations.map(relation => {
        const targets = getEntityRelations(entity, relation);
        if (targets.length === 0) return null;
        return (
          <div key={relation}>
            <dt>{t(`lineage.groups.${relation}`)}</dt>
            <dd>
              <EntityRefLinks entityRefs={targets} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
