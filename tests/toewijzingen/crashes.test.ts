import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awsStore, type Store } from '#store';
import { settleUnsettled } from '#toewijzingen';
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
