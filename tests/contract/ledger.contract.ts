import { describe, expect, test } from 'vitest';
import type { CaseOutcome } from '#domain';
import type { LedgerQuestion, Store } from '#store';
import { sampleClaim, sampleOutcome } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const ledger = 'OA-001';
const now = '2026-02-03T10:00:00.000Z';
const ask = (more: Partial<LedgerQuestion> = {}): LedgerQuestion => ({
  onderaannemerNumber: ledger,
  submissionId: 'asker',
  claims: [],
  ...more,
});
const commit = (store: Store, version: number, outcome: CaseOutcome, onderaannemerNumber = ledger) =>
  store.ledger.commit({ onderaannemerNumber, version, outcome, reference: `SIEM-${outcome.submissionId}`, now });

/** As the use case does it: look, decide, commit, and again after a conflict. */
async function commitUntilDone(store: Store, outcome: CaseOutcome): Promise<number> {
  for (let tries = 1; ; tries++) {
    const { version } = await store.ledger.view(ask({ submissionId: outcome.submissionId }));
    if ((await commit(store, version, outcome)).state === 'committed') return tries;
  }
}

export function ledgerContract(name: string, { open }: StoreUnderTest): void {
  describe(`ledger (${name})`, () => {
    test('a view gives the claims that were asked, with the invoice they came from', async () => {
      const { store, elsewhere } = await open();
      const claims = [
        sampleClaim('400001'),
        sampleClaim('400002'),
        sampleClaim('400001', 5, { month: '2026-02' }),
        sampleClaim('400001', 2, { product: 'DO-1' }),
      ];
      expect(await store.ledger.view(ask())).toEqual({ version: 0, claims: [], sameNumber: [] });
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1', claims }));
      await commit(
        store,
        1,
        sampleOutcome({ submissionId: 'm2-1', kind: 'credit-invoice', number: 'C-1', claims: [sampleClaim('400001', -3)] }),
      );
      expect(await elsewhere().ledger.view(ask({ claims: [sampleClaim('400001'), sampleClaim('400003'), sampleClaim('400001')] }))).toEqual(
        {
          version: 2,
          claims: [
            { ...sampleClaim('400001'), submissionId: 'm1-1', invoiceNumber: '2026-0101' },
            { ...sampleClaim('400001', -3), submissionId: 'm2-1', invoiceNumber: 'C-1' },
          ],
          sameNumber: [],
        },
      );
      expect((await store.ledger.view(ask({ submissionId: 'm1-1', claims: [sampleClaim('400002')] }))).claims).toEqual([]);
      expect(await store.ledger.view(ask({ onderaannemerNumber: 'OA-002', claims }))).toMatchObject({ version: 0, claims: [] });
    });

    test('two lines for the same client, product and month are both kept', async () => {
      const { store } = await open();
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1', claims: [sampleClaim('400001', 10), sampleClaim('400001', 21)] }));
      expect((await store.ledger.view(ask({ claims: [sampleClaim('400001')] }))).claims.map(({ days }) => days)).toEqual([10, 21]);
    });

    test('only an approval claims', async () => {
      const { store } = await open();
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1', decision: 'rejected', claims: [sampleClaim('400001')] }));
      await commit(store, 1, sampleOutcome({ submissionId: 'm2-1', decision: 'review', claims: [sampleClaim('400001')] }));
      expect(await store.ledger.view(ask({ claims: [sampleClaim('400001')] }))).toMatchObject({ version: 2, claims: [] });
    });

    test('a creditfactuur that waits for a person is known, and gives nothing back', async () => {
      const { store } = await open();
      const awaited = { clientNumber: '400001', product: 'BG-M', month: '2026-01', days: 0, amountCents: 0, isAwaited: true } as const;
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1', claims: [sampleClaim('400001')] }));
      await commit(store, 1, sampleOutcome({ submissionId: 'm2-1', kind: 'credit-invoice', decision: 'review', claims: [awaited] }));
      const { claims } = await store.ledger.view(ask({ claims: [sampleClaim('400001')] }));
      expect(claims.map(({ days, isAwaited }) => [days, isAwaited])).toEqual([
        [31, undefined],
        [0, true],
      ]);
    });

    test('earlier invoices under the same number and year, whatever was decided on them', async () => {
      const { store } = await open();
      const samples = [
        { submissionId: 'm1-1', number: 'F 2026-1', decision: 'rejected' },
        { submissionId: 'm2-1', number: 'f2026-1', decision: 'review' },
        { submissionId: 'm3-1', number: 'F2026-1', date: '2025-12-31' },
        { submissionId: 'm4-1', number: 'F2026-11' },
        { submissionId: 'm5-1', kind: 'evaluatieverslag' },
      ] as const;
      for (const [version, sample] of samples.entries()) await commit(store, version, sampleOutcome(sample));
      const same = await store.ledger.view(ask({ invoiceNumber: 'F2026-1', year: '2026' }));
      expect(same.sameNumber).toEqual([
        {
          submissionId: 'm1-1',
          reference: 'SIEM-m1-1',
          invoiceNumber: 'F 2026-1',
          date: '2026-02-02',
          decision: 'rejected',
          kind: 'invoice',
        },
        { submissionId: 'm2-1', reference: 'SIEM-m2-1', invoiceNumber: 'f2026-1', date: '2026-02-02', decision: 'review', kind: 'invoice' },
      ]);
      expect(
        (await store.ledger.view(ask({ submissionId: 'm1-1', invoiceNumber: 'F2026-1', year: '2026' }))).sameNumber.map(
          (one) => one.submissionId,
        ),
      ).toEqual(['m2-1']);
      expect((await store.ledger.view(ask({ invoiceNumber: 'F2026-1' }))).sameNumber).toEqual([]);
    });

    test('the original of a credit: the approved one under that number in any year, else the last; never a credit', async () => {
      const { store } = await open();
      const original = async () => (await store.ledger.view(ask({ originalNumber: 'F-1' }))).original?.submissionId;
      expect(await original()).toBeUndefined();
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1', number: 'F-1', kind: 'credit-invoice' }));
      expect(await original()).toBeUndefined();
      await commit(store, 1, sampleOutcome({ submissionId: 'm2-1', number: 'F-1', decision: 'rejected', date: '2025-12-31' }));
      expect(await original()).toBe('m2-1');
      await commit(store, 2, sampleOutcome({ submissionId: 'm3-1', number: 'F-1', date: '2025-12-31' }));
      await commit(store, 3, sampleOutcome({ submissionId: 'm4-1', number: 'F-1', decision: 'review' }));
      expect(await original()).toBe('m3-1');
    });

    test('a decision on what is no longer the last version is a conflict and leaves nothing', async () => {
      const { store } = await open();
      const late = sampleOutcome({ submissionId: 'm2-1', number: 'late', claims: [sampleClaim('400001')] });
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1' }));
      expect(await commit(store, 0, late)).toEqual({ state: 'conflict' });
      expect(await commit(store, 7, late)).toEqual({ state: 'conflict' });
      expect(await store.ledger.committed(ledger, 'm2-1')).toBeUndefined();
      expect(await store.ledger.view(ask({ claims: [sampleClaim('400001')], invoiceNumber: 'late', year: '2026' }))).toEqual({
        version: 1,
        claims: [],
        sameNumber: [],
      });
      expect((await commit(store, 1, late)).state).toBe('committed');
    });

    test('a submission is committed once: every later attempt tells the first outcome', async () => {
      const { store, elsewhere } = await open();
      const first = sampleOutcome({ submissionId: 'm1-1', claims: [sampleClaim('400001')] });
      const other = sampleOutcome({ submissionId: 'm1-1', decision: 'rejected', rules: '2' });
      expect(await commit(store, 0, first)).toEqual({ state: 'committed', outcome: first });
      await commit(store, 1, sampleOutcome({ submissionId: 'm2-1' }));
      for (const version of [0, 1, 2]) expect(await commit(elsewhere(), version, other)).toEqual({ state: 'committed', outcome: first });
      // The register says that it is someone else's now: what was decided stays decided.
      expect(await commit(store, 0, other, 'OA-002')).toEqual({ state: 'committed', outcome: first });
      expect(await elsewhere().ledger.committed(ledger, 'm1-1')).toEqual(first);
      expect(await store.ledger.view(ask({ claims: [sampleClaim('400001')] }))).toMatchObject({
        version: 2,
        claims: [{ days: 31, submissionId: 'm1-1' }],
      });
    });

    test('two mails that claim the same month at once: one is committed, the other must look again', async () => {
      const { store, elsewhere } = await open();
      const claims = [sampleClaim('400001')];
      const results = await Promise.all([
        commit(store, 0, sampleOutcome({ submissionId: 'm1-1', claims })),
        commit(elsewhere(), 0, sampleOutcome({ submissionId: 'm2-1', claims })),
      ]);
      expect(results.map(({ state }) => state).sort()).toEqual(['committed', 'conflict']);
      expect(await store.ledger.view(ask({ claims }))).toMatchObject({ version: 1, claims: [{ days: 31 }] });
    });

    test('two workers at one submission that decide differently tell one outcome, and only its claims count', async () => {
      const { store, elsewhere } = await open();
      const few = sampleOutcome({ submissionId: 'm1-1', rules: 'a', claims: [sampleClaim('400001', 10)] });
      const many = sampleOutcome({ submissionId: 'm1-1', rules: 'b', claims: [sampleClaim('400001', 11), sampleClaim('400002', 12)] });
      const results = await Promise.all([commit(store, 0, few), commit(elsewhere(), 0, many)]);
      expect(results[0]).toEqual(results[1]);
      const first = results[0].state === 'committed' ? results[0].outcome : undefined;
      const view = await store.ledger.view(ask({ claims: [sampleClaim('400001'), sampleClaim('400002')] }));
      expect(view.version).toBe(1);
      expect(view.claims.map(({ days }) => days)).toEqual(first?.claims.map(({ days }) => days));
    });

    test('twenty at once of one onderaannemer all end, each exactly once', async () => {
      const { store, elsewhere } = await open();
      const outcomes = Array.from({ length: 20 }, (_, n) =>
        sampleOutcome({ submissionId: `m${n}-1`, number: `F-${n}`, claims: [sampleClaim('400001', 1)] }),
      );
      await Promise.all(outcomes.map((outcome) => commitUntilDone(elsewhere(), outcome)));
      const { version, claims } = await store.ledger.view(ask({ claims: [sampleClaim('400001')] }));
      expect(version).toBe(20);
      expect(claims.map((claim) => claim.submissionId).sort()).toEqual(outcomes.map((one) => one.submissionId).sort());
    });

    test('a verzamelfactuur of 2,000 lines: an outcome larger than an item, every claim found', async () => {
      const { store } = await open();
      const claims = Array.from({ length: 2000 }, (_, n) => sampleClaim(String(400000 + n), (n % 31) + 1));
      const judgements = claims.map(({ clientNumber }, n) => ({
        code: 'L08' as const,
        name: 'tarief-differs',
        verdict: 'pass' as const,
        facts: { expectedCents: 49190 },
        line: n + 1,
        clientNumber,
      }));
      const outcome = { ...sampleOutcome({ submissionId: 'm1-1', claims }), judgements };
      expect(JSON.stringify(outcome).length).toBeGreaterThan(400 * 1024);
      expect((await commit(store, 0, outcome)).state).toBe('committed');
      expect(await store.ledger.committed(ledger, 'm1-1')).toEqual(outcome);
      const view = await store.ledger.view(ask({ claims: claims.slice(500, 600) }));
      expect(view.claims.map(({ days }) => days)).toEqual(claims.slice(500, 600).map(({ days }) => days));
    });

    test('names from outside cannot reach into another key', async () => {
      const { store } = await open();
      const odd = ['40#BG-M', '40', '40%23BG-M', 'é'.repeat(900), 'é'.repeat(901), ' '];
      await commit(
        store,
        0,
        sampleOutcome({ submissionId: 'm#1-1', number: '#'.repeat(3000), claims: odd.map((client, n) => sampleClaim(client, n + 1)) }),
      );
      for (const [n, client] of odd.entries()) {
        expect((await store.ledger.view(ask({ claims: [sampleClaim(client)] }))).claims.map(({ days }) => days)).toEqual([n + 1]);
      }
      // The same text when parts are joined without care: ledger "OA-001" with client "7#8", ledger "OA-001#7" with client "8".
      await commit(store, 1, sampleOutcome({ submissionId: 'm2-1', claims: [sampleClaim('7#8')] }));
      for (const version of [0, 1]) await commit(store, version, sampleOutcome({ submissionId: `n${version}-1` }), 'OA-001#7');
      expect((await store.ledger.view(ask({ onderaannemerNumber: 'OA-001#7', claims: [sampleClaim('8')] }))).claims).toEqual([]);
      expect((await store.ledger.view(ask({ invoiceNumber: '#'.repeat(3000), year: '2026' }))).sameNumber).toHaveLength(1);
      expect((await store.ledger.view(ask({ invoiceNumber: '#'.repeat(2999), year: '2026' }))).sameNumber).toEqual([]);
    });

    test('what the register covers stands beside the claims until a credit makes them fit', async () => {
      const { store, elsewhere } = await open();
      const month = { clientNumber: '400001', product: 'BG-M', month: '2026-01' } as const;
      const change = { onderaannemerNumber: ledger, ...month, changedOn: '2026-03-02', coveredDays: 10 };
      await commit(store, 0, sampleOutcome({ submissionId: 'm1-1', claims: [sampleClaim('400001'), sampleClaim('400002')] }));
      await commit(store, 0, sampleOutcome({ submissionId: 'n1-1', claims: [sampleClaim('400001')] }), 'OA-002');
      await store.ledger.putChanges([change]);
      await store.ledger.putChanges([change]);
      const told = async () =>
        (await elsewhere().ledger.view(ask({ claims: [sampleClaim('400001'), sampleClaim('400002')] }))).retroactiveChanges;
      expect(await told()).toEqual([{ ...month, changedOn: '2026-03-02' }]);
      expect(await elsewhere().ledger.openChanges()).toEqual([{ ...change, claimedDays: 31 }]);
      expect((await store.ledger.view(ask({ claims: [sampleClaim('400002')] }))).retroactiveChanges).toBeUndefined();
      expect(await store.ledger.ofClients(ledger, ['400001', '400009'])).toEqual({
        claims: [{ ...sampleClaim('400001'), submissionId: 'm1-1', invoiceNumber: '2026-0101' }],
        changes: [change],
      });
      const credit = sampleClaim('400001', -21, { original: '2026-0101' });
      await commit(store, 1, sampleOutcome({ submissionId: 'm2-1', kind: 'credit-invoice', number: 'C-1', claims: [credit] }));
      expect([await told(), await elsewhere().ledger.openChanges()]).toEqual([undefined, []]);
      // A later import covers less again.
      await store.ledger.putChanges([{ ...change, changedOn: '2026-04-01', coveredDays: 9 }]);
      expect(await elsewhere().ledger.openChanges()).toEqual([{ ...change, changedOn: '2026-04-01', coveredDays: 9, claimedDays: 10 }]);
      // What was written for a commit that never came is nothing.
      await commit(store, 0, sampleOutcome({ submissionId: 'm3-1', claims: [sampleClaim('400001')] }));
      expect((await store.ledger.ofClients(ledger, ['400001'])).claims).toHaveLength(2);
    });
  });
}
