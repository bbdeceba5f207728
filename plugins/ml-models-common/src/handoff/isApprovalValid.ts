import type { HandoffFacts } from './HandoffFacts';

const DAY = 86_400_000;

/**
 * When an approval ends, ISO 8601; undefined when there is none.
 *
 * @public
 */
export function approvalEndsAt(facts: HandoffFacts): string | undefined {
  if (!facts.approvedAt) return undefined;
  return new Date(
    Date.parse(facts.approvedAt) + facts.approvalValidityDays * DAY,
  ).toISOString();
}

/**
 * Whether an approval still covers what would be deployed: in time, nothing changed, nothing out of date.
 *
 * @public
 */
export function isApprovalValid(facts: HandoffFacts, now: string): boolean {
  const end = approvalEndsAt(facts);
  return (
    end !== undefined &&
    Date.parse(now) < Date.parse(end) &&
    facts.invalidated.length === 0 &&
    facts.aging.length === 0
  );
}
