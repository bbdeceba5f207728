import { onCallCoverage, type OnCallFacts } from './onCallCoverage';
import { OrganisationDirectory } from './OrganisationDirectory';

const now = '2026-06-15T12:00:00.000Z';
const directory = new OrganisationDirectory({
  groups: [],
  users: [
    { ref: 'user:default/ada', memberOf: [], role: 'data-science' },
    { ref: 'user:default/ben', memberOf: [], role: 'platform' },
  ],
});
const modelRef = 'mlmodel:default/churn';
const rotationFrom = 'component:default/churn-service';

describe('onCallCoverage', () => {
  it.each<[string, Partial<OnCallFacts>, string]>([
    ['no rotation', {}, 'none'],
    ['a rotation and nothing else', { rotationFrom }, 'configured'],
    [
      'both sides in the pager',
      { rotationFrom, participants: ['user:default/ada', 'user:default/ben'] },
      'shared',
    ],
    [
      'engineers alone',
      { rotationFrom, participants: ['user:default/ben'] },
      'not-shared',
    ],
    [
      'nobody the catalog knows',
      { rotationFrom, participants: ['user:default/gone'] },
      'configured',
    ],
    [
      'one side and somebody the catalog does not know',
      { rotationFrom, participants: ['user:default/ben'], unmatched: 1 },
      'configured',
    ],
    [
      'both sides and somebody the catalog does not know',
      {
        rotationFrom,
        participants: ['user:default/ada', 'user:default/ben'],
        unmatched: 1,
      },
      'shared',
    ],
    ['nobody at all', { rotationFrom, participants: [] }, 'none'],
    [
      'an outage, whatever was attested',
      {
        rotationFrom,
        outage: { since: '2026-06-15T11:00:00Z', lastState: 'shared' },
        attestation: {
          by: 'user:default/ada',
          shared: true,
          expiresAt: '2026-07-01T00:00:00Z',
        },
      },
      'unknown',
    ],
    [
      'an outage of a pager nothing names',
      { outage: { since: '2026-06-15T11:00:00Z' } },
      'none',
    ],
    [
      'an attestation',
      {
        rotationFrom,
        attestation: {
          by: 'user:default/ada',
          shared: true,
          expiresAt: '2026-07-01T00:00:00Z',
        },
      },
      'shared',
    ],
    [
      'an expired attestation',
      {
        rotationFrom,
        attestation: {
          by: 'user:default/ada',
          shared: true,
          expiresAt: '2026-06-01T00:00:00Z',
        },
      },
      'configured',
    ],
    [
      'a pager that contradicts the attestation',
      {
        rotationFrom,
        participants: ['user:default/ben'],
        attestation: {
          by: 'user:default/ada',
          shared: true,
          expiresAt: '2026-07-01T00:00:00Z',
        },
      },
      'not-shared',
    ],
    [
      'an attestation where the pager does not know everybody',
      {
        rotationFrom,
        participants: ['user:default/ben'],
        unmatched: 1,
        attestation: {
          by: 'user:default/ada',
          shared: true,
          expiresAt: '2026-07-01T00:00:00Z',
        },
      },
      'shared',
    ],
  ])('judges %s', (_, facts, state) => {
    const result = onCallCoverage({
      directory,
      facts: { modelRef, ...facts },
      now,
    });
    expect(result.state).toBe(state);
    expect(result.reasons[0].refs).toContain(modelRef);
  });

  it('offers business hours instead of blaming a small team', () => {
    const judge = (facts: Partial<OnCallFacts>) =>
      onCallCoverage({
        directory,
        facts: { modelRef, rotationFrom, ...facts },
        now,
      }).reasons.map(reason => reason.code);
    const participants = ['user:default/ada', 'user:default/ben'];
    expect(judge({ participants })).toEqual(['shared', 'small-rotation']);
    expect(judge({ participants, unmatched: 4 })).toEqual(['shared']);
    expect(judge({ participants, hours: 'business-hours' })).toEqual([
      'shared',
      'business-hours',
    ]);
  });
});
