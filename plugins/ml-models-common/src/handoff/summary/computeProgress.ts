import type { HandoffSummary } from '../apiTypes';
import { failingItems, unsettledItems } from '../blockingItems';
import type { ChecklistTemplate } from '../checklist/ChecklistTemplate';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';

/**
 * How far a handoff is, in all and by section. Only blocking items count but for the totals.
 *
 * @public
 */
export function computeProgress(
  checklist: ChecklistTemplate,
  facts: HandoffFacts,
  now: string,
): HandoffSummary['progress'] {
  const byId = new Map(facts.items.map(item => [item.id, item]));
  const unsettled = new Set(unsettledItems(facts, now).map(item => item.id));
  const failing = new Set(failingItems(facts, now).map(item => item.id));
  const count = (items: HandoffItemFacts[]) => {
    const blocking = items.filter(item => item.gate === 'blocking');
    return {
      blocking: blocking.length,
      settled: blocking.filter(item => !unsettled.has(item.id)).length,
      answered: blocking.filter(item => item.state === 'answered').length,
      failing: blocking.filter(item => failing.has(item.id)).length,
      unknown: blocking.filter(
        item => item.check === 'unknown' && !item.unknownConfirmed,
      ).length,
      total: items.length,
    };
  };
  const sections = checklist.sections.map(section => {
    const items = section.items.flatMap(({ id }) => byId.get(id) ?? []);
    const { unknown, ...counts } = count(
      items.filter(item => item.gate !== 'not-asked'),
    );
    return { id: section.id, title: section.title, ...counts };
  });
  const { total, ...all } = count(facts.items);
  return { ...all, sections };
}
