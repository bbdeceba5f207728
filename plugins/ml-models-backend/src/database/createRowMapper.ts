import { toIsoTime } from './toIsoTime';

/** How a property is stored. */
type ColumnKind = 'text' | 'json' | 'time' | 'boolean' | 'number' | 'id';

/**
 * Translates between rows and objects: snake case becomes camel case, null becomes undefined, JSON text a value, a
 * time ISO 8601 in UTC and a 0 or 1 of SQLite a boolean.
 *
 * @internal
 */
export interface RowMapper<T extends object> {
  /** Every column of the table. */
  columns: string[];
  /** Name of the column of a property. */
  column(property: keyof T & string): string;
  /** Only the properties that are present; one that is present and undefined becomes null. */
  toRow(value: Partial<T>): Record<string, unknown>;
  fromRow(row: object): T;
}

/**
 * Makes the mapper of one table from the kind of each property.
 *
 * @internal
 */
export function createRowMapper<T extends object>(kinds: {
  [K in keyof T]-?: ColumnKind;
}): RowMapper<T> {
  const properties = (Object.entries(kinds) as Array<[string, ColumnKind]>).map(
    ([name, kind]) => ({ name, kind, column: toColumn(name) }),
  );
  return {
    columns: properties.map(({ column }) => column),
    column: toColumn,
    toRow(value) {
      const row: Record<string, unknown> = {};
      for (const { name, kind, column } of properties) {
        if (!(name in value)) continue;
        const found = (value as Record<string, unknown>)[name];
        row[column] = toStored(found, kind);
      }
      return row;
    },
    fromRow(row) {
      const value: Record<string, unknown> = {};
      for (const { name, kind, column } of properties) {
        const found = (row as Record<string, unknown>)[column];
        if (found === null || found === undefined) continue;
        value[name] = fromStored(found, kind);
      }
      return value as T;
    },
  };
}

function toColumn(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

function toStored(value: unknown, kind: ColumnKind): unknown {
  if (value === undefined) return null;
  return kind === 'json' ? JSON.stringify(value) : value;
}

function fromStored(value: unknown, kind: ColumnKind): unknown {
  switch (kind) {
    case 'json':
      return JSON.parse(value as string);
    case 'time':
      return toIsoTime(value as Date | string);
    case 'boolean':
      return Boolean(value);
    case 'number':
      return Number(value);
    case 'id':
      return String(value);
    default:
      return value;
  }
}
