import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { HandoffBanners } from './banners/HandoffBanners';
import { NewerNotice } from './banners/NewerNotice';
import { HandoffFactsCard } from './facts/HandoffFactsCard';
import { HandoffHeader } from './header/HandoffHeader';
import { HandoffTabs } from './header/HandoffTabs';
import { HandoffMain } from './HandoffMain';
import { PromotionPanel } from './promotion/PromotionPanel';
import type { HandoffUrl } from './state/useHandoffUrl';
import { useNarrowWindow } from './state/useNarrowWindow';
import { SignOffCard } from './signing/SignOffCard';
import { NextStepCard } from './transitions/NextStepCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2, 3),
      gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 360px)',
      alignItems: 'start',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    // Stays in sight beside a long checklist.
    beside: {
      position: 'sticky',
      top: theme.spacing(2),
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflowY: 'auto',
    },
    part: { minWidth: 0 },
    rail: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
  }),
  { name: 'MlModelsHandoffContent' },
);

/** @internal */
export interface HandoffContentProps {
  handoff: Handoff;
  newer: Handoff | undefined;
  onShowNewer: () => void;
  url: HandoffUrl;
}

/**
 * The page once the handoff is known.
 *
 * @internal
 */
export function HandoffContent(props: HandoffContentProps) {
  const { handoff, newer, onShowNewer, url } = props;
  const classes = useStyles();
  const { state } = handoff.summary;
  const isDesign = state === 'draft' || state === 'design-review';
  const view = url.view ?? (isDesign ? 'design' : 'checklist');
  const isNarrow = useNarrowWindow();
  const next = <NextStepCard handoff={handoff} />;
  const rail = (
    <aside className={classes.rail}>
      <PromotionPanel handoff={handoff} />
      <SignOffCard handoff={handoff} />
      <HandoffFactsCard handoff={handoff} />
    </aside>
  );
  return (
    <>
      <HandoffHeader handoff={handoff} />
      <NewerNotice shown={handoff} newer={newer} onShow={onShowNewer} />
      <HandoffBanners handoff={handoff} />
      <div className={classes.root}>
        {/* The keyboard and a screen reader meet the parts in the order in which they are seen. */}
        {isNarrow && <div className={classes.part}>{next}</div>}
        <div className={classes.part}>
          <HandoffTabs handoff={handoff} view={view} onChange={url.setView} />
          <HandoffMain handoff={handoff} view={view} url={url} />
        </div>
        {isNarrow ? (
          rail
        ) : (
          <div className={classes.beside}>
            {next}
            {rail}
          </div>
        )}
      </div>
    </>
  );
}
