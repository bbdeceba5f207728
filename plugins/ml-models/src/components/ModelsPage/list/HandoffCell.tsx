import { Link } from '@backstage/core-components';
import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useHandoffPath } from '../../../hooks/useHandoffPath';
import { useTranslate } from '../../../hooks/useTranslate';
import { HandoffStateChip } from '../../HandoffStateChip';
import { HandoffTurn } from '../../HandoffTurn';
import { NoValue } from './NoValue';

/**
 * What is known about the handoffs of one model: its status, `undefined` when it has none.
 *
 * @internal
 */
export type HandoffValue =
  | HandoffStatus
  | 'loading'
  | 'unavailable'
  | undefined;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      minWidth: 0,
    },
  }),
  { name: 'MlModelsHandoffCell' },
);

/**
 * The handoff under way, else the one in production: its state as a link to it, and whose turn it is since when.
 *
 * @internal
 */
export function HandoffCell(props: { value: HandoffValue }) {
  const { value } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const toPath = useHandoffPath();
  if (value === 'loading') return <Skeleton width={92} height={22} />;
  if (value === 'unavailable') return <NoValue reason="unknown" />;
  const handoff = value?.current ?? value?.production;
  if (!handoff) return <NoValue reason="none" />;
  const path = toPath(handoff);
  const chip = <HandoffStateChip state={handoff.state} />;
  return (
    <div className={classes.root}>
      {path ? (
        <Link
          to={path}
          aria-label={t('modelsPage.handoffLink', {
            state: t(`handoffState.${handoff.state}`),
            number: String(handoff.number),
          })}
        >
          {chip}
        </Link>
      ) : (
        chip
      )}
      {handoff.turn.party !== 'nobody' && (
        <HandoffTurn turn={handoff.turn} withoutAct />
      )}
    </div>
  );
}
