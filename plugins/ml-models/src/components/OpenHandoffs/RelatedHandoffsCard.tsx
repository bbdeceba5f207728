import { OpenHandoffs } from './OpenHandoffs';
import { useRelatedStatuses } from './useRelatedStatuses';

/**
 * Handoffs of the models that name the entity by a relation: the one under way of each, else the one in production.
 *
 * @internal
 */
export function RelatedHandoffsCard(props: {
  /** From the model to the entity. */
  relation: string;
}) {
  const { statuses, error, retry } = useRelatedStatuses(props.relation);
  return (
    <OpenHandoffs
      handoffs={statuses?.flatMap(
        each => each.current ?? each.production ?? [],
      )}
      error={error}
      onRetry={retry}
    />
  );
}
