import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { VisuallyHidden } from '../../VisuallyHidden';
import type { ModelRow } from './toModelRow';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      overflowWrap: 'anywhere',
      fontSize: theme.typography.pxToRem(15),
      fontWeight: 600,
      lineHeight: 1.35,
    },
    namespace: { color: theme.palette.text.secondary, fontWeight: 400 },
  }),
  { name: 'MlModelsModelName' },
);

/**
 * A model's name as a link to its page. Long names wrap, then end in dots; hovering shows all of it.
 *
 * @internal
 */
export function ModelName(props: { row: ModelRow }) {
  const { row } = props;
  const classes = useStyles();
  return (
    <span className={classes.root} title={row.name}>
      <EntityRefLink entityRef={row.entity} title={row.name} />
      {row.namespace && (
        <span className={classes.namespace}>
          <VisuallyHidden>, </VisuallyHidden> {row.namespace}
        </span>
      )}
    </span>
  );
}
