import { describe, expect, test } from 'vitest';
import type { StoreUnderTest } from './store-under-test.ts';

const mail = (mailId: string, receivedAt = '2026-02-03T09:12:00+01:00') => ({
  mailId,
  rawKey: `raw/${mailId}`,
  receivedAt,
  now: '2026-02-03T08:12:05.000Z',
});
const noon = '2026-02-03T12:00:00.000Z';

export function intakeContract(name: string, { open }: StoreUnderTest): void {
  describe(`intake (${name})`, () => {
    test('the same mail keeps its first row and reference', async () => {
      const { store, elsewhere } = await open();
      const first = await store.intake.register(mail('m1'));
      const again = await elsewhere().intake.register({ ...mail('m1'), now: noon });
      expect(first).toMatchObject({
        isNew: true,
        row: { state: 'received', attempts: 0, reference: 'SIEM-2026-000001', changedAt: '2026-02-03T08:12:05.000Z' },
      });
      expect(again).toEqual({ isNew: false, row: first.row });
    });

    test('references count per year of receipt in Amsterdam and are never given twice', async () => {
      const { store } = await open();
      const lastOf2025 = await store.intake.register(mail('old', '2025-12-31T22:59:00Z'));
      const mails = await Promise.all(Array.from({ length: 12 }, (_, n) => store.intake.register(mail(`m${n}`, '2025-12-31T23:30:00Z'))));
      const references = mails.map(({ row }) => row.reference);
      expect(lastOf2025.row.reference).toBe('SIEM-2025-000001');
      expect(new Set(references).size).toBe(12);
      expect(references.every((reference) => /^SIEM-2026-0000\d\d$/.test(reference))).toBe(true);
    });

    test('a letter that no mail began gets a reference of its own out of the same count', async () => {
      const { store, elsewhere } = await open();
      const first = await store.intake.register(mail('m1'));
      const letters = await Promise.all([store, elsewhere()].map(({ intake }) => intake.nextReference('2026-12-31T22:59:00Z')));
      const next = await store.intake.register(mail('m2'));
      expect([first.row.reference, ...letters.toSorted(), next.row.reference]).toEqual([1, 2, 3, 4].map((n) => `SIEM-2026-00000${n}`));
      expect(await store.intake.nextReference('2026-12-31T23:00:00Z')).toBe('SIEM-2027-000001');
    });

    test('two receivers of one mail at once: one row, one of them made it', async () => {
      const { store, elsewhere } = await open();
      const both = await Promise.all([store.intake.register(mail('m1')), elsewhere().intake.register(mail('m1'))]);
      expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(both[0].row).toEqual(both[1].row);
    });

    test('every attempt is counted until the mail is assessed, which is final', async () => {
      const { store } = await open();
      await store.intake.register(mail('m1'));
      expect(await store.intake.startAttempt('m1', '2026-02-03T09:00:00.000Z')).toMatchObject({ state: 'assessing', attempts: 1 });
      expect(await store.intake.startAttempt('m1', '2026-02-03T10:00:00.000Z')).toMatchObject({
        attempts: 2,
        changedAt: '2026-02-03T10:00:00.000Z',
      });
      await store.intake.finish('m1', '2026-02-03T11:00:00.000Z');
      await store.intake.finish('m1', noon);
      const final = { state: 'assessed', attempts: 2, changedAt: '2026-02-03T11:00:00.000Z' };
      expect(await store.intake.startAttempt('m1', noon)).toMatchObject(final);
      expect(await store.intake.get('m1')).toMatchObject(final);
    });

    test('waiting for recognition is no attempt, and is seen by the sweep until the mail is assessed', async () => {
      const { store, elsewhere } = await open();
      await store.intake.register(mail('m1'));
      await store.intake.awaitRecognition('m1', '2026-02-03T09:00:00.000Z');
      expect(await store.intake.get('m1')).toMatchObject({ state: 'received', attempts: 0 });
      await store.intake.startAttempt('m1', '2026-02-03T09:00:00.000Z');
      await store.intake.awaitRecognition('m1', '2026-02-03T10:00:00.000Z');
      await elsewhere().intake.awaitRecognition('m1', '2026-02-03T10:30:00.000Z');
      const waits = { state: 'recognising', attempts: 0, changedAt: '2026-02-03T10:00:00.000Z' };
      expect(await store.intake.get('m1')).toMatchObject(waits);
      expect(await store.intake.unfinished('2026-02-03T10:00:01.000Z')).toMatchObject([waits]);
      expect(await store.intake.startAttempt('m1', noon)).toMatchObject({ state: 'assessing', attempts: 1 });
      await store.intake.finish('m1', noon);
      await store.intake.awaitRecognition('m1', noon);
      expect(await store.intake.get('m1')).toMatchObject({ state: 'assessed', attempts: 1 });
      await expect(store.intake.awaitRecognition('never', noon)).rejects.toThrow('never');
    });

    test('a mail without row is an error to work on, and nothing to look at', async () => {
      const { store } = await open();
      await expect(store.intake.startAttempt('never', noon)).rejects.toThrow('never');
      await expect(store.intake.finish('never', noon)).rejects.toThrow('never');
      expect(await store.intake.get('never')).toBeUndefined();
    });

    test('the sweep sees what is not assessed and did not change since, oldest first', async () => {
      const { store } = await open();
      for (const id of ['waiting', 'working', 'done', 'fresh', 'zone']) await store.intake.register(mail(id));
      await store.intake.startAttempt('working', '2026-02-03T10:00:00.000Z');
      await store.intake.startAttempt('done', '2026-02-03T10:00:00.000Z');
      await store.intake.finish('done', '2026-02-03T10:01:00.000Z');
      await store.intake.startAttempt('fresh', noon);
      // 11:30 on the clock, half past nine in the order of time.
      await store.intake.startAttempt('zone', '2026-02-03T11:30:00.000+02:00');
      expect((await store.intake.unfinished(noon)).map((row) => row.mailId)).toEqual(['waiting', 'zone', 'working']);
      expect((await store.intake.unfinished('2026-02-03T10:00:00.000Z')).map((row) => row.mailId)).toEqual(['waiting', 'zone']);
    });

    test('the first mail to claim a fingerprint owns it for ever', async () => {
      const { store, elsewhere } = await open();
      const racers = await Promise.all(['a', 'b', 'c'].map((id) => elsewhere().intake.claimFingerprint('fp', id)));
      const owner = racers[0]!;
      expect(new Set(racers)).toEqual(new Set([owner]));
      expect(await store.intake.claimFingerprint('fp', owner)).toBe(owner);
      expect(await store.intake.claimFingerprint('fp', 'late')).toBe(owner);
      expect(await store.intake.claimFingerprint('other', 'late')).toBe('late');
    });
  });
}
