import type { DesignReviewHandoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { BlockFacts } from '../HandoffPage';

/** What the two sides say about the same thing, each pair on one line. */
const LINES = {
  requirements: [
    ['objective', 'businessMetric', 'consumers'],
    ['latencyMilliseconds'],
    ['peakRequestsPerSecond'],
    ['data'],
    ['risk', 'thresholds'],
  ],
  constraints: [
    ['platform', 'costBudget'],
    ['latencyMilliseconds'],
    ['peakRequestsPerSecond'],
    ['servingData'],
    ['security', 'notes'],
  ],
} as const;

const useStyles = makeStyles(
  theme => ({
    // One row for the title and one for each line, shared with the side beside it.
    root: {
      display: 'grid',
      gridRow: 'span 6',
      gridTemplateRows: 'subgrid',
      gap: theme.spacing(1.25),
      alignContent: 'start',
      minWidth: 0,
    },
    title: { margin: 0, fontSize: theme.typography.pxToRem(14) },
  }),
  { name: 'MlModelsAgendaSide' },
);

/**
 * What one side wrote, so that it stands beside what the other wrote about the same.
 *
 * @internal
 */
export function AgendaSide(props: {
  name: 'requirements' | 'constraints';
  title: string;
  item: DesignReviewHandoff;
}) {
  const { name, title, item } = props;
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={title}>
      <h4 className={classes.title}>{title}</h4>
      {LINES[name].map(fields => (
        <BlockFacts key={fields[0]} name={name} handoff={item} shown={fields} />
      ))}
    </section>
  );
}
