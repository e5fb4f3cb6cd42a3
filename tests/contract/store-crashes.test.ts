import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOverRegister } from '#coverage';
import type { Register } from '#domain';
import { currentParameters } from '#rules';
import type { Store } from '#store';
import { type CrashScene, crashMoments, playAtEveryWrite } from '../support/at-every-write.ts';
import type { CrashMoment } from '../support/store-faults.ts';
import {
  sampleClaim,
  sampleHerindicatie,
  sampleLetter,
  sampleMailOutcome,
  sampleOnderaannemer,
  sampleOutcome,
  sampleRegister,
  sampleReply,
  sampleReport,
} from '../support/store-samples.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';

let standIns: StoreStandIns;
beforeAll(async () => {
  standIns = await startStoreStandIns();
});
afterAll(() => standIns.stop());

const now = '2026-02-03T10:00:00.000Z';
const later = '2026-02-03T11:00:00.000Z';

const atEveryWrite = (moment: CrashMoment, scene: CrashScene): Promise<number> => playAtEveryWrite(standIns, moment, scene);

const ledger = 'OA-001';
const claims = Array.from({ length: 30 }, (_, n) => sampleClaim(String(400000 + n), 20));
const question = { onderaannemerNumber: ledger, submissionId: 'reader', claims, invoiceNumber: 'F-1', year: '2026' };
const approve = (rules: string) => sampleOutcome({ submissionId: 'm1-1', number: 'F-1', claims, rules });
const commitNow = async (store: Store, outcome: ReturnType<typeof sampleOutcome>) => {
  const { version } = await store.ledger.view({ ...question, submissionId: outcome.submissionId });
  return store.ledger.commit({ onderaannemerNumber: ledger, version, outcome, reference: 'SIEM-1', now });
};

// Each scene is played once for every write, each time on a new table.
describe.each(crashMoments)('a crash %s any write', { timeout: 120_000 }, (moment) => {
  test('of a commit: seen whole or not at all, and the retry ends with one outcome', async () => {
    const writes = await atEveryWrite(moment, {
      arrange: (store) => commitNow(store, sampleOutcome({ submissionId: 'm0-1', number: 'F-0' })),
      act: (store) => commitNow(store, approve('1')),
      between: async (store) => {
        const view = await store.ledger.view(question);
        const isCommitted = (await store.ledger.committed(ledger, 'm1-1')) !== undefined;
        expect([view.version, view.claims.length, view.sameNumber.length]).toEqual(isCommitted ? [2, 30, 1] : [1, 0, 0]);
      },
      // The one that tries again may judge with newer rules.
      retry: (store) => commitNow(store, approve('2')),
      assert: async (store) => {
        const view = await store.ledger.view(question);
        expect([view.version, view.claims.length, view.sameNumber.length]).toEqual([2, 30, 1]);
        expect((await commitNow(store, approve('3'))).state).toBe('committed');
        expect(['1', '2']).toContain((await store.ledger.committed(ledger, 'm1-1'))?.versions.rules);
      },
    });
    // Body, attempt, two batches, flip.
    expect(writes).toBe(5);
  });

  test('of a commit, with another mail in between: what was left behind is never seen', async () => {
    await atEveryWrite(moment, {
      act: (store) => commitNow(store, approve('1')),
      retry: async (store) => {
        expect(
          await commitNow(store, sampleOutcome({ submissionId: 'm2-1', number: 'F-2', claims: [sampleClaim('400000', 11)] })),
        ).toMatchObject({ state: 'committed' });
        const isApproved = (await store.ledger.committed(ledger, 'm1-1')) !== undefined;
        const view = await store.ledger.view(question);
        expect([view.version, view.claims.length, view.sameNumber.length]).toEqual(isApproved ? [2, 31, 1] : [1, 1, 0]);
        // Now the month is taken, so the second judgement refuses, unless the first one stands.
        await commitNow(store, sampleOutcome({ submissionId: 'm1-1', number: 'F-1', decision: 'rejected' }));
      },
      assert: async (store) => {
        const told = await store.ledger.committed(ledger, 'm1-1');
        const view = await store.ledger.view(question);
        expect(view.version).toBe(2);
        expect(view.claims).toHaveLength(told?.decision === 'approved' ? 31 : 1);
        expect(view.sameNumber.map(({ decision }) => decision)).toEqual([told?.decision]);
      },
    });
  });

  test('of an import: the old generation whole, then the new one whole', async () => {
    const old = sampleRegister('g1', { onderaannemers: [sampleOnderaannemer('OA-009')] });
    const next = sampleRegister('g2', {}, 12);
    const numbers = next.careClients.map(({ number }) => number);
    const isWhole = async (store: Store): Promise<string> => {
      const reader = (await store.register.current())!;
      const expected = reader.generation === 'g1' ? old : next;
      expect(await reader.onderaannemerByKvk(expected.onderaannemers[0]!.kvk)).toEqual(expected.onderaannemers[0]);
      expect(await reader.careClients(numbers)).toEqual(expected.careClients);
      expect(await reader.leveringsovereenkomsten(numbers)).toEqual(expected.leveringsovereenkomsten);
      return reader.generation;
    };
    const writes = await atEveryWrite(moment, {
      arrange: (store) => store.register.replace(old),
      act: (store) => store.register.replace(next),
      between: isWhole,
      retry: (store) => store.register.replace(next),
      assert: async (store) => expect(await isWhole(store)).toBe('g2'),
    });
    // The generation's name, four batches, the pointer.
    expect(writes).toBe(6);
  });

  test('of an import over approved months: what no longer fits is found by the next one, once', async () => {
    const claimed = sampleClaim('400001');
    const ended = sampleRegister('g2', { asOf: '2026-03-02T00:00:00.000Z', leveringsovereenkomsten: [] });
    const expectedCredit = {
      onderaannemerNumber: ledger,
      clientNumber: '400001',
      product: 'BG-M',
      month: '2026-01',
      claimedDays: 31,
      coveredDays: 0,
      changedOn: '2026-03-02',
      creditDueOn: '2026-03-07',
    };
    const takeOver = (store: Store, register: ReturnType<typeof sampleRegister>) => takeOverRegister(store, currentParameters, register);
    const scene = (retry: (store: Store) => Promise<unknown>): CrashScene => ({
      arrange: async (store) => {
        await takeOver(store, sampleRegister('g1'));
        await commitNow(store, sampleOutcome({ submissionId: 'm1-1', claims: [claimed] }));
      },
      act: (store) => takeOver(store, ended),
      retry,
      assert: async (store) => {
        expect(await takeOver(store, ended)).toEqual([expectedCredit]);
        expect((await store.ledger.view({ ...question, claims: [claimed] })).retroactiveChanges).toHaveLength(1);
      },
    });
    // The generation, its items, the pointer, the change, and that it is settled.
    expect(
      await atEveryWrite(
        moment,
        scene((store) => takeOver(store, ended)),
      ),
    ).toBe(5);
  });

  test('of an arrival: one row, one reference', async () => {
    const mail = { mailId: 'm1', rawKey: 'raw/m1', receivedAt: now, now };
    await atEveryWrite(moment, {
      act: (store) => store.intake.register(mail),
      retry: (store) => store.intake.register({ ...mail, now: later }),
      assert: async (store) => {
        const row = await store.intake.get('m1');
        const other = await store.intake.register({ ...mail, mailId: 'm2' });
        expect(row?.reference).toMatch(/^SIEM-2026-00000[12]$/);
        expect(other.row.reference).not.toBe(row?.reference);
        expect(await store.intake.unfinished('2027-01-01T00:00:00.000Z')).toHaveLength(2);
      },
    });
  });

  test('of storing an outcome and its reply: the first that was stored is told from then on', async () => {
    const told: string[] = [];
    await atEveryWrite(moment, {
      act: async (store) => {
        await store.outcomes.put(sampleMailOutcome('m', [approve('1')]));
        await store.replies.makeDue(sampleLetter('m-1', now, { reply: sampleReply('een') }));
      },
      retry: async (store) => {
        const outcome = await store.outcomes.put(sampleMailOutcome('m', [approve('2')]));
        const row = await store.replies.makeDue(sampleLetter('m-1', later, { reply: sampleReply('twee') }));
        told.splice(0, told.length, JSON.stringify(outcome), Buffer.from(await store.replies.message(row)).toString());
        expect(row.changedAt === now).toBe(told[1]?.includes('een'));
      },
      assert: async (store) => {
        const row = (await store.replies.get('m-1'))!;
        expect([JSON.stringify(await store.outcomes.get('m')), Buffer.from(await store.replies.message(row)).toString()]).toEqual(told);
        expect(await store.replies.forMail('m')).toEqual([row]);
      },
    });
  });

  test('of what the system adds to the register: it is there whole, found by its last day, and once', async () => {
    const beschikking = { ...sampleRegister('g').beschikkingen[0]!, id: '855-1', period: { from: '2027-01-01', to: '2027-03-31' } };
    const agreement = { ...sampleRegister('g').leveringsovereenkomsten[0]!, id: 'HI-1', period: { from: '2027-01-01' } };
    const add = async (store: Store, at: string) => {
      await store.additions.putBeschikking(beschikking, at);
      await store.additions.addAgreement(agreement, at);
      await store.additions.withdrawAgreement('400001', 'HI-1', at);
    };
    const found = async (store: Store) =>
      (await (await store.register.current())!.beschikkingenEnding('2027-03-01', '2027-03-31')).map(({ id }) => id);
    const writes = await atEveryWrite(moment, {
      arrange: (store) => store.register.replace(sampleRegister('g1')),
      act: (store) => add(store, now),
      between: async (store) => {
        const known = (await store.additions.ofClients(['400001'])).get('400001')?.beschikkingen ?? [];
        expect(await found(store)).toEqual(known.map(({ item }) => item.id));
      },
      retry: (store) => add(store, later),
      assert: async (store) => {
        expect(await found(store)).toEqual(['855-1']);
        const { agreements, beschikkingen } = (await store.additions.ofClients(['400001'])).get('400001')!;
        expect([agreements.length, beschikkingen.length, agreements[0]?.withdrawnAt !== undefined]).toEqual([1, 1, true]);
      },
    });
    // The day it ends, the beschikking, whose the agreement is, the agreement, that it was withdrawn.
    expect(writes).toBe(5);
  });

  test('of an import that contains what Siem agreed: until it is there ours counts, and a later one without it never lets ours come back', async () => {
    const item = { ...sampleRegister('g').leveringsovereenkomsten[0]!, id: 'HI-1', period: { from: '2027-01-01' } };
    const registerOf = (generation: string, asOf: string, ids: readonly string[] = []) =>
      sampleRegister(generation, { asOf, leveringsovereenkomsten: ids.map((id) => ({ ...item, id })) });
    const containing = registerOf('g2', '2026-03-01T00:00:00.000Z', ['LO-9']);
    const takenBack = registerOf('g3', '2026-04-01T00:00:00.000Z');
    const takeOver = (store: Store, register: Register) => takeOverRegister(store, currentParameters, register);
    const agreed = async (store: Store) => (await store.register.current())!.leveringsovereenkomsten(['400001']);
    const doubted = { ...item, doubts: [{ period: item.period, why: 'no-longer-registered' }] };
    for (const retry of [containing, takenBack]) {
      const writes = await atEveryWrite(moment, {
        arrange: async (store) => {
          await takeOver(store, registerOf('g1', '2026-02-01T00:00:00.000Z'));
          await store.additions.addAgreement(item, now);
        },
        act: (store) => takeOver(store, containing),
        between: async (store) => {
          const isCurrent = (await store.register.current())!.generation === 'g2';
          expect(await agreed(store)).toEqual(isCurrent ? containing.leveringsovereenkomsten : [item]);
        },
        retry: (store) => takeOver(store, retry),
        assert: async (store) => {
          const marked = (await store.additions.ofClients(['400001'])).get('400001')!.agreements[0]?.containedAsOf;
          await takeOver(store, takenBack);
          // The mark is the first write: who died before it never had an import that contained ours.
          expect([marked, await agreed(store)]).toEqual(
            marked === undefined ? [undefined, [item]] : ['2026-03-01T00:00:00.000Z', [doubted]],
          );
          expect(marked !== undefined || retry === takenBack).toBe(true);
        },
      });
      // The mark, the generation, its items, the pointer, and that it is settled.
      expect(writes).toBe(5);
    }
  });

  test('of a herindicatie: the one that tries again hears that it was the first, or writes now', async () => {
    const reported = sampleHerindicatie('400001', { reports: [sampleReport()] });
    await atEveryWrite(moment, {
      act: (store) => store.herindicaties.put(reported, 0),
      retry: async (store) => expect(await store.herindicaties.put(reported, 0)).toEqual({ herindicatie: reported, version: 1 }),
      assert: async (store) => expect(await store.herindicaties.open()).toEqual([reported]),
    });
  });
});
