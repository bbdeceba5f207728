import { queryParameter } from '../parts/queryParameter';

/**
 * Place and length of a page of the inventory.
 *
 * @internal
 */
export const cursorParameters = (rows: { maximum: number; default: number }) =>
  [
    queryParameter(
      'cursor',
      { type: 'string', maxLength: 1000 },
      '`nextCursor` of the page before.',
    ),
    queryParameter(
      'limit',
      { type: 'integer', minimum: 1, ...rows },
      'Rows per page.',
    ),
  ] as const;
