import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const DAY = 86_400_000;

/**
 * A ref from a body, canonical. Throws `InputError` that names the field.
 *
 * @internal
 */
export function readRef(
  field: string,
  value: string,
  kinds: readonly [string, ...string[]],
): string {
  let ref: string;
  try {
    ref = stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind: kinds[0],
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new InputError(
      `Field '${field}' is no entity ref: expected for example ${kinds[0]}:default/name`,
    );
  }
  if (!kinds.includes(ref.split(':')[0])) {
    throw new InputError(
      `Field '${field}' is ${ref}, expected a ref of kind ${kinds.join(
        ' or ',
      )}`,
    );
  }
  return ref;
}

/** The day after a moment, as the calendar of somebody far in the east has it already. @internal */
export function latestToday(now: string): string {
  return new Date(Date.parse(now) + DAY).toISOString().slice(0, 10);
}

/** Throws `InputError` when the days are not in order or too far apart. @internal */
export function requireDays(options: {
  from: string;
  to: string;
  longest?: number;
}): void {
  const { from, to, longest } = options;
  if (to < from) {
    throw new InputError(
      `Field 'to' is ${to}, expected a day on or after 'from', which is ${from}`,
    );
  }
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (longest !== undefined && days > longest) {
    throw new InputError(
      `Fields 'from' and 'to' span ${days} days, expected ${longest} at most`,
    );
  }
}

/** A day that many days later. @internal */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * DAY)
    .toISOString()
    .slice(0, 10);
}

/** A day that many months later; the 31st becomes the last day of a shorter month. @internal */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
  ).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.toISOString().slice(0, 10);
}
