import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doStep, recordReports, type SettlePorts, type StepAction, settleUnfinished } from '#herindicatie';
import { currentParameters } from '#rules';
import type { Store } from '#store';
import { crashMoments, playAtEveryWrite } from '../support/at-every-write.ts';
import { herindicatieRegister, reportMail } from '../support/herindicatie.ts';
import { sampleClaim, sampleOutcome } from '../support/store-samples.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';

let standIns: StoreStandIns;
beforeAll(async () => {
  standIns = await startStoreStandIns();
});
afterAll(() => standIns.stop());

const key = { clientNumber: '400001', beschikking: 'B-7' };
const now = '2026-03-06T09:00:00.000Z';
const portsOf = (store: Store): SettlePorts => ({
  store,
  parameters: currentParameters,
  letters: { from: 'herindicatieoa@metsiem.nl', invoicesTo: 'facturen@metsiem.nl' },
  now: () => now,
});
const done = (step: 'wijzigingsverzoek' | 'startmelding' | 'inzorgmelding'): StepAction => ({ do: 'done', step });
const take = async (store: Store, ...actions: readonly StepAction[]): Promise<void> => {
  for (const action of actions) await doStep(portsOf(store), key, action, 'Karin');
};
const upToTheLast: readonly StepAction[] = [
  done('wijzigingsverzoek'),
  { do: 'done', step: 'toewijzing', period: { from: '2026-02-01' } },
  done('startmelding'),
];
const undo: StepAction = { do: 'undo', step: 'inzorgmelding', reason: 'verkeerde dag' };

async function arrange(store: Store): Promise<void> {
  await store.register.replace(herindicatieRegister());
  await recordReports(store, await store.outcomes.put(reportMail('m1')));
  await take(store, ...upToTheLast);
}
/** Whoever got no answer asks again; what was begun is finished by the sweep. */
const again = (action: StepAction) => async (store: Store) => {
  await take(store, action);
  await settleUnfinished(portsOf(store));
};
const seen = async (store: Store) => ({
  agreements: (await (await store.register.current())!.leveringsovereenkomsten(['400001'])).map(({ id }) => id),
  letters: (await store.replies.forMail('m1')).map(({ replyId, state }) => `${replyId} ${state}`),
  unsettled: (await store.herindicaties.unsettled()).length,
  expectedCredits: (await store.ledger.openChanges()).length,
});

// Each scene is played once for every write, each time on a new table.
describe.each(crashMoments)('wie stopt %s het schrijven van een stap', { timeout: 120_000 }, (moment) => {
  test('van een inzorgmelding: precies één overeenkomst en één brief', async () => {
    const writes = await playAtEveryWrite(standIns, moment, {
      arrange,
      act: (store) => take(store, done('inzorgmelding')),
      retry: again(done('inzorgmelding')),
      assert: async (store) =>
        expect(await seen(store)).toEqual({
          agreements: ['HI-B-7-1'],
          letters: ['m1-inzorgmelding_1_4 due'],
          unsettled: 0,
          expectedCredits: 0,
        }),
    });
    // The event, the agreement, the letter with its row and its names, and that it is settled.
    expect(writes).toBeGreaterThanOrEqual(5);
  });

  test('van een intrekking: geen overeenkomst meer, één brief daarover, en een creditfactuur die wordt verwacht', async () => {
    const writes = await playAtEveryWrite(standIns, moment, {
      arrange: async (store) => {
        await arrange(store);
        await take(store, done('inzorgmelding'));
        const february = {
          month: '2026-02',
          period: { from: '2026-02-01', to: '2026-02-28' },
          within: { from: '2026-02-01', to: '2026-02-28' },
        };
        const outcome = sampleOutcome({ submissionId: 'i1-1', claims: [sampleClaim('400001', 28, february)] });
        await store.ledger.commit({ onderaannemerNumber: 'OA-001', version: 0, outcome, reference: 'SIEM-1', now });
      },
      act: (store) => take(store, undo),
      retry: again(undo),
      assert: async (store) =>
        expect(await seen(store)).toEqual({
          agreements: [],
          letters: ['m1-inzorgmelding_1_4 due', 'm1-inzorgmelding_1_5 due'],
          unsettled: 0,
          expectedCredits: 1,
        }),
    });
    expect(writes).toBeGreaterThanOrEqual(6);
  });

  test('van een verslag: één keer bij zijn herindicatie', async () => {
    await playAtEveryWrite(standIns, moment, {
      act: (store) => recordReports(store, reportMail('m1', [{}, {}])),
      retry: (store) => recordReports(store, reportMail('m1', [{}, {}])),
      assert: async (store) =>
        expect((await store.herindicaties.get(key))?.herindicatie.reports.map(({ submissionId }) => submissionId)).toEqual([
          'm1-1',
          'm1-2',
        ]),
    });
  });
});
