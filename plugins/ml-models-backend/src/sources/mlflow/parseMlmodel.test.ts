import { parseMlmodel } from './parseMlmodel';

const file = (signature: Record<string, unknown>) =>
  `flavors:\n  python_function: {}\n  lightgbm: {}\nsignature:\n${Object.entries(
    signature,
  )
    .map(([key, value]) => `  ${key}: ${JSON.stringify(JSON.stringify(value))}`)
    .join('\n')}\n`;

describe('parseMlmodel', () => {
  it.each([
    {
      what: 'a column',
      field: { type: 'double', name: 'x', required: true },
      expected: { name: 'x', type: 'double', required: true },
    },
    {
      what: 'an optional column of MLflow 2.9',
      field: { type: 'string', name: 'x', optional: true },
      expected: { name: 'x', type: 'string', required: false },
    },
    {
      what: 'an unnamed tensor',
      field: {
        type: 'tensor',
        'tensor-spec': { dtype: 'uint8', shape: [-1, 300, 300, 3] },
      },
      expected: {
        type: 'tensor(uint8)',
        shape: [-1, 300, 300, 3],
        required: true,
      },
    },
    {
      what: 'a list',
      field: {
        type: 'array',
        items: { type: 'array', items: { type: 'long' } },
        name: 'x',
        required: false,
      },
      expected: { name: 'x', type: 'array(array(long))', required: false },
    },
    {
      what: 'an object',
      field: {
        type: 'object',
        name: 'x',
        properties: {
          city: { type: 'string', required: true },
          since: { type: 'datetime', required: false },
        },
      },
      expected: {
        name: 'x',
        type: 'object(city: string, since?: datetime)',
        required: true,
      },
    },
    {
      what: 'a map',
      field: {
        type: 'map',
        name: 'x',
        values: { type: 'float' },
        required: true,
      },
      expected: { name: 'x', type: 'map(float)', required: true },
    },
    {
      what: 'a field without a type',
      field: { name: 'x' },
      expected: { name: 'x', type: 'any', required: true },
    },
  ])('reads $what', ({ field, expected }) => {
    expect(parseMlmodel(file({ inputs: [field] }))).toEqual({
      signature: { inputs: [expected], outputs: [], params: [] },
      framework: 'lightgbm',
      notes: [],
    });
  });

  it('reads parameters with their defaults', () => {
    const params = [
      { name: 'top_k', type: 'long', default: 5, shape: null },
      { name: 'weights', type: 'double', default: [1, 2], shape: [-1] },
    ];
    expect(parseMlmodel(file({ params })).signature?.params).toEqual([
      { name: 'top_k', type: 'long', required: false, default: '5' },
      {
        name: 'weights',
        type: 'double',
        required: false,
        default: '[1,2]',
        shape: [-1],
      },
    ]);
  });

  it.each([
    { what: 'no signature', text: 'flavors: {}\n', notes: [] },
    {
      what: 'an empty signature',
      text: 'signature:\n  inputs: null\n',
      notes: [],
    },
    { what: 'nothing', text: '', notes: [] },
    { what: 'a list', text: '- 1\n', notes: [] },
    {
      what: 'broken YAML',
      text: 'signature: "',
      notes: [/^The file MLmodel is no valid YAML: /],
    },
    {
      what: 'broken JSON',
      text: "signature:\n  inputs: '[{'\n",
      notes: [/^The signature in the file MLmodel could not be read: /],
    },
    {
      what: 'JSON of another form',
      text: "signature:\n  inputs: '{}'\n",
      notes: [/inputs is no list of fields$/],
    },
    {
      what: 'YAML in the place of JSON',
      text: 'signature:\n  inputs: [1]\n',
      notes: [/inputs is no JSON text$/],
    },
  ])('has no signature in a file with $what', ({ text, notes }) => {
    const result = parseMlmodel(text);
    expect(result.signature).toBeUndefined();
    expect(result.notes).toEqual(
      notes.map(note => expect.stringMatching(note)),
    );
  });

  it('does not unfold a file that is made to explode', () => {
    const levels = Array.from({ length: 12 }, (_, n) =>
      n === 0
        ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]'
        : `a${n}: &a${n} [${Array(9).fill(`*a${n - 1}`)}]`,
    );
    expect(parseMlmodel(levels.join('\n')).notes).toEqual([
      expect.stringContaining('no valid YAML'),
    ]);
  });

  it('makes nothing of custom tags', () => {
    const text = 'flavors:\n  onnx: !!python/object/apply:os.system ["true"]\n';
    expect(parseMlmodel(text)).toMatchObject({ framework: 'onnx', notes: [] });
  });

  it.each([
    { path: 'input_example.json', expected: 'input_example.json' },
    { path: '../../secret.json', expected: undefined },
    { path: 'folder/x.json', expected: undefined },
    { path: '.json', expected: undefined },
    { path: 'x.pkl', expected: undefined },
  ])('takes the example $path: $expected', ({ path, expected }) => {
    const text = `saved_input_example_info:\n  artifact_path: ${path}\n`;
    expect(parseMlmodel(text).inputExamplePath).toBe(expected);
  });
});
