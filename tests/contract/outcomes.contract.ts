import { describe, expect, test } from 'vitest';
import { sampleMailOutcome, sampleOutcome } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

export function outcomesContract(name: string, { open }: StoreUnderTest): void {
  describe(`outcomes (${name})`, () => {
    test('the first outcome of a mail stays, whoever comes later', async () => {
      const { store, elsewhere } = await open();
      const first = sampleMailOutcome('m1', [sampleOutcome({ submissionId: 'm1-1' })]);
      expect(await store.outcomes.get('m1')).toBeUndefined();
      expect(await store.outcomes.put(first)).toEqual(first);
      expect(await elsewhere().outcomes.put({ ...first, decision: 'approved' })).toEqual(first);
      expect(await elsewhere().outcomes.get('m1')).toEqual(first);
    });

    test('two workers at once get the same one', async () => {
      const { store, elsewhere } = await open();
      const outcome = sampleMailOutcome('m1');
      const [one, other] = await Promise.all([store.outcomes.put(outcome), elsewhere().outcomes.put({ ...outcome, decision: 'approved' })]);
      expect(one).toEqual(other);
      expect(await store.outcomes.get('m1')).toEqual(one);
    });

    test('a mail knows the mails that answer its letter, each once', async () => {
      const { store, elsewhere } = await open();
      const answers = { mailId: 'm1', reference: 'SIEM-2026-000001', how: 'answer' } as const;
      for (const mailId of ['m3', 'm2', 'm3']) await store.outcomes.put({ ...sampleMailOutcome(mailId), answers });
      await store.outcomes.put(sampleMailOutcome('m4'));
      expect([await elsewhere().outcomes.answersTo('m1'), await store.outcomes.answersTo('m2')]).toEqual([['m2', 'm3'], []]);
    });

    test('an outcome larger than a table item is kept whole', async () => {
      const { store } = await open();
      const cases = Array.from({ length: 2000 }, (_, index) => sampleOutcome({ submissionId: `m1-${index}` }));
      const large = sampleMailOutcome('m1', cases);
      expect(JSON.stringify(large).length).toBeGreaterThan(1_000_000);
      await store.outcomes.put(large);
      expect(await store.outcomes.get('m1')).toEqual(large);
    });
  });
}
