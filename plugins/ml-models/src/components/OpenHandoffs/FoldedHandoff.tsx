import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useId } from '../../hooks/useId';
import { useTranslate } from '../../hooks/useTranslate';
import { HandoffStatusView } from '../HandoffStatusCard';
import { TextButton } from '../TextButton';
import { HandoffRow } from './HandoffRow';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    details: {
      padding: theme.spacing(1.5),
      borderLeft: `2px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'MlModelsFoldedHandoff' },
);

/**
 * The handoff of one model in a line, and everything its card says on demand.
 *
 * @internal
 */
export function FoldedHandoff(props: { status: HandoffStatus }) {
  const { status } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const handoff = status.current ?? status.production;
  if (!handoff) return null;
  return (
    <li className={classes.root}>
      <HandoffRow handoff={handoff} />
      <TextButton
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${t(open ? 'handoffCard.less' : 'handoffCard.more')}: ${
          handoff.modelTitle
        }`}
        onClick={() => setOpen(before => !before)}
      >
        {t(open ? 'handoffCard.less' : 'handoffCard.more')}
      </TextButton>
      {open && (
        <div id={id} className={classes.details}>
          <HandoffStatusView status={status} />
        </div>
      )}
    </li>
  );
}
