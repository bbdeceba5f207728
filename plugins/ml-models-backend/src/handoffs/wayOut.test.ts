import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { versionRecord } from '../__testUtils__/FakeRegistry';
import {
  digestOf,
  people,
  setupHandoffs,
} from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('a way out, %s', databaseId => {
  const setup = async (options?: Parameters<typeof setupHandoffs>[1]) =>
    setupHandoffs(await databases.init(databaseId), options);

  it('keeps what was rolled back in production, whatever the job compares', async () => {
    const life = await setup();
    const first = await life.start();
    await life.design(first);
    await life.approve(first);
    await life.report('2');
    const second = await life.start({ version: '3' });
    await life.design(second);
    await life.approve(second);
    await life.report('3');
    await life.move(second, 'suspend', people.theo, {
      reason: 'It fails on Mondays',
    });
    await life.report('2');
    await life.watch();
    expect((await life.read(first)).summary.state).toBe('in-production');
    // The newer one comes back, and the older one gives way again.
    for (const [as, capacity] of [
      [people.mira, 'data-science'],
      [people.theo, 'engineering'],
    ] as const) {
      await life.consent(second, 'resume', as, capacity, { reason: 'Mended' });
    }
    await life.watch();
    const replaced = await life.read(first);
    expect(replaced.summary.state).toBe('superseded');
    expect(replaced.timeline.items[0].details).toMatchObject({
      after: { transition: 'supersede', by: second.summary.id },
    });
  });

  it('asks what a raised tier asks, in the middle of a review', async () => {
    const life = await setup({ spec: { riskTier: 'low' } });
    const handoff = await life.start();
    await life.design(handoff);
    await life.answerAll(handoff);
    await life.move(handoff, 'submit', people.mira);
    const raised = await life.act('put', handoff, '/risk-tier', people.theo, {
      riskTier: 'medium',
      reason: 'It decides about credits',
    });
    const flagged = life
      .items(raised)
      .filter(({ state }) => state === 'changes-requested');
    expect(flagged.length).toBeGreaterThan(5);
    expect(
      life
        .items(raised)
        .filter(({ gate, state }) => gate === 'blocking' && state === 'open'),
    ).toEqual([]);
    await life.move(handoff, 'request-changes', people.theo);
    for (const { id, answeredBy } of flagged) {
      const as = answeredBy === 'engineering' ? people.theo : people.mira;
      await life.mustAct(handoff, id, 'answer', as);
    }
    await life.move(handoff, 'resubmit', people.mira);
    await life.acceptAll(handoff);
    await life.consent(handoff, 'approve', people.mira, 'data-science');
    const approved = await life.consent(
      handoff,
      'approve',
      people.theo,
      'engineering',
    );
    expect(approved.summary.state).toBe('approved');
  });

  it('sends an item back whose waiver is taken back during a review', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const on = (act: string, as: `user:${string}`, more: object = {}) =>
      life.mustAct(handoff, 'repro-tests', act, as, more);
    await on('propose-waiver', people.mira, { text: 'Later', expiresAt });
    await on('approve-waiver', people.theo);
    await life.answerAll(handoff);
    await life.move(handoff, 'submit', people.mira);
    const reopened = await on('reopen', people.theo, {
      text: 'The runner is back',
    });
    expect(life.item(reopened, 'repro-tests')).toMatchObject({
      state: 'changes-requested',
      flag: { comment: 'The runner is back' },
    });
    await life.move(handoff, 'request-changes', people.theo);
    await on('answer', people.mira);
    await life.move(handoff, 'resubmit', people.mira);
  });

  it('asks anew what belongs to a version when its artifact is another one', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    await life.answerAll(handoff);
    const replace = async (digest: string) => {
      const known = life.registry.versions.findIndex(
        ({ label }) => label === '2',
      );
      life.registry.versions[known] = versionRecord('churn', 2, {
        tags: { 'ml-models/digest': digest },
        source: { commit: '2'.repeat(40) },
        author: 'mira@example.com',
      });
      life.registry.editModel('churn', {
        updatedAt: '2026-04-01T00:00:00.000Z',
      });
      await life.sync();
    };
    const pin = () =>
      life.act('put', handoff, '/version', people.mira, { version: '2' });
    await expect(pin()).rejects.toThrow('pinned already');
    await replace(digestOf(9));
    const pinned = await pin();
    expect(pinned.versionFacts?.digest).toBe(digestOf(9));
    expect(life.item(pinned, 'io-signature').state).toBe('open');
    expect(life.item(pinned, 'gov-risk-tier').state).toBe('answered');
  });

  it('says who has to name the evidence that was found wrong, and takes nothing back before', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    await expect(
      life.move(handoff, 'reopen-review', people.mira, { reason: 'Hm, well' }),
    ).rejects.toThrow('approval-valid');
    await life.report('2');
    await life.move(handoff, 'suspend', people.theo, { reason: 'It is slow' });
    const disputed = await life.move(handoff, 'dispute-evidence', people.theo, {
      reason: 'The load test was of another machine',
    });
    expect(disputed.summary.turn).toMatchObject({
      party: 'both',
      text: 'Flag the items whose evidence is wrong',
    });
    await expect(life.move(handoff, 'resubmit', people.mira)).rejects.toThrow(
      'nothing-flagged',
    );
    await life.mustAct(
      handoff,
      'io-signature',
      'request-changes',
      people.theo,
      {
        text: 'The signature lacks a column',
      },
    );
    await life.mustAct(handoff, 'io-signature', 'answer', people.mira);
    const again = await life.move(handoff, 'resubmit', people.mira);
    expect(again.summary.state).toBe('in-review');
  });

  it('stays with the version that was in production, and puts back nothing whose evidence was found wrong', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    await life.report('2');
    await life.move(handoff, 'suspend', people.theo, { reason: 'It is wrong' });
    await life.move(handoff, 'dispute-evidence', people.mira, {
      reason: 'The data was of another month',
    });
    const pin = (version: string) =>
      life.act('put', handoff, '/version', people.mira, { version });
    for (const version of ['3', '1', '2']) {
      await expect(pin(version)).rejects.toThrow('was-in-production');
    }
    const moved = await life.move(handoff, 'move-to-version', people.mira, {
      version: '3',
    });
    expect(moved.summary.state).toBe('superseded');
    for (const version of ['2', '3']) {
      expect([version, (await life.gate(version)).decision]).toEqual([
        version,
        'deny',
      ]);
      expect((await life.report(version)).body).toMatchObject({
        approved: false,
      });
    }
    expect((await life.read(handoff)).summary.state).toBe('superseded');
    await expect(
      life.move(handoff, 'roll-back', people.theo, {
        link: 'https://deploy.example.com/2',
        digest: digestOf(2),
      }),
    ).rejects.toThrow('approval-gone');

    // What was withdrawn and opened again is about the same version as well.
    const other = await life.start({ version: '1' });
    await life.design(other);
    await life.approve(other);
    await life.report('1');
    await life.move(other, 'suspend', people.theo, { reason: 'It is wrong' });
    await life.move(other, 'dispute-evidence', people.mira, {
      reason: 'The data was of another month',
    });
    await life.move(other, 'withdraw', people.mira, { reason: 'Given up' });
    await life.move(other, 'reopen-draft', people.mira, { reason: 'Mended' });
    await expect(
      life.act('put', other, '/version', people.mira, { version: '2' }),
    ).rejects.toThrow('was-in-production');
  });

  it('puts back an older version also while a draft of it is open or the newer one is looked at again', async () => {
    const life = await setup();
    const first = await life.start();
    await life.design(first);
    await life.approve(first);
    await life.report('2');
    const second = await life.start({ version: '3' });
    await life.design(second);
    await life.approve(second);
    await life.report('3');
    const draft = await life.start();
    expect(await life.gate('2')).toMatchObject({
      decision: 'allow',
      rollback: true,
      handoffId: first.summary.id,
    });
    const stays = await life.report('2');
    expect(stays.body).toMatchObject({
      approved: true,
      handoffId: first.summary.id,
    });
    const [told] = (await life.get('/events?limit=1', { as: people.mira })).body
      .items;
    expect(told).toMatchObject({
      type: 'handoff.deployment-reported',
      after: {
        stays: [
          expect.stringContaining('in production'),
          expect.stringContaining(
            `Handoff ${draft.summary.number} of the same`,
          ),
        ],
      },
    });
    const suspended = await life.move(second, 'suspend', people.theo, {
      reason: 'It fails on Mondays',
    });
    expect(suspended.summary.state).toBe('suspended');
    await life.move(second, 'dispute-evidence', people.mira, {
      reason: 'The data was of another month',
    });
    await expect(
      life.move(first, 'roll-back', people.theo, {
        link: 'https://deploy.example.com/2',
        digest: digestOf(2),
      }),
    ).rejects.toThrow('other-open');
    await life.move(draft, 'withdraw', people.mira, { reason: 'Put back' });
    await life.report('2');
    expect((await life.read(first)).summary.state).toBe('in-production');
    await expect(
      life.move(draft, 'reopen-draft', people.mira, { reason: 'After all' }),
    ).rejects.toThrow('other-open');
  });

  it('follows what was put back before anybody suspended the newer version', async () => {
    const life = await setup();
    const first = await life.start();
    await life.design(first);
    await life.approve(first);
    await life.report('2');
    const second = await life.start({ version: '3' });
    await life.design(second);
    await life.approve(second);
    await life.report('3');
    await life.report('2');
    await life.watch();
    expect((await life.read(first)).summary.state).toBe('superseded');
    await life.move(second, 'suspend', people.theo, {
      reason: 'It fails on Mondays',
    });
    await life.watch();
    const back = await life.read(first);
    expect(back.summary.state).toBe('in-production');
    expect(back.timeline.items[0]).toMatchObject({
      type: 'handoff.moved',
      actor: 'system:rollback',
      to: 'in-production',
    });
  });

  it('leaves no mark of what an override undid', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    const override = (to: string) =>
      life.act('post', handoff, '/override', people.admin, {
        to,
        reason: 'The incident needs it',
      });
    const back = await override('in-review');
    expect(back.summary).toMatchObject({ state: 'in-review', round: 1 });
    expect(back.summary.approvedAt).toBeUndefined();
    expect(
      back.consents.filter(
        ({ transition, valid }) => transition === 'approve' && valid,
      ),
    ).toEqual([]);
    await override('draft');
    const frozen = await override('in-review');
    expect(frozen.summary.round).toBe(2);
    expect(frozen.rounds).toHaveLength(2);
  });
});
