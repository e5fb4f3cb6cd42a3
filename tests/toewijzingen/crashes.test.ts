import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awsStore, type Store } from '#store';
import { decideToewijzing, settleUnsettled } from '#toewijzingen';
import { toewijzingDeskOf } from '../../packages/local/toewijzingen/toewijzing-desk.ts';
import { testBsns } from '../support/iwmo-messages.ts';
import { Crash, crashAtWrite } from '../support/store-faults.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';
import { bring, now, registerWith, seenBeschikkingen } from '../support/toewijzingen.ts';

let standIns: StoreStandIns;
beforeAll(async () => {
  standIns = await startStoreStandIns();
});
afterAll(() => standIns.stop());

const first = { products: [{ number: '101' }, { number: '102', code: '104A3' }] };
const second = {
  dated: '2026-01-21',
  products: [
    { number: '101', decided: '2026-01-20', changeReason: '13' },
    { number: '102', code: '104A3', decided: '2026-01-20', to: '2026-06-30' },
    { number: '103', code: '104A4', decided: '2026-01-20' },
  ],
};
const idsAndEnds = async (store: Store): Promise<string> =>
  (await seenBeschikkingen(store)).map(({ id, period }) => `${id}/${period.to ?? ''}`).join(' ');
const before = '0855-101/ 0855-102/';
const after = '0855-102/2026-06-30 0855-103/';

describe.each(['before', 'after'] as const)('a crash %s any write of a message with several products', { timeout: 120_000 }, (moment) => {
  const finishers: readonly (readonly [string, boolean, (store: Store) => Promise<unknown>])[] = [
    ['the same message again', true, (store) => bring(store, second)],
    ['the next run, when the message was taken in', false, (store) => settleUnsettled(store, now)],
  ];
  test.each(finishers)('is never seen half, and finished by %s', async (_name, comesAgain, finish) => {
    for (let nth = 1; ; nth += 1) {
      const names = await standIns.fresh();
      const alive = (): Store => awsStore({ ...standIns.connect(), ...names });
      await alive().register.replace(registerWith());
      await bring(alive(), first);
      const doomed = standIns.connect();
      const { writesBegun } = crashAtWrite(doomed, nth, moment);
      const died = await bring(awsStore({ ...doomed, ...names }), second).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Crash)) throw error;
          return true;
        },
      );
      expect([before, after]).toContain(await idsAndEnds(alive()));
      const wasTakenIn = await isTakenIn(alive());
      await finish(alive());
      expect(await idsAndEnds(alive())).toBe(wasTakenIn || comesAgain ? after : before);
      expect(await alive().toewijzingen.waiting()).toEqual([]);
      if (!died) {
        // The new number, the dossier, the end in June, the beschikkingen, that it is settled.
        expect(writesBegun()).toBe(5);
        return;
      }
    }
  });
});

/** Its person has three toewijzingen. */
async function isTakenIn(store: Store): Promise<boolean> {
  const owner = await store.toewijzingen.ownerOf('0855-101');
  return (await store.toewijzingen.get(owner ?? ''))?.dossier.received.length === 3;
}

describe.each(['before', 'after'] as const)('a crash %s any write of a corrected BSN', { timeout: 120_000 }, (moment) => {
  const correct = (store: Store) => decideToewijzing(store, '101', { what: 'corrected', by: 'M. de Vries', reason: 'Gebeld.' }, now);
  const holders = async (store: Store): Promise<string> =>
    (await Promise.all(['400001', '400002'].map((client) => seenBeschikkingen(store, client))))
      .flat()
      .map(({ clientNumber }) => clientNumber)
      .join(' ');

  const finishers: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
    ['the next run', (store) => settleUnsettled(store, now)],
    ['whoever looks at the list', (store) => toewijzingDeskOf(store).list()],
    ['whoever decides something else', (store) => decideToewijzing(store, '999', { what: 'undone', by: 'Karin', reason: 'x' }, now)],
  ];
  test.each(finishers)('leaves it with one of the two or neither, and once accepted is finished by %s', async (_name, finish) => {
    for (let nth = 1; ; nth += 1) {
      const names = await standIns.fresh();
      const alive = (): Store => awsStore({ ...standIns.connect(), ...names });
      await alive().register.replace(registerWith());
      await bring(alive(), { products: [{ number: '101' }] });
      await bring(alive(), { bsn: testBsns[1], products: [{ number: '101', decided: '2026-01-20' }] });
      const doomed = standIns.connect();
      const { writesBegun } = crashAtWrite(doomed, nth, moment);
      const died = await correct(awsStore({ ...doomed, ...names })).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Crash)) throw error;
          return true;
        },
      );
      expect(['400001', '', '400002']).toContain(await holders(alive()));
      const isAccepted = nth > 1 || moment === 'after';
      await finish(alive());
      expect(await holders(alive())).toBe(isAccepted ? '400002' : '400001');
      if (!isAccepted) await correct(alive());
      await bring(alive(), { products: [{ number: '101' }] });
      expect([await holders(alive()), await alive().toewijzingen.waiting()]).toEqual(['400002', []]);
      if (!died) {
        // Accepted; given up, withdrawn, settled; moved; taken, put, settled.
        expect(writesBegun()).toBe(8);
        return;
      }
    }
  });
});
