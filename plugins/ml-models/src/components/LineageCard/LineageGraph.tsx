import { getCompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  catalogGraphApiRef,
  EntityRelationsGraph,
} from '@backstage/plugin-catalog-graph';
import type { EntityEdge, EntityNode } from '@backstage/plugin-catalog-graph';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from '../../hooks/useTranslate';
import { LineageLabel } from './LineageLabel';
import { lineagePairs, teamPairs } from './lineageRelations';
import { toGraphHeight } from './toGraphHeight';

/** @internal */
export interface LineageGraphProps {
  entity: MlModelEntity;
  showsTeams: boolean;
}

const toMutable = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([relation, reverse]): [string, string] => [relation, reverse]);
const withoutTeams = toMutable(lineagePairs);
const withTeams = toMutable([...lineagePairs, ...teamPairs]);
const relationsWithoutTeams = withoutTeams.flat();
const relationsWithTeams = withTeams.flat();

/** The graph calls this as a function, so the words come from a component of their own. */
const renderLabel = (props: { edge: EntityEdge }) => (
  <LineageLabel edge={props.edge} />
);

const useStyles = makeStyles(
  theme => ({
    root: {
      // What is drawn as wide as three columns cannot be read in a narrow window; the links say the same.
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
    graph: {
      height: ({ height }: { height: number }) => height,
      minHeight: 0,
    },
  }),
  { name: 'MlModelsLineageGraph' },
);

/**
 * The stock catalog graph around the model. It works with a mouse only, so the links beside it say the same.
 *
 * @internal
 */
export function LineageGraph(props: LineageGraphProps) {
  const { entity, showsTeams } = props;
  const pairs = showsTeams ? withTeams : withoutTeams;
  const classes = useStyles({ height: toGraphHeight(entity, pairs) });
  const { t } = useTranslate();
  const navigate = useNavigate();
  const toEntityPath = useEntityRefLink();
  const root = useMemo(() => getCompoundEntityRef(entity), [entity]);
  const onNodeClick = useCallback(
    (node: EntityNode) => navigate(toEntityPath(parseEntityRef(node.id))),
    [navigate, toEntityPath],
  );

  // An app without the catalog graph still has the links.
  if (!useApiHolder().get(catalogGraphApiRef)) return null;
  return (
    <div className={classes.root} role="group" aria-label={t('lineage.graph')}>
      <EntityRelationsGraph
        className={classes.graph}
        rootEntityNames={root}
        maxDepth={1}
        relations={showsTeams ? relationsWithTeams : relationsWithoutTeams}
        relationPairs={pairs}
        onNodeClick={onNodeClick}
        renderLabel={renderLabel}
        zoom="enable-on-click"
        showArrowHeads
        curve="curveMonotoneX"
      />
    </div>
  );
}
