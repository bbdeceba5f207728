import { compareContracts } from './compareContracts';
import { fieldsOfSchemas, fieldsOfSignature } from './contractFields';
import { matchSignature } from './matchSignature';

const tenure = {
  type: 'integer',
  minimum: 0,
  maximum: 600,
  description: 'Months.',
  'x-unit': 'months',
};

/** Both contracts with one property, as input or as output. */
function changeOf(
  part: 'input' | 'output',
  before: object | undefined,
  after: object | undefined,
  required: [boolean, boolean] = [true, true],
) {
  const fields = (rule: object | undefined, isRequired: boolean) =>
    fieldsOfSchemas({
      [part]: {
        properties: rule ? { field: rule } : {},
        required: isRequired ? ['field'] : [],
      },
    });
  return compareContracts(
    fields(before, required[0]),
    fields(after, required[1]),
  );
}

describe('compareContracts', () => {
  it.each<
    [
      string,
      object | undefined,
      object | undefined,
      [boolean, boolean],
      boolean,
      boolean,
    ]
  >([
    // what, before, after, required before and after, breaks an input, breaks an output
    ['a new required field', undefined, tenure, [false, true], true, false],
    ['a new optional field', undefined, tenure, [false, false], false, false],
    ['a removed field', tenure, undefined, [true, true], true, true],
    ['optional becomes required', tenure, tenure, [false, true], true, false],
    ['required becomes optional', tenure, tenure, [true, false], false, true],
    [
      'a wider type',
      { type: 'integer' },
      { type: 'number' },
      [true, true],
      false,
      true,
    ],
    [
      'a narrower type',
      { type: 'number' },
      { type: 'integer' },
      [true, true],
      true,
      false,
    ],
    [
      'another type',
      { type: 'number' },
      { type: 'string' },
      [true, true],
      true,
      true,
    ],
    [
      'a narrower range',
      tenure,
      { ...tenure, maximum: 100 },
      [true, true],
      true,
      false,
    ],
    [
      'a wider range',
      tenure,
      { ...tenure, minimum: -1 },
      [true, true],
      false,
      true,
    ],
    [
      'null is no longer allowed',
      { type: ['number', 'null'] },
      { type: 'number' },
      [true, true],
      true,
      false,
    ],
    [
      'null is allowed',
      { type: 'number' },
      { type: ['null', 'number'] },
      [true, true],
      false,
      true,
    ],
    [
      'a value less',
      { enum: ['a', 'b'] },
      { enum: ['a'] },
      [true, true],
      true,
      false,
    ],
    [
      'a value more',
      { enum: ['a'] },
      { enum: ['a', 'b'] },
      [true, true],
      false,
      true,
    ],
    [
      'another unit',
      tenure,
      { ...tenure, 'x-unit': 'days' },
      [true, true],
      true,
      true,
    ],
  ])('%s', (_, before, after, required, breaksInput, breaksOutput) => {
    expect(changeOf('input', before, after, required)).toMatchObject([
      { path: 'inputs.field', breaking: breaksInput },
    ]);
    expect(changeOf('output', before, after, required)).toMatchObject([
      { path: 'outputs.field', breaking: breaksOutput },
    ]);
  });

  it('sees no change in the order of values and in another wording of the meaning', () => {
    expect(
      changeOf(
        'input',
        { enum: ['a', 'b'], description: 'x' },
        { enum: ['b', 'a'], description: 'y' },
      ),
    ).toEqual([]);
  });

  it('is readable, breaking changes first', () => {
    const before = fieldsOfSignature({
      inputs: [
        { name: 'b', type: 'long', required: true },
        { name: 'a', type: 'string', required: true },
      ],
      outputs: [{ type: 'double', required: true }],
      params: [],
    });
    const after = fieldsOfSignature({
      inputs: [{ name: 'b', type: 'double', required: true }],
      outputs: [{ type: 'double', required: true }],
      params: [{ name: 'limit', type: 'long', required: false, default: '1' }],
    });
    expect(compareContracts(before, after)).toEqual([
      {
        path: 'inputs.a',
        kind: 'removed',
        breaking: true,
        before: 'string, required',
      },
      // Not every 64-bit integer is a double.
      {
        path: 'inputs.b',
        kind: 'changed',
        breaking: true,
        before: 'long, required',
        after: 'double, required',
      },
      {
        path: 'params.limit',
        kind: 'added',
        breaking: false,
        after: 'long, optional',
      },
    ]);
  });
});

describe('matchSignature', () => {
  const signature = fieldsOfSignature({
    inputs: [
      { name: 'tenure', type: 'long', required: true },
      { name: 'charge', type: 'double', required: false },
    ],
    outputs: [{ type: 'tensor(float64)', shape: [-1], required: true }],
    params: [],
  });
  const charge = {
    type: ['number', 'null'],
    description: 'Euro.',
    'x-unit': 'EUR',
    minimum: 0,
  };
  const output = {
    properties: { score: { type: 'number', description: 'Probability.' } },
  };
  const match = (properties: object, required = ['tenure']) =>
    matchSignature(
      fieldsOfSchemas({ input: { properties, required }, output }),
      signature,
    );

  it('accepts a contract that fits, and notes what would make it better', () => {
    expect(match({ tenure, charge })).toMatchObject([
      {
        name: 'inputs.tenure',
        value: 'integer, required, 0 to 600, months',
        threshold: 'long, required',
        result: 'pass',
      },
      { name: 'inputs.charge', result: 'pass' },
      {
        name: 'outputs.score',
        result: 'pass',
        note: 'Without unit and range.',
      },
    ]);
  });

  it.each([
    ['no field', { charge }, ['tenure'], 'The contract has no such field.'],
    [
      'another type',
      { charge, tenure: { ...tenure, type: 'number' } },
      ['tenure'],
      'The type is not that of the signature.',
    ],
    [
      'no meaning',
      { charge, tenure: { type: 'integer' } },
      ['tenure'],
      'It has no description.',
    ],
    [
      'no need',
      { charge, tenure },
      [],
      'The model needs it, the contract lets callers leave it out.',
    ],
    [
      'one more',
      { charge, tenure, more: tenure },
      ['tenure'],
      'The signature has no such field.',
    ],
  ])('refuses %s', (_, properties, required, note) => {
    const failed = match(properties, required).filter(
      row => row.result === 'fail',
    );
    expect(failed).toMatchObject([{ note }]);
  });

  it('survives what is no schema', () => {
    for (const input of [
      undefined,
      null,
      [],
      'x',
      { properties: [] },
      { properties: { a: null }, required: 'a' },
    ]) {
      expect(() =>
        matchSignature(fieldsOfSchemas({ input }), signature),
      ).not.toThrow();
    }
  });
});
