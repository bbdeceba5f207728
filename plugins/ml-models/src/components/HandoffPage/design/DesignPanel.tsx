import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { Conflicts } from './Conflicts';
import { DesignBlock } from './DesignBlock';
import { DesignMeetings } from './DesignMeetings';
import { ThresholdsCard } from './ThresholdsCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    blocks: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
      gap: theme.spacing(2),
      alignItems: 'start',
    },
  }),
  { name: 'MlModelsDesignPanel' },
);

/**
 * What the data-science side needs beside what the engineering side can give, where the two do not fit, and the
 * thresholds both agreed on.
 *
 * @internal
 */
export function DesignPanel(props: { handoff: Handoff }) {
  const { handoff } = props;
  const classes = useStyles();
  // Until then they are a part of the requirements.
  const areAgreed = !['draft', 'design-review'].includes(handoff.summary.state);
  return (
    <div className={classes.root}>
      <div className={classes.blocks}>
        <DesignBlock name="requirements" handoff={handoff} />
        <DesignBlock name="constraints" handoff={handoff} />
      </div>
      <Conflicts handoff={handoff} />
      <DesignMeetings handoff={handoff} />
      {areAgreed && <ThresholdsCard handoff={handoff} />}
    </div>
  );
}
