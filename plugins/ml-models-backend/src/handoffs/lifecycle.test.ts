import { verifyEventChain } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import {
  digestOf,
  people,
  setupHandoffs,
} from '../__testUtils__/setupHandoffs';
import { DatabaseEventStore } from '../database/events/DatabaseEventStore';

const databases = createTestDatabases();

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('a handoff, %s', databaseId => {
  it('goes from draft to production, is superseded, rolled back and retired', async () => {
    const knex = await databases.init(databaseId);
    const life = await setupHandoffs(knex);
    const { act, consent, gate, move, read, report, start } = life;

    const first = await start();
    expect(first.summary).toMatchObject({
      number: 1,
      state: 'draft',
      version: '2',
      riskTier: 'low',
      createdBy: people.mira,
      turn: { party: 'data-science', text: 'Complete the requirements' },
      teams: {
        dataScience: { title: 'Growth Science', resolves: true },
        engineering: { title: 'Growth Engineering', resolves: true },
      },
    });
    expect(first.sections).toHaveLength(8);
    expect(life.items(first)).toHaveLength(35);
    expect(first.versionFacts).toMatchObject({
      status: 'ready',
      digest: digestOf(2),
      commit: '2'.repeat(40),
    });
    expect(first.newerReadyVersion).toBe('3');
    expect(first.you).toMatchObject({ sides: ['data-science'] });
    expect(await gate('2')).toMatchObject({ decision: 'deny', state: 'draft' });

    const prepared = await life.design(first);
    expect(prepared.summary.state).toBe('preparing');
    expect(prepared.thresholds).toEqual(life.requirements.thresholds);
    const approved = await life.approve(first);
    expect(approved.summary).toMatchObject({
      state: 'approved',
      round: 1,
      turn: { party: 'delivery' },
      progress: { settled: approved.summary.progress.blocking, failing: 0 },
    });
    expect(
      approved.consents.filter(({ transition }) => transition === 'approve'),
    ).toMatchObject([{ valid: true }, { valid: true }]);
    expect(await gate('2')).toMatchObject({ decision: 'allow' });
    expect(
      (
        await life.get(
          `/gate?model=mlmodel:default/churn&version=2&digest=${digestOf(9)}`,
          { as: 'service' },
        )
      ).body,
    ).toMatchObject({
      decision: 'deny',
      state: 'approved',
      reasons: ['The digest differs from the one that was signed.'],
    });
    // A low tier goes without.
    expect(
      (
        await life.get('/gate?model=mlmodel:default/churn&version=2', {
          as: 'service',
        })
      ).body.decision,
    ).toBe('allow');

    // What was not approved is kept and changes nothing.
    expect((await report('2', { digest: digestOf(9) })).body).toMatchObject({
      approved: false,
    });
    expect((await read(first)).summary.state).toBe('approved');
    expect((await report('2')).body).toMatchObject({
      approved: true,
      from: 'delivery',
      handoffId: first.summary.id,
    });
    expect((await read(first)).summary).toMatchObject({
      state: 'in-production',
      turn: { party: 'nobody' },
    });

    await act('post', first, '/feedback', people.theo, {
      text: 'Slow on Mondays',
      severity: 'medium',
    });
    const { feedback } = await read(first);
    await act('put', first, `/feedback/${feedback[0].id}/answer`, people.mira, {
      answer: 'The batch is larger then',
      carry: true,
    });

    const second = await start({ version: '3' });
    expect(second.requirements.risk).toContain('Slow on Mondays');
    expect(second.feedback).toMatchObject([{ carried: true }]);
    await life.design(second);
    await life.approve(second);
    await report('3');
    expect((await read(second)).summary.state).toBe('in-production');
    const replaced = await read(first);
    expect(replaced.summary.state).toBe('superseded');
    // Each leads to the other.
    expect(replaced.supersededBy).toEqual({
      id: second.summary.id,
      number: second.summary.number,
      version: '3',
      state: 'in-production',
    });
    expect(replaced.timeline.items[0].details).toMatchObject({
      after: { transition: 'supersede', by: second.summary.id },
    });
    expect((await read(second)).supersedes).toMatchObject([
      { number: first.summary.number, version: '2', state: 'superseded' },
    ]);
    expect(await gate('2')).toMatchObject({
      decision: 'allow',
      rollback: true,
    });

    // Back to the older version: only once the newer one is suspended.
    await report('2');
    expect((await read(first)).summary.state).toBe('superseded');
    await move(second, 'suspend', people.theo, {
      link: 'https://incidents.example.com/7',
    });
    await report('2');
    expect((await read(first)).summary.state).toBe('in-production');
    expect((await read(first)).supersededBy).toBeUndefined();
    expect((await read(second)).supersedes).toEqual([]);

    await expect(
      consent(first, 'retire', people.theo, 'engineering'),
    ).rejects.toThrow('live-traffic');
    await report('2', { status: 'removed' });
    await consent(first, 'retire', people.theo, 'engineering');
    await consent(first, 'retire', people.sol, 'owner');
    const retired = await read(first);
    expect(retired.summary.state).toBe('retired');

    const chain: any = await DatabaseEventStore.create({ knex }).readChain(
      `handoff:${first.summary.id}`,
    );
    expect(verifyEventChain(chain)).toMatchObject({ intact: true });
    const moves = chain
      .filter(({ type }: any) => type === 'handoff.moved')
      .map(({ after }: any) => after.transition);
    expect(moves).toEqual([
      'request-design-review',
      'accept-design',
      'submit',
      'approve',
      'go-live',
      'supersede',
      'roll-back',
      'retire',
    ]);
    expect(retired.timeline.items[0]).toMatchObject({
      type: 'handoff.moved',
      from: 'in-production',
      to: 'retired',
    });
    const newest = await life.get('/handoffs/1/timeline?limit=20', {
      as: people.mira,
    });
    expect(newest.body.items).toHaveLength(20);
    const older = await life.get(
      `/handoffs/1/timeline?limit=200&cursor=${newest.body.nextCursor}`,
      { as: people.mira },
    );
    expect(older.body.items).toHaveLength(chain.length - 20);
    expect(older.body.items.at(-1).type).toBe('handoff.created');
    expect(life.audited).toContain('handoff-consent success');
    // The newest hash stands outside of the database as well.
    expect(life.auditMeta.at(-1)).toMatchObject({
      eventId: 'handoff-consent',
      hashes: [
        { subject: `handoff:${first.summary.id}`, hash: chain.at(-1).hash },
      ],
    });
    expect(
      life.published.filter(
        ({ topic }) => topic === 'ml-models.handoff-changed',
      ).length,
    ).toBeGreaterThan(20);
  });

  it('sends changes back, takes answers and disputes, waives and signs anew', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const { item, move, mustAct, onItem, read } = life;
    const handoff = await life.start();
    await life.design(handoff);
    await life.answerAll(handoff);
    await move(handoff, 'submit', people.mira);
    expect(
      (await onItem(handoff, 'io-signature', 'answer', people.mira)).status,
    ).toBe(409);
    expect(
      (await onItem(handoff, 'io-signature', 'accept', people.mira)).status,
    ).toBe(403);
    await life.acceptAll(handoff);
    await life.consent(handoff, 'approve', people.mira, 'data-science');

    await expect(move(handoff, 'request-changes', people.theo)).rejects.toThrow(
      'nothing-flagged',
    );
    expect(
      (await onItem(handoff, 'io-signature', 'request-changes', people.theo))
        .status,
    ).toBe(400);
    for (const itemId of ['io-signature', 'repro-tests']) {
      await mustAct(handoff, itemId, 'request-changes', people.theo, {
        text: 'The column is missing <b>here</b>',
      });
    }
    const sent = await move(handoff, 'request-changes', people.theo);
    expect(sent.summary).toMatchObject({
      state: 'changes-requested',
      round: 2,
      turn: { party: 'data-science' },
    });
    expect(sent.consents.at(-1)).toMatchObject({ valid: false });
    expect(item(sent, 'io-signature').flag).toMatchObject({
      comment: 'The column is missing <b>here</b>',
      addressed: false,
    });
    await expect(move(handoff, 'resubmit', people.mira)).rejects.toThrow(
      'not-addressed',
    );
    await mustAct(handoff, 'io-signature', 'answer', people.mira, {
      text: 'Added',
    });
    await mustAct(handoff, 'repro-tests', 'dispute', people.sol, {
      text: 'They are green',
    });
    expect(
      (await onItem(handoff, 'gov-model-card', 'answer', people.mira)).status,
    ).toBe(409);
    const again = await move(handoff, 'resubmit', people.mira);
    expect(again.summary.state).toBe('in-review');
    expect(again.rounds.at(-1)).toMatchObject({
      round: 2,
      changedItemIds: ['io-signature'],
    });
    expect(item(again, 'io-signature').changedSinceRound).toBe(true);

    // A waiver is proposed by one side, granted by the reviewing one, never by whoever proposed it.
    const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    await mustAct(handoff, 'repro-tests', 'propose-waiver', people.theo, {
      text: 'Until the runner is back',
      expiresAt,
    });
    expect(
      (await onItem(handoff, 'repro-tests', 'approve-waiver', people.theo)).body
        .error,
    ).toMatchObject({
      message: 'Nobody approves a waiver of their own.',
      refusals: [{ code: 'own-waiver', itemIds: ['repro-tests'] }],
    });
    const waived = await mustAct(
      handoff,
      'repro-tests',
      'approve-waiver',
      people.uta,
    );
    expect(item(waived, 'repro-tests')).toMatchObject({
      state: 'waived',
      waiver: { valid: true, approvedBy: people.uta },
    });
    await life.acceptAll(handoff);
    await life.consent(handoff, 'approve', people.mira, 'data-science');
    await expect(
      life.consent(handoff, 'approve', people.sol, 'engineering'),
    ).rejects.toThrow('403');
    const approved = await life.consent(
      handoff,
      'approve',
      people.theo,
      'engineering',
    );
    expect(approved.summary.state).toBe('approved');
    expect(
      (await read(handoff)).consents.filter(({ valid }) => valid).length,
    ).toBe(4);
  });

  it('needs governance and an independent signer for a high tier', async () => {
    const life = await setupHandoffs(await databases.init(databaseId), {
      spec: { riskTier: 'high' },
    });
    const handoff = await life.start();
    await expect(
      life.move(handoff, 'skip-design-review', people.mira),
    ).rejects.toThrow('tier-high');
    await life.design(handoff);
    await life.answerAll(handoff);
    await life.move(handoff, 'submit', people.mira);
    // Who reviews governance items has the ball as well while the sides have it.
    const mine = async (as: `user:${string}`) =>
      (await life.get('/handoffs?turn=mine', { as })).body.total;
    expect([await mine(people.gia), await mine(people.theo)]).toEqual([1, 1]);
    expect(await mine(people.stranger)).toBe(0);
    expect(
      (await life.onItem(handoff, 'gov-model-card', 'accept', people.theo))
        .status,
    ).toBe(403);
    await life.acceptAll(handoff);
    await life.consent(handoff, 'approve', people.mira, 'data-science');
    const waiting = await life.consent(
      handoff,
      'approve',
      people.theo,
      'engineering',
    );
    expect(waiting.summary).toMatchObject({
      state: 'in-review',
      turn: { party: 'independent' },
    });
    await expect(
      life.consent(handoff, 'approve', people.uta, 'independent'),
    ).rejects.toThrow();
    const approved = await life.consent(
      handoff,
      'approve',
      people.gia,
      'independent',
    );
    expect(approved.summary.state).toBe('approved');
    // Lowering the tier is a decision of governance, and the approval is looked at again.
    await expect(
      life.act('put', handoff, '/risk-tier', people.mira, {
        riskTier: 'medium',
        reason: 'It is harmless',
      }),
    ).rejects.toThrow('403');
    const lowered = await life.act('put', handoff, '/risk-tier', people.gia, {
      riskTier: 'medium',
      reason: 'It is harmless',
    });
    expect(lowered.summary.state).toBe('in-review');
    expect(
      lowered.consents.filter(
        ({ transition, valid }) => transition === 'approve' && valid,
      ),
    ).toEqual([]);
  });
});
