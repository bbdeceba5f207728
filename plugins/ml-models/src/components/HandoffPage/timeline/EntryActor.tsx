import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { PersonName } from '../item/PersonName';
import { useTimelineStyles } from './useTimelineStyles';

/** Who did it: a person, or Baton by a rule. @internal */
export function EntryActor(props: { entry: HandoffTimelineEntry }) {
  const { actor, actorTitle } = props.entry;
  const classes = useTimelineStyles();
  const { t } = useTranslate();
  return (
    <span className={classes.who}>
      <PersonName
        entityRef={actor}
        title={
          actor.startsWith('system:') ? t('handoffTimeline.system') : actorTitle
        }
      />
    </span>
  );
}
