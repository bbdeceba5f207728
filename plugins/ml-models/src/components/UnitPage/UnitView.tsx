import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { AllocationsPanel } from './AllocationsPanel';
import { CapacityPanel } from './CapacityPanel';
import { CounterpartsPanel } from './CounterpartsPanel';
import { HistoryPanel } from './HistoryPanel';
import { OnCallPanel } from './OnCallPanel';
import { PatternPanel } from './PatternPanel';
import { ReviewsPanel } from './ReviewsPanel';
import { StructurePanel } from './StructurePanel';
import { UnitNotes } from './UnitNotes';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gap: theme.spacing(2),
      alignItems: 'start',
      [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
  }),
  { name: 'MlModelsUnitView' },
);

/**
 * Everything about one unit, on its own page and on the page of its group.
 *
 * @internal
 */
export function UnitView(props: {
  unit: OrganisationUnit;
  /** Something was recorded. */
  onChanged: () => void;
}) {
  const { unit, onChanged } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.column}>
        <PatternPanel unit={unit} />
        <StructurePanel structure={unit.structure} />
        <OnCallPanel unit={unit} onChanged={onChanged} />
        <CapacityPanel unit={unit} onChanged={onChanged} />
      </div>
      <div className={classes.column}>
        <UnitNotes unit={unit} />
        <ReviewsPanel unit={unit} onChanged={onChanged} />
        <CounterpartsPanel counterparts={unit.counterparts} />
        <AllocationsPanel
          unitRef={unit.ref}
          mayRecord={unit.mayRecord}
          onChanged={onChanged}
        />
        <HistoryPanel subject={unit.historySubject} version={unit} />
      </div>
    </div>
  );
}
