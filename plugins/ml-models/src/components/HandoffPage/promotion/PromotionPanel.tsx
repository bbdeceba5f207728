import Paper from '@material-ui/core/Paper';
import Skeleton from '@material-ui/lab/Skeleton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { PromoteButton } from '../../Promotion';
import { RequestError } from '../../RequestError';
import { refusalOf } from '../state/refusalOf';
import { useModelEntity } from './useModelEntity';

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
      marginTop: theme.spacing(2),
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
  const model = useModelEntity(summary.entityRef);
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
      {model.error && (
        <RequestError
          title={t('promotion.failed')}
          error={model.error}
          onRetry={model.retry}
        />
      )}
      {model.loading && (
        <div role="status" aria-busy aria-label={t('promotion.loading')}>
          <Skeleton width="50%" />
        </div>
      )}
      {!model.error && !model.loading && (
        <PromoteButton
          modelRef={summary.entityRef}
          handoff={summary}
          repository={repository}
          entity={model.value}
          refusal={refusalOf(props.handoff, 'start-repository')}
        />
      )}
    </Paper>
  );
}
