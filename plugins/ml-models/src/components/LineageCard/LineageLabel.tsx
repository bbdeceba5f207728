import type { EntityEdge } from '@backstage/plugin-catalog-graph';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { lineagePairs, teamPairs } from './lineageRelations';

type Relation =
  | (typeof lineagePairs)[number][number]
  | (typeof teamPairs)[number][number];

const known: readonly string[] = [...lineagePairs, ...teamPairs].flat();

function isKnown(relation: string): relation is Relation {
  return known.includes(relation);
}

const useStyles = makeStyles(
  theme => ({
    text: {
      fill: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
      // The line runs behind the words, not through them.
      stroke: theme.palette.background.paper,
      strokeWidth: 6,
      strokeLinejoin: 'round',
      paintOrder: 'stroke',
    },
  }),
  { name: 'MlModelsLineageLabel' },
);

/**
 * What one line of the graph means, in words.
 *
 * @internal
 */
export function LineageLabel(props: { edge: EntityEdge }) {
  const classes = useStyles();
  const { t } = useTranslate();
  const [relation = ''] = props.edge.relations;
  return (
    <text className={classes.text} textAnchor="middle">
      {isKnown(relation) ? t(`lineage.relations.${relation}`) : relation}
    </text>
  );
}
