import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { StatusChip } from '../StatusChip';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsAliasChips' },
);

/** @internal */
export interface AliasChipsProps {
  aliases: string[];
  /** Tells which alias means production. */
  model?: Pick<InventoryModel, 'productionVersion'>;
}

/**
 * The names that point to a version; the one that means production stands out.
 *
 * @internal
 */
export function AliasChips(props: AliasChipsProps) {
  const { aliases, model } = props;
  const classes = useStyles();
  if (aliases.length === 0) return null;
  return (
    <ul className={classes.root}>
      {aliases.map(alias => (
        <li key={alias}>
          <StatusChip
            tone={
              alias === model?.productionVersion?.alias
                ? 'positive'
                : 'informative'
            }
            label={alias}
          />
        </li>
      ))}
    </ul>
  );
}
