import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  entitySchemaValidator,
  type Entity,
} from '@backstage/catalog-model';
import {
  mlModelEntityV1alpha1Schema,
  validateHandoffContract,
  validateLineage,
  validateModelLock,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Ajv from 'ajv';
import { parse as parseToml } from 'smol-toml';
import { parse, parseAllDocuments } from 'yaml';
import { listFiles } from './listFiles';

const validateMlModel = new Ajv({ allErrors: true, strict: false }).compile(
  mlModelEntityV1alpha1Schema,
);

/** What rendering leaves when it goes wrong. `{%` and `${{ values` are the renderer's own marks. */
const LEFT_OVERS: [string, RegExp][] = [
  [
    'a mark of the renderer',
    /\$\{\{-? *(values|parameters|steps)\b|\{%-?|\{#-?/,
  ],
  ['an undefined value', /(^|[^\w"'`.-])undefined($|[^\w"'`-])/m],
  ['an object written as text', /\[object Object\]/],
  ['an empty key of a workflow', /^\s*(uses|with|image|run): *$\n(?!\s)/m],
];

/** Files whose own language has such words. */
const HAS_OWN_MARKS = /\.(py|md|ipynb)$/;

/** Everything that is wrong with a rendered project, each with its file. */
export async function findProjectFaults(options: {
  directory: string;
  /** Folders of the template it was rendered from. */
  folders: string[];
}): Promise<string[]> {
  const { directory, folders } = options;
  const faults: string[] = [];
  const files = listFiles(directory);
  const text = (file: string) =>
    readFileSync(path.join(directory, file), 'utf8');
  const tryTo = (file: string, check: () => void) => {
    try {
      check();
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message}`);
    }
  };

  for (const file of files) {
    if (file.endsWith('.njk') || /\$\{\{|undefined/.test(file)) {
      faults.push(`${file}: the name was not rendered`);
    }
    const content = text(file);
    for (const [what, pattern] of LEFT_OVERS) {
      const isProse = HAS_OWN_MARKS.test(file) && what !== LEFT_OVERS[0][0];
      if (!isProse && !/^\.github\/workflows|\.gitlab-ci/.test(file)) {
        const found = pattern.exec(content);
        if (found) faults.push(`${file}: ${what}: ${found[0].trim()}`);
      }
    }
    if (/\.ya?ml$/.test(file)) {
      tryTo(file, () => {
        const broken = parseAllDocuments(content, {
          // GitLab's own tag.
          customTags: [{ tag: '!reference', collection: 'seq' }],
          logLevel: 'error',
        }).flatMap(each => each.errors);
        if (broken.length) throw broken[0];
      });
    } else if (/\.(json|ipynb)$/.test(file)) {
      // Development containers are described in JSON with comments.
      tryTo(file, () => JSON.parse(content.replace(/^\s*\/\/.*$/gm, '')));
    } else if (/\.toml$/.test(file)) {
      tryTo(file, () => parseToml(content));
    }
  }

  // What has no .njk at its end is copied byte for byte, so that expressions of workflows survive.
  for (const folder of folders) {
    for (const file of listFiles(folder).filter(f => !f.endsWith('.njk'))) {
      const copy = path.join(directory, file);
      if (
        !existsSync(copy) ||
        !readFileSync(copy).equals(readFileSync(path.join(folder, file)))
      ) {
        faults.push(`${file}: is not what the template holds`);
      }
    }
  }

  const validators: Record<string, (entity: Entity) => Promise<unknown>> = {
    Component: entity => componentEntityV1alpha1Validator.check(entity),
    API: entity => apiEntityV1alpha1Validator.check(entity),
    MlModel: async entity => {
      if (!validateMlModel(entity)) {
        throw new Error(JSON.stringify(validateMlModel.errors));
      }
    },
  };
  const isEntity = entitySchemaValidator();
  for (const document of parseAllDocuments(text('catalog-info.yaml'))) {
    const entity: Entity = document.toJS();
    const included = (entity.spec?.definition as any)?.$text;
    if (included) {
      // The catalog puts the file there before it looks.
      entity.spec!.definition = text(included.replace(/^\.\//, ''));
    }
    const name = `catalog-info.yaml ${entity.kind}`;
    try {
      isEntity(entity);
      const check = validators[entity.kind];
      if (!check) throw new Error('is of no kind a template should make');
      await check(entity);
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  tryTo('handoff.yaml', () =>
    validateHandoffContract(parse(text('handoff.yaml'))),
  );
  if (files.includes('model.lock.yaml')) {
    tryTo('model.lock.yaml', () => {
      validateModelLock(parse(text('model.lock.yaml')));
    });
  }
  if (files.includes('lineage.json')) {
    tryTo('lineage.json', () => {
      validateLineage(JSON.parse(text('lineage.json')));
    });
  }
  faults.push(...findOwnerFaults(files, text));
  return faults;
}

/** Paths of CODEOWNERS that match no file. */
function findOwnerFaults(
  files: string[],
  text: (file: string) => string,
): string[] {
  const owners = files.filter(file => file.endsWith('CODEOWNERS'));
  if (owners.length !== 1) {
    return [`CODEOWNERS: there are ${owners.length}`];
  }
  return text(owners[0])
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#') && !line.startsWith('['))
    .map(line => line.split(/\s+/)[0])
    .filter(pattern => !files.some(file => matches(file, pattern)))
    .map(pattern => `${owners[0]}: ${pattern} matches no file`);
}

function matches(file: string, pattern: string): boolean {
  const body = pattern.replace(/^\//, '').replace(/\/$/, '/**');
  const expression = body
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*/g, star => (star === '*' ? '[^/]*' : '.*'));
  const anchor = pattern.startsWith('/') ? '^' : '(^|/)';
  return new RegExp(`${anchor}${expression}$`).test(file);
}
