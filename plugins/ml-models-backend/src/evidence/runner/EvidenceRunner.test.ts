import { mockServices } from '@backstage/backend-test-utils';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { EvidenceRunner } from './EvidenceRunner';

const finding = (
  itemId: string,
  more: Partial<EvidenceFinding> = {},
): EvidenceFinding => ({
  itemId,
  check: 'pass',
  message: 'Fine.',
  source: { label: 'test' },
  inputs: { b: 1, a: [2] },
  ...more,
});

const collector = (
  id: string,
  itemIds: string[],
  collect: EvidenceCollector['collect'],
): EvidenceCollector => ({ id, itemIds, collect });

function run(
  collectors: EvidenceCollector[],
  itemIds = ['one', 'two'],
  signal = new AbortController().signal,
) {
  return EvidenceRunner.create({
    collectors,
    logger: mockServices.logger.mock(),
    timeoutMilliseconds: 300,
    validityHours: 24,
  }).run({
    handoffId: 'h',
    itemIds: new Set(itemIds),
    now: new Date('2026-11-01T12:00:00Z'),
    signal,
  } as unknown as EvidenceRequest);
}

describe('EvidenceRunner', () => {
  it('adds who found it, when, for how long it counts and what was looked at', async () => {
    const results = await run([
      collector('a', ['one', 'two'], async () => [
        finding('one', { live: true }),
        finding('two', { inputs: { a: [2], b: 1 } }),
      ]),
      collector('b', ['one'], async () => [
        finding('one', { live: true, check: 'fail' }),
      ]),
    ]);
    expect(results).toMatchObject([
      {
        itemId: 'one',
        collector: 'a',
        check: 'pass',
        collectedAt: '2026-11-01T12:00:00.000Z',
        expiresAt: '2026-11-02T12:00:00.000Z',
      },
      { itemId: 'two', collector: 'a', expiresAt: undefined },
      { itemId: 'one', collector: 'b', check: 'fail', expiresAt: undefined },
    ]);
    expect(results[0].inputHash).toMatch(/^[0-9a-f]{64}$/);
    // The order of keys is no difference.
    expect(results[1].inputHash).toBe(results[0].inputHash);
  });

  it('makes what throws, hangs or talks nonsense unknown, and spoils nothing else', async () => {
    const results = await run([
      collector('throws', ['one'], () => {
        throw new Error('broken');
      }),
      collector('hangs', ['one', 'two', 'other'], () => new Promise(() => {})),
      collector('odd-check', ['one'], async () => [
        finding('one', { check: 'green' as any }),
      ]),
      collector('no-list', ['one'], async () => 5 as any),
      collector('circular', ['one'], async () => {
        const inputs: any = {};
        inputs.inputs = inputs;
        return [finding('one', { inputs })];
      }),
      collector('works', ['one'], async () => [finding('one')]),
    ]);
    expect(
      results.map(each => [each.collector, each.itemId, each.check]),
    ).toEqual([
      ['throws', 'one', 'unknown'],
      ['hangs', 'one', 'unknown'],
      ['hangs', 'two', 'unknown'],
      ['odd-check', 'one', 'unknown'],
      ['no-list', 'one', 'unknown'],
      ['circular', 'one', 'unknown'],
      ['works', 'one', 'pass'],
    ]);
    expect(results[0].message).toBe('This could not be looked at: broken.');
    expect(results[1].message).toContain('did not end within 0.3 s');
  });

  it('asks only whom it needs, and drops what nobody asked for', async () => {
    const asked: string[] = [];
    const results = await run(
      [
        collector('a', ['one', 'three'], async () => {
          asked.push('a');
          return [
            finding('one'),
            finding('one'),
            finding('two'),
            finding('three'),
          ];
        }),
        collector('b', ['four'], async () => {
          asked.push('b');
          return [];
        }),
      ],
      ['one', 'two'],
    );
    expect(asked).toEqual(['a']);
    expect(results.map(each => each.itemId)).toEqual(['one']);
  });

  it('runs no more than four at a time', async () => {
    let running = 0;
    let most = 0;
    await run(
      Array.from({ length: 12 }, (_, index) =>
        collector(`c${index}`, ['one'], async () => {
          most = Math.max(most, ++running);
          await new Promise(resolve => setImmediate(resolve));
          running--;
          return [];
        }),
      ),
    );
    expect(most).toBe(4);
  });

  it('stops with its run', async () => {
    const controller = new AbortController();
    const started = run(
      [collector('hangs', ['one'], () => new Promise(() => {}))],
      ['one'],
      controller.signal,
    );
    controller.abort();
    await expect(started).resolves.toMatchObject([
      {
        check: 'unknown',
        message: 'This could not be looked at: the run was stopped.',
      },
    ]);
  });

  it('cuts what is too long and drops what no page should show', async () => {
    const long = '\u0000<script>alert(1)</script>'.repeat(50_000);
    const [result] = await run([
      collector('a', ['one'], async () => [
        finding('one', {
          message: long,
          value: long,
          source: { label: 'x', url: 'data:text/html,x' },
          links: [
            { title: 'bad', url: 'data:text/html,x' },
            { title: 'good', url: 'https://example.com' },
          ],
          comparisons: Array.from({ length: 5000 }, () => ({
            name: long,
            result: 'odd' as any,
          })),
          excerpts: Array.from({ length: 50 }, () => ({
            path: 'x',
            text: long,
            url: 'file:///etc',
          })),
        }),
      ]),
    ]);
    expect(result.source.url).toBeUndefined();
    expect(result.links).toEqual([
      { title: 'good', url: 'https://example.com' },
    ]);
    expect(result.comparisons).toHaveLength(200);
    expect(result.comparisons![0].result).toBe('unknown');
    expect(result.excerpts![0]).toMatchObject({ url: undefined });
    expect(JSON.stringify(result).length).toBeLessThan(300_000);
    expect(JSON.stringify(result)).not.toContain('\\u0000');
  });
});
