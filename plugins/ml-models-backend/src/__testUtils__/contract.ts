import { openApiDocument } from '@baton-ml/backstage-plugin-ml-models-common';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';

type Document = {
  paths: Record<string, Record<string, any>>;
  components: { schemas: Record<string, any> };
};

const document: Document = JSON.parse(JSON.stringify(openApiDocument));

/** Schemas other ones extend; only the extending one knows every member. */
const extended = new Set(
  Object.values(document.components.schemas).flatMap(schema =>
    (schema.allOf ?? []).map((part: { $ref?: string }) =>
      part.$ref?.split('/').at(-1),
    ),
  ),
);

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    date: /^\d{4}-\d{2}-\d{2}$/,
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  },
});
for (const [name, schema] of Object.entries(document.components.schemas)) {
  // Stricter than the document: what the backend answers, the document must name.
  if (schema.allOf) schema.unevaluatedProperties = false;
  else if (schema.properties && !extended.has(name)) {
    schema.additionalProperties = false;
  }
}
ajv.addSchema({ $id: 'https://ml-models/', ...document });

/** Path templates of the document with their methods, for example `GET /models/{id}`. */
export const documentedRoutes = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
);

/** Routes of a part of the contract, by the first names of their paths, for example `models`. */
export const documentedRoutesOf = (resources: readonly string[]) =>
  documentedRoutes.filter(route => resources.includes(route.split('/')[1]));

/** Routes whose successful answers were checked. */
export const checkedRoutes = new Set<string>();

function findRoute(method: string, path: string): string | undefined {
  const fits = (template: string) =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
  const templates = Object.keys(document.paths).filter(
    template => method in document.paths[template] && fits(template),
  );
  // `/versions/compare` also fits `/versions/{id}`; the one without a hole is meant.
  return templates.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

/**
 * Throws when a successful answer is not what the document promises. Answers that refuse are the platform's.
 */
export function expectContract(answer: {
  method: string;
  path: string;
  status: number;
  body: unknown;
  /** Media type of the answer; JSON when absent. */
  type?: string;
}): void {
  // An answer the caller has already has no body.
  if (answer.status >= 400 || answer.status === 304) return;
  const method = answer.method.toLowerCase();
  const template = findRoute(method, answer.path);
  if (!template) throw new Error(`Undocumented: ${method} ${answer.path}`);
  const response = document.paths[template][method].responses[answer.status];
  if (!response) {
    throw new Error(`Undocumented status ${answer.status} of ${template}`);
  }
  const type = answer.type ?? 'application/json';
  if (!response.content[type]) {
    throw new Error(`Undocumented media type ${type} of ${template}`);
  }
  if (type !== 'application/json') return;
  const ref: string = response.content['application/json'].schema.$ref;
  const validate = ajv.getSchema(
    `https://ml-models/${ref}`,
  ) as ValidateFunction;
  if (!validate(answer.body)) {
    throw new Error(
      `${method} ${answer.path} breaks the contract: ${ajv.errorsText(
        validate.errors,
      )}`,
    );
  }
  checkedRoutes.add(`${method.toUpperCase()} ${template}`);
}
