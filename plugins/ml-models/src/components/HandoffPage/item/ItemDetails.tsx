import { makeStyles } from '@material-ui/core/styles';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { ItemAnswer } from '../answer/ItemAnswer';
import { ItemEvidence } from '../evidence/ItemEvidence';
import { ItemThread } from '../thread/ItemThread';
import { ItemActs } from './ItemActs';
import { ItemPurpose } from './ItemPurpose';
import { ItemStory } from './ItemStory';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2.5),
      padding: theme.spacing(1, 2, 2.5, 5.75),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2, 2) },
    },
  }),
  { name: 'MlModelsItemDetails' },
);

/**
 * Everything about one item: why it is asked, what is known, what was answered and said, and what can be done.
 *
 * @internal
 */
export function ItemDetails(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <ItemPurpose item={item} />
      <ItemEvidence item={item} />
      <ItemAnswer item={item} />
      <ItemStory item={item} />
      {item.gate !== 'not-asked' && <ItemActs item={item} />}
      <ItemThread item={item} />
    </div>
  );
}
