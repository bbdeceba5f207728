import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { parseMoment } from '../time/parseMoment';

/**
 * A query parameter that is a text. Its form was checked against the OpenAPI document; what is looked at here is what
 * a schema cannot say.
 *
 * @internal
 */
export function readText(request: Request, name: string): string | undefined {
  const value = request.query[name];
  if (value === undefined || value === '') return undefined;
  const text = String(value);
  if (text.includes('\0')) {
    throw new InputError(`Query parameter '${name}' contains a NUL character`);
  }
  return text;
}

/**
 * A query parameter that is a whole number; the OpenAPI document gives its bounds and default.
 *
 * @internal
 */
export function readNumber(request: Request, name: string): number {
  return Number(request.query[name]);
}

/**
 * A query parameter that is true or false; undefined when absent.
 *
 * @internal
 */
export function readFlag(request: Request, name: string): boolean | undefined {
  const value = request.query[name];
  return value === undefined ? undefined : String(value) === 'true';
}

/**
 * A query parameter that is a moment, as ISO 8601 in UTC. Throws `InputError` for a date that does not exist.
 *
 * @internal
 */
export function readTime(request: Request, name: string): string | undefined {
  const text = readText(request, name);
  if (text === undefined) return undefined;
  const time = parseMoment(text);
  if (time === undefined) {
    throw new InputError(
      `Query parameter '${name}' is no moment: expected ISO 8601, for example 2026-01-31T12:00:00Z`,
    );
  }
  return time;
}
