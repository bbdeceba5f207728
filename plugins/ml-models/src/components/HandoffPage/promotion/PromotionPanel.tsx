import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffSummary,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Skeleton from '@material-ui/lab/Skeleton';
import useAsync from 'react-use/esm/useAsync';
import { useTranslate } from '../../../hooks/useTranslate';
import { PromoteButton } from '../../Promotion';

/** Before the design is agreed there is nothing to promote; of what ended the facts name the repository. */
const STATES: readonly HandoffSummary['state'][] = [
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
  'in-production',
];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      padding: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
    title: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
  }),
  { name: 'MlModelsHandoffPromotionPanel' },
);

/**
 * The way into production, from the agreed design on.
 *
 * @internal
 */
export function PromotionPanel(props: { handoff: Handoff }) {
  const { summary, repository } = props.handoff;
  const classes = useStyles();
  const { t } = useTranslate();
  const catalog = useApi(catalogApiRef);
  const { entityRef } = summary;
  // It names what serves the model, and its system. Without it the offer is the same as for a new model.
  const { value: entity, loading } = useAsync(
    () => catalog.getEntityByRef(entityRef).catch(() => undefined),
    [catalog, entityRef],
  );
  if (!STATES.includes(summary.state) || summary.flags.includes('unlinked')) {
    return null;
  }
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby="handoff-promotion-title"
    >
      <Typography
        id="handoff-promotion-title"
        component="h3"
        className={classes.title}
      >
        {t('promotion.title')}
      </Typography>
      {loading ? (
        <Skeleton height={32} />
      ) : (
        <PromoteButton
          modelRef={entityRef}
          handoff={summary}
          repository={repository}
          entity={entity as MlModelEntity | undefined}
        />
      )}
    </Paper>
  );
}
