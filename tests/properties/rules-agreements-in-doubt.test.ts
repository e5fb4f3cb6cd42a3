import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '#decisions';
import { addDays, type Leveringsovereenkomst, type ProductCode } from '#domain';
import { type InvoiceCase, judgeInvoice } from '#rules';
import { isDeep } from '../support/is-deep.ts';
import { findingsOf, leveringsovereenkomst, oneLine, sure } from '../support/rules-builders.ts';

const march = (wish: Parameters<typeof oneLine>[0], agreed: readonly Leveringsovereenkomst[]): InvoiceCase =>
  oneLine(wish, agreed, '2026-03', { received: '2026-04-02' });
const product = fc.constantFrom<ProductCode>('BG-M', 'BG-M', 'BG-Z', 'DO-2', 'VV-R', 'BW-1');
const range = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }))
  .map(([start, length]) => {
    const from = addDays('2026-03-01', start);
    return { from, to: length === undefined ? undefined : addDays(from, length) };
  });
const agreement = fc
  .record({ product, period: range, doubt: fc.option(range, { nil: undefined }), isOwn: fc.constantFrom(true, true, true, false) })
  .map(({ product: code, period, doubt, isOwn }) => ({
    ...leveringsovereenkomst(code, period.from, period.to, { onderaannemerNumber: isOwn ? 'OA-001' : 'OA-002' }),
    ...(doubt && { doubts: [{ period: doubt, why: 'no-longer-registered' as const }] }),
  }));
const wish = fc.record({
  product,
  amount: fc.constantFrom(491.9, 269.75, 142.81, 732.33, 435.97, 234.92, 10.15, 123.85, 500),
  birthDate: fc.constantFrom(sure('1961-04-12'), sure('1961-04-12'), sure('1961-04-13')),
});

test('er wordt alleen besloten wat met en zonder de dagen in twijfel hetzelfde is', () => {
  const decisionOn = (c: InvoiceCase) => decide(findingsOf(judgeInvoice(c)));
  const seen = new Set<string>();
  fc.assert(
    fc.property(wish, fc.array(agreement, { minLength: 1, maxLength: 4 }), (line, agreed) => {
      const decision = decisionOn(march(line, agreed));
      const all = decisionOn(
        march(
          line,
          agreed.map(({ doubts: _, ...one }) => one),
        ),
      );
      const none = decisionOn(
        march(
          line,
          agreed.flatMap((one) => cut(one)),
        ),
      );
      seen.add(decision === all && all === none ? decision : `${decision} of ${all} and ${none}`);
      if (decision !== 'review') expect([all, none]).toEqual([decision, decision]);
    }),
    // The same examples every day, whatever the machine does beside them: among others, each way to end must be seen.
    isDeep ? { numRuns: 5000 } : { numRuns: 400, seed: 2026, interruptAfterTimeLimit: 120_000 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['approved', 'rejected', 'review', 'review of approved and rejected']));
});

/** Day by day, in the plainest way: what is left of an agreement without the days in doubt. */
function cut({ doubts = [], ...one }: Leveringsovereenkomst): readonly Leveringsovereenkomst[] {
  const days: Leveringsovereenkomst[] = [];
  for (let day = '2026-01-01'; day <= '2026-06-30'; day = addDays(day, 1)) {
    const isIn = ({ from, to }: { readonly from: string; readonly to?: string | undefined }): boolean => from <= day && day <= (to ?? day);
    if (isIn(one.period) && !doubts.some(({ period }) => isIn(period))) days.push({ ...one, period: { from: day, to: day } });
  }
  return days;
}
