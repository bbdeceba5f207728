// Writes the TypeScript types of the HTTP contract from the OpenAPI document in ml-models-common.
// With --check it writes nothing and fails when the file on disk differs: that is the drift check of CI.
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const common = new URL(
  '../plugins/ml-models-common/src/openapi/',
  import.meta.url,
);
const target = new URL('generated/apiTypes.ts', common);

const bundle = await build({
  entryPoints: [new URL('openApiDocument.ts', common).pathname],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { openApiDocument } = await import(
  `data:text/javascript;base64,${Buffer.from(
    bundle.outputFiles[0].contents,
  ).toString('base64')}`
);

/** Comments in the form API Extractor reads, and a release tag for the one type that is part of the interface. */
function withDoc(source) {
  return source
    .replaceAll('@description ', '')
    .replace(/^ *\/\*\* @enum .*\n/gm, '')
    .replace(/^ *\* @enum .*\n/gm, '')
    .replace(/^ {4}(\w+): never;$/gm, '    /** None. */\n    $1: never;')
    .replace(
      /export interface components \{\n\s*schemas: /,
      `/**
        * Shapes of the HTTP contract by their names in the OpenAPI document.
        *
        * @public
        */
       export interface components {
         /** Shapes of requests and answers. */
         schemas: `,
    );
}

const ast = await openapiTypescript(
  JSON.parse(JSON.stringify(openApiDocument)),
);
const options = await prettier.resolveConfig(target.pathname);
const text = await prettier.format(
  `// Generated from openApiDocument.ts by scripts/generate-api-types.mjs; do not edit.\n${withDoc(
    astToString(ast),
  )}`,
  { ...options, parser: 'typescript' },
);

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== text) {
    console.error(
      'The API types differ from the OpenAPI document: run `yarn generate:api-types`.',
    );
    process.exit(1);
  }
} else {
  await writeFile(target, text);
}
