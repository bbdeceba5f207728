import { parse } from 'yaml';
import type { ModelSignature } from '@baton-ml/backstage-plugin-ml-models-common';
import { pickFramework } from './toFramework';
import { toSignature } from './toSignature';

/** What is read of a version's `MLmodel` file. @internal */
export interface Mlmodel {
  signature?: ModelSignature;
  framework?: string;
  /** Path of the input example below the model, only when it is a plain JSON file name. */
  inputExamplePath?: string;
  /** Sentences on parts that could not be read. */
  notes: string[];
}

/**
 * Reads an `MLmodel` file: YAML in which the signature stands as JSON text.
 *
 * @remarks
 *
 * The file was written by whoever trained the model, so it is data and nothing else: custom YAML tags make no objects,
 * aliases are counted (a few lines can otherwise unfold to gigabytes), and the path of the example is taken only when
 * it names a file beside it. Never throws.
 *
 * @internal
 */
export function parseMlmodel(text: string): Mlmodel {
  let content: unknown;
  try {
    content = parse(text, {
      schema: 'core',
      maxAliasCount: 100,
      logLevel: 'error',
    });
  } catch (error) {
    return {
      notes: [`The file MLmodel is no valid YAML: ${firstLine(error)}`],
    };
  }
  const {
    signature,
    flavors,
    saved_input_example_info: example,
  } = asRecord(content);
  const notes: string[] = [];
  let parsed: ModelSignature | undefined;
  try {
    parsed = toSignature(asRecord(signature));
  } catch (error) {
    notes.push(
      `The signature in the file MLmodel could not be read: ${firstLine(
        error,
      )}`,
    );
  }
  const path = asRecord(example).artifact_path;
  return {
    signature: parsed,
    framework: pickFramework(Object.keys(asRecord(flavors))),
    inputExamplePath:
      typeof path === 'string' && /^[\w-][\w.-]*\.json$/.test(path)
        ? path
        : undefined,
    notes,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0];
}
