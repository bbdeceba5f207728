import fc from 'fast-check';
import {
  revisionHash,
  type SignedItem,
  type SignedRevision,
} from './revisionHash';

const item = (id: string, more: Partial<SignedItem> = {}): SignedItem => ({
  id,
  answer: { text: 'yes' },
  evidence: [
    { collector: 'registry', inputHash: 'aa', value: 0.9, check: 'pass' },
  ],
  ...more,
});
const revision: SignedRevision = {
  modelRef: 'mlmodel:default/churn',
  registryInstance: 'main',
  registeredModel: 'churn',
  version: '7',
  digest: 'sha256:aa',
  environment: 'production',
  riskTier: 'medium',
  checklist: { id: 'standard', version: '1.0.0' },
  items: [item('b'), item('a')],
};

describe('revisionHash', () => {
  it('changes with everything that is signed', () => {
    const changes: Array<Partial<SignedRevision>> = [
      { modelRef: 'mlmodel:default/other' },
      { registryInstance: 'second' },
      { registeredModel: 'churn-2' },
      { version: '8' },
      { digest: undefined },
      { environment: 'staging' },
      { riskTier: 'high' },
      { checklist: { id: 'standard', version: '1.0.1' } },
      { items: [item('a')] },
      { items: [item('a'), item('b', { answer: { text: 'no' } })] },
      { items: [item('a'), item('b', { threshold: 0.8 })] },
      {
        items: [
          item('a'),
          item('b', {
            waiver: {
              reason: 'r',
              approvedBy: 'user:default/ben',
              expiresAt: '2026-07-01',
            },
          }),
        ],
      },
      {
        items: [
          item('a'),
          item('b', { notApplicable: { reason: 'batch only' } }),
        ],
      },
      {
        items: [
          item('a'),
          item('b', {
            notApplicable: {
              reason: 'batch only',
              approvedBy: 'user:default/ben',
            },
          }),
        ],
      },
      {
        items: [
          item('a'),
          item('b', {
            evidence: [
              {
                collector: 'registry',
                inputHash: 'bb',
                value: 0.9,
                check: 'pass',
              },
            ],
          }),
        ],
      },
      {
        items: [
          item('a'),
          item('b', {
            evidence: [
              {
                collector: 'registry',
                inputHash: 'aa',
                value: 0.8,
                check: 'pass',
              },
            ],
          }),
        ],
      },
      {
        items: [
          item('a'),
          item('b', {
            evidence: [
              {
                collector: 'registry',
                inputHash: 'aa',
                value: 0.9,
                check: 'fail',
              },
            ],
          }),
        ],
      },
    ];
    const hashes = [
      revision,
      ...changes.map(change => ({ ...revision, ...change })),
    ].map(revisionHash);
    expect(new Set(hashes).size).toBe(changes.length + 1);
  });

  it('does not change with order, nor with anything that is not signed', () => {
    const comment = {
      ...item('a'),
      comment: 'nice',
      acceptedAt: '2026-01-01',
    } as SignedItem;
    expect(revisionHash({ ...revision, items: [comment, item('b')] })).toBe(
      revisionHash(revision),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }),
        ids => {
          const of = (list: string[]) =>
            revisionHash({ ...revision, items: list.map(id => item(id)) });
          expect(of(ids)).toBe(of(['a', 'b', 'c', 'd']));
        },
      ),
    );
  });
});
