import { toError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import type { Parsed } from './Parsed';

/** Aliases multiply; more than this many resolved nodes are taken for an attack. */
const MOST_ALIASES = 100;

/**
 * Reads one YAML document from a repository, which is never trusted: no custom types, no multiplying aliases.
 *
 * @remarks
 * Keys are not compared with each other: the parser does that with every earlier key, which takes seconds for a file of
 * the largest size that is read. As in other parsers, the last of equal keys counts.
 *
 * @internal
 */
export function parseYaml(text: string): Parsed<unknown> {
  try {
    const document = parseDocument(text, {
      uniqueKeys: false,
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      // The second line and those below repeat the file.
      return { fault: document.errors[0].message.split('\n')[0] };
    }
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    // Nesting that exhausts the stack ends here as well.
    return { fault: toError(error).message.split('\n')[0] };
  }
}
