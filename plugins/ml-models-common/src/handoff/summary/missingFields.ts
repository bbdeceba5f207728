/**
 * What the requirements block has to say before a design review is asked for, in the order people see it.
 *
 * @public
 */
export const REQUIRED_REQUIREMENTS = [
  'objective',
  'businessMetric',
  'thresholds',
  'consumers',
  'latencyMilliseconds',
  'data',
  'risk',
] as const;

/**
 * What the constraints block has to say before a design is accepted.
 *
 * @public
 */
export const REQUIRED_CONSTRAINTS = [
  'platform',
  'latencyMilliseconds',
  'costBudget',
  'servingData',
  'security',
] as const;

/**
 * Names of the fields a block still lacks; a text of white space and an empty list count as missing.
 *
 * @public
 */
export function missingFields(
  block: object,
  required: readonly string[],
): string[] {
  return required.filter(name => {
    const value = (block as Record<string, unknown>)[name];
    if (typeof value === 'string') return value.trim() === '';
    if (Array.isArray(value)) return value.length === 0;
    return value === undefined || value === null;
  });
}
