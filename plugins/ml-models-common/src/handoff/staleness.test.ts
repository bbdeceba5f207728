import { staleness, type StalenessFacts } from './staleness';

const find = (more: Partial<StalenessFacts>) =>
  staleness({
    state: 'approved',
    pinnedVersion: '7',
    versionDeleted: false,
    sourceRepointed: false,
    digestChanged: false,
    commitChanged: false,
    expiredEvidence: [],
    contradictedEvidence: [],
    expiredWaivers: [],
    approvalExpired: false,
    ...more,
  });

describe('staleness', () => {
  it.each<[Partial<StalenessFacts>, string, string[]]>([
    [{}, 'fresh', []],
    [{ versionDeleted: true }, 'invalidated', ['version-deleted']],
    [
      { sourceRepointed: true, digestChanged: true, commitChanged: true },
      'invalidated',
      ['source-repointed', 'digest-changed', 'commit-changed'],
    ],
    [
      {
        expiredEvidence: ['Signature'],
        expiredWaivers: ['Runbook'],
        approvalExpired: true,
      },
      'aging',
      ['evidence-expired', 'waiver-expired', 'approval-expired'],
    ],
    [
      { versionDeleted: true, approvalExpired: true },
      'invalidated',
      ['version-deleted', 'approval-expired'],
    ],
    [{ newerReadyVersion: '8' }, 'aging', ['newer-version']],
    [
      { otherTeams: [{ side: 'engineering', title: 'Platform' }] },
      'fresh',
      ['teams-differ'],
    ],
    [
      { newerReadyVersion: '8', state: 'in-review' },
      'aging',
      ['newer-version'],
    ],
    [
      { newerReadyVersion: '8', newerVersionHandoff: 3, state: 'suspended' },
      'fresh',
      ['newer-version-in-handoff'],
    ],
    [
      { contradictedEvidence: ['Signature'] },
      'aging',
      ['evidence-contradicted'],
    ],
    [
      { newerReadyVersion: '8', state: 'preparing' },
      'fresh',
      ['move-to-newer-version'],
    ],
    [
      { newerReadyVersion: '8', state: 'in-production' },
      'fresh',
      ['newer-version-without-handoff'],
    ],
    [
      {
        state: 'in-production',
        unapprovedAlias: { alias: 'champion', version: '8' },
        unapprovedDeployment: '8',
      },
      'fresh',
      ['unapproved-alias', 'unapproved-deployment'],
    ],
  ])('%j', (more, level, codes) => {
    const result = find(more);
    expect(result.level).toBe(level);
    expect(result.causes.map(cause => cause.code)).toEqual(codes);
  });

  it('does not stop a deployment only because a newer version exists', () => {
    expect(find({ newerReadyVersion: '8' }).causes[0].blocksDeployment).toBe(
      false,
    );
    expect(find({ approvalExpired: true }).causes[0].blocksDeployment).toBe(
      true,
    );
  });
});
