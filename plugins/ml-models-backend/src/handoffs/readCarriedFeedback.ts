import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { joinWithinLimit } from './joinWithinLimit';

/**
 * What production told about the version before and was to be carried on; undefined when there is nothing.
 *
 * @internal
 */
export async function readCarriedFeedback(
  stores: { content: HandoffContentStore; handoffs: HandoffStore },
  of: Pick<StoredHandoff, 'modelRef' | 'environment'>,
): Promise<string | undefined> {
  const [previous] = (
    await stores.handoffs.listOfModel(of.modelRef, of.environment)
  ).filter(({ wasInProduction }) => wasInProduction);
  if (!previous) return undefined;
  const feedback = await stores.content.feedback.find(
    { handoffId: previous.id, carried: true },
    { orderBy: ['at'] },
  );
  return joinWithinLimit(
    feedback.map(
      ({ text, answer, severity }) =>
        `From production (#${previous.number}, ${severity}): ${text}${
          answer ? ` — ${answer}` : ''
        }`,
    ),
  );
}
