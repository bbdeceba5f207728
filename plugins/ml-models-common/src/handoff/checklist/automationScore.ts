import type { ChecklistTemplate } from './ChecklistTemplate';

/**
 * How an item got its answer.
 *
 * @public
 */
export type AnswerOrigin = 'automatic' | 'manual' | 'none';

const POINTS: Record<AnswerOrigin, number> = {
  automatic: 1,
  manual: 0.5,
  none: 0,
};

/**
 * A secondary number in the manner of the ML Test Score: half a point for what a person answered, one for what was
 * collected, added up per section; the total is the smallest section, so that a strong section cannot hide a weak one.
 *
 * @public
 */
export function automationScore(
  template: ChecklistTemplate,
  originOf: (itemId: string) => AnswerOrigin,
): {
  total: number;
  sections: Record<string, { points: number; possible: number }>;
} {
  const sections: Record<string, { points: number; possible: number }> = {};
  for (const section of template.sections) {
    sections[section.id] = {
      points: section.items.reduce(
        (sum, item) => sum + POINTS[originOf(item.id)],
        0,
      ),
      possible: section.items.length,
    };
  }
  const points = Object.values(sections).map(section => section.points);
  return { total: points.length === 0 ? 0 : Math.min(...points), sections };
}
