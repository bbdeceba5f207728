import { mockVersion } from '../../fixtures/mockVersion';
import { orderByAge } from './orderByAge';

describe('orderByAge', () => {
  it('arranges columns from the oldest to the newest, with what belongs to them', () => {
    const version = (label: string, createdAt?: string) =>
      mockVersion({ id: `version-${label}`, label, createdAt });
    const ordered = orderByAge({
      versions: [
        version('10', '2026-03-01T08:00:00Z'),
        version('11'),
        version('2', '2026-01-01T08:00:00Z'),
        version('9', '2026-03-01T08:00:00Z'),
      ],
      metrics: [{ key: 'auc', values: [0.1, null, 0.2, 0.9], differs: true }],
      params: [
        { key: 'seed', values: ['ten', 'eleven', 'two', null], differs: true },
      ],
    });
    expect(ordered.versions.map(({ label }) => label)).toEqual([
      ...['2', '9', '10', '11'],
    ]);
    expect(ordered.metrics).toEqual([
      { key: 'auc', values: [0.2, 0.9, 0.1, null], differs: true },
    ]);
    expect(ordered.params[0].values).toEqual(['two', null, 'ten', 'eleven']);
  });
});
