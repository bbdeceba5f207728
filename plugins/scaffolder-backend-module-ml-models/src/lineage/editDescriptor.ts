import { InputError } from '@backstage/errors';
import { isMap, parseAllDocuments } from 'yaml';

/**
 * Writes into the descriptor of a model where it is served from. Comments, order and other documents stay as they are.
 *
 * @returns the new text; undefined when it says so already.
 * @throws `InputError` when the text holds no document of the model, or is no YAML.
 */
export function editDescriptor(
  text: string,
  options: {
    /** `metadata.name` of the model. */
    name: string;
    /** Entity ref of the component that serves it. */
    production: string;
    /** Entity ref of the API it is served by. */
    api?: string;
  },
): string | undefined {
  const documents = parseAllDocuments(text);
  if (documents.length === 0) {
    throw new InputError('The descriptor of the model is empty');
  }
  const broken = documents.find(each => each.errors.length);
  if (broken) {
    throw new InputError(
      `The descriptor of the model is no valid YAML: ${broken.errors[0].message}`,
    );
  }
  const model = documents.find(
    each =>
      isMap(each.contents) &&
      each.get('kind') === 'MlModel' &&
      each.getIn(['metadata', 'name']) === options.name,
  );
  if (!model) {
    throw new InputError(
      `The descriptor holds no document of kind MlModel with the name ${options.name}`,
    );
  }
  const wanted: [string[], string | undefined][] = [
    [['spec', 'source', 'production'], options.production],
    [['spec', 'interface', 'api'], options.api],
  ];
  let isChanged = false;
  for (const [path, value] of wanted) {
    if (value !== undefined && model.getIn(path) !== value) {
      model.setIn(path, value);
      isChanged = true;
    }
  }
  return isChanged
    ? documents
        .map((each, index) => {
          const written = each.toString({ lineWidth: 0 });
          const isMarked = written.startsWith('---');
          return index > 0 && !isMarked ? `---\n${written}` : written;
        })
        .join('')
    : undefined;
}
