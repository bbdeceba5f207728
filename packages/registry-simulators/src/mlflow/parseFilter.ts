/** One condition of a filter: the key has to be one of the values, or fit the pattern. */
export interface FilterCondition {
  key: string;
  values?: string[];
  pattern?: RegExp;
}

/** What a real server says to a filter it cannot read. */
export class FilterError extends Error {
  name = 'FilterError';
}

/** A literal in single or double quotes; neither can hold its own kind of quote, there is no escaping. */
const LITERAL = `(?:'[^']*'|"[^"]*")`;

/**
 * Reads the part of MLflow's filter language its listings are asked with: `key = literal`, `key LIKE literal` and
 * `key IN (literal, ...)`, joined by AND. `attributes.` before a key means nothing.
 */
export function parseFilter(filter: string): FilterCondition[] {
  const conditions: FilterCondition[] = [];
  const condition = new RegExp(
    `^\\s*(?:attributes?\\.)?([a-z_]+)\\s*(?:(=|LIKE)\\s*(${LITERAL})|IN\\s*\\((\\s*${LITERAL}(?:\\s*,\\s*${LITERAL})*)\\s*\\))\\s*(AND\\b|$)`,
    'is',
  );
  let rest = filter;
  while (rest.trim()) {
    const match = condition.exec(rest);
    if (!match) {
      throw new FilterError(`Invalid clause(s) in filter string: ${filter}`);
    }
    const [whole, key, comparator, literal, list] = match;
    if (list) {
      conditions.push({
        key,
        values: list.match(new RegExp(LITERAL, 'gs'))!.map(unquote),
      });
    } else if (comparator === '=') {
      conditions.push({ key, values: [unquote(literal)] });
    } else {
      conditions.push({ key, pattern: toPattern(unquote(literal)) });
    }
    rest = rest.slice(whole.length);
  }
  return conditions;
}

function unquote(literal: string): string {
  return literal.slice(1, -1);
}

/** `%` stands for any text and `_` for any one character. */
function toPattern(like: string): RegExp {
  const source = [...like]
    .map(character => {
      if (character === '%') {
        return '.*';
      }
      return character === '_'
        ? '.'
        : character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`, 'su');
}
