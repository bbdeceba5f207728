import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { Checklist } from './checklist/Checklist';
import { DesignPanel } from './design/DesignPanel';
import { FeedbackPanel } from './feedback/FeedbackPanel';
import type { HandoffPageView, HandoffUrl } from './state/useHandoffUrl';
import { Timeline } from './timeline/Timeline';

/**
 * The part of the page that is chosen.
 *
 * @internal
 */
export function HandoffMain(props: {
  handoff: Handoff;
  view: HandoffPageView;
  url: HandoffUrl;
}) {
  const { handoff, view, url } = props;
  let content;
  switch (view) {
    case 'design':
      content = <DesignPanel handoff={handoff} />;
      break;
    case 'timeline':
      content = <Timeline timeline={handoff.timeline} />;
      break;
    case 'feedback':
      content = <FeedbackPanel handoff={handoff} />;
      break;
    default:
      content = (
        <Checklist
          handoff={handoff}
          filter={url.filter}
          onFilter={url.setFilter}
          openItemId={url.itemId}
          openings={url.openings}
        />
      );
  }
  return (
    <div
      role="tabpanel"
      id={`handoff-panel-${view}`}
      aria-labelledby={`handoff-tab-${view}`}
    >
      {content}
    </div>
  );
}
