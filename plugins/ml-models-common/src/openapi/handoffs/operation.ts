type Json = Record<string, unknown>;

const TEXT = { type: 'string', maxLength: 500 };
const PATH_ID = { type: 'string', minLength: 1, maxLength: 200 };

const body = (schema: Json) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/**
 * One operation of the contract, from what sets it apart. Path parameters are read off the template by the caller;
 * every query parameter is optional unless its schema is wrapped in `{ required: true, schema }`.
 *
 * @internal
 */
export function operation(options: {
  id: string;
  description: string;
  path?: string[];
  query?: Record<string, Json>;
  /** Descriptions of headers; `If-Match` is required, `Idempotency-Key` is not. */
  headers?: ('If-Match' | 'Idempotency-Key')[];
  body?: Json;
  /** Name of the answer's schema. */
  answer: string;
  status?: '200' | '201' | '202';
}): Json {
  const header = {
    'If-Match': {
      name: 'If-Match',
      in: 'header',
      required: true,
      description:
        'Revision the person looked at; 409 with the current value when it is another by now.',
      schema: { type: 'string', maxLength: 40 },
    },
    'Idempotency-Key': {
      name: 'Idempotency-Key',
      in: 'header',
      description:
        'Up to 200 characters chosen by the caller; the same key of the same caller gives the first answer again for 24 hours.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  };
  return {
    operationId: options.id,
    description: options.description,
    parameters: [
      ...(options.path ?? []).map(name => ({
        name,
        in: 'path',
        required: true,
        schema: PATH_ID,
      })),
      ...Object.entries(options.query ?? {}).map(([name, schema]) => ({
        name,
        in: 'query',
        allowReserved: true,
        ...(schema.required === true
          ? { required: true, schema: schema.schema }
          : { schema: { ...(schema.type ? {} : TEXT), ...schema } }),
      })),
      ...(options.headers ?? []).map(name => header[name]),
    ],
    ...(options.body ? { requestBody: body(options.body) } : {}),
    responses: {
      [options.status ?? '200']: {
        description: options.answer,
        content: {
          'application/json': {
            schema: { $ref: `#/components/schemas/${options.answer}` },
          },
        },
      },
    },
  };
}
