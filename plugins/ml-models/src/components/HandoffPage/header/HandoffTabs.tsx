import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import type { HandoffPageView } from '../state/useHandoffUrl';

const useStyles = makeStyles(
  theme => ({
    root: {
      minHeight: 40,
      marginBottom: theme.spacing(2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    tab: {
      minWidth: 0,
      minHeight: 40,
      padding: theme.spacing(0.75, 1.5),
      color: theme.palette.text.primary,
      fontSize: theme.typography.pxToRem(14),
      letterSpacing: 'normal',
      textTransform: 'none',
    },
    count: { color: theme.palette.text.secondary, fontWeight: 400 },
  }),
  { name: 'MlModelsHandoffTabs' },
);

/** Parts that make sense for the state; feedback begins with production. */
function viewsOf(handoff: Handoff, view: HandoffPageView): HandoffPageView[] {
  const wasLive = handoff.summary.inProductionAt !== undefined;
  const hasFeedback =
    wasLive || handoff.feedback.length > 0 || view === 'feedback';
  return hasFeedback
    ? ['checklist', 'design', 'timeline', 'feedback']
    : ['checklist', 'design', 'timeline'];
}

/**
 * The parts of the page, with what waits in each.
 *
 * @internal
 */
export function HandoffTabs(props: {
  handoff: Handoff;
  view: HandoffPageView;
  onChange: (view: HandoffPageView) => void;
}) {
  const { handoff, view, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { progress } = handoff.summary;
  const counts: Partial<Record<HandoffPageView, string>> = {
    checklist: `${progress.settled}/${progress.blocking}`,
    design: String(
      handoff.conflicts.filter(({ resolvedAt }) => !resolvedAt).length || '',
    ),
    feedback: String(
      handoff.feedback.filter(({ answer }) => !answer).length || '',
    ),
  };
  return (
    <Tabs
      value={view}
      className={classes.root}
      indicatorColor="primary"
      variant="scrollable"
      scrollButtons="off"
      aria-label={t('handoffPage.parts')}
      onChange={(_event, next) => onChange(next)}
    >
      {viewsOf(handoff, view).map(name => (
        <Tab
          key={name}
          value={name}
          id={`handoff-tab-${name}`}
          aria-controls={`handoff-panel-${name}`}
          className={classes.tab}
          label={
            <span>
              {t(`handoffPage.view.${name}`)}{' '}
              {counts[name] && (
                <span className={classes.count}>{counts[name]}</span>
              )}
            </span>
          }
        />
      ))}
    </Tabs>
  );
}
