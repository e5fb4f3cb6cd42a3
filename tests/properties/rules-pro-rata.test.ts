import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, type ProductCode, proRata } from '#domain';
import { currentParameters, judgeInvoice } from '#rules';
import { tariefOn } from '../../packages/rules/parameters/tarieven.ts';
import { invoice, invoiceCase, invoiceLine, leveringsovereenkomst, missing, sure } from '../support/rules-builders.ts';

const tarief = (code: ProductCode): number => tariefOn(currentParameters, code, '2026-01-01')!.cents;

describe('pro rata', () => {
  const monthProduct = fc.constantFrom<ProductCode>('BG-L', 'BG-M', 'BG-Z', 'DO-1', 'DO-2', 'DO-3', 'DO-4');
  const month = fc.constantFrom('2023-02', '2025-02', '2025-04', '2025-12', '2026-01', '2026-02', '2026-06', '2026-12');

  test('the days of a month in any two parts add up to the tarief, a cent a part at most', () => {
    fc.assert(
      fc.property(monthProduct, fc.integer({ min: 28, max: 31 }), fc.integer({ min: 0, max: 31 }), (code, n, cut) => {
        const d = Math.min(cut, n);
        expect(Math.abs(proRata(tarief(code), d, n) + proRata(tarief(code), n - d, n) - tarief(code))).toBeLessThanOrEqual(1);
        const single = Array.from({ length: n }, () => proRata(tarief(code), 1, n)).reduce((a, b) => a + b, 0);
        expect(Math.abs(single - tarief(code))).toBeLessThanOrEqual(n / 2);
      }),
    );
  });

  test('the days of a month in any parts add up to the tarief, half a cent a part at most', () => {
    fc.assert(
      fc.property(monthProduct, month, fc.array(fc.integer({ min: 1, max: 31 }), { maxLength: 31 }), (code, careMonth, cuts) => {
        const n = daysInMonth(careMonth);
        const t = tariefOn(currentParameters, code, `${careMonth}-01`)!.cents;
        const edges = [...new Set([0, n, ...cuts.filter((cut) => cut < n)])].sort((a, b) => a - b);
        const parts = edges.slice(1).map((edge, i) => proRata(t, edge - edges[i]!, n));
        expect(Math.abs(parts.reduce((a, b) => a + b, 0) - t)).toBeLessThanOrEqual(parts.length / 2);
      }),
    );
  });

  test('a line passes exactly when some whole number of covered days explains its amount', () => {
    fc.assert(
      fc.property(
        monthProduct,
        month,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 33 }),
        fc.integer({ min: -3, max: 3 }),
        (code, careMonth, first, days, off) => {
          const n = daysInMonth(careMonth);
          const start = Math.min(first, n);
          const t = tariefOn(currentParameters, code, `${careMonth}-01`)!.cents;
          const amount = proRata(t, days, n) + off;
          const line = invoiceLine({ product: code, quantity: missing, amount: sure(amount) });
          const c = invoiceCase({
            received: '2027-01-31',
            registerAsOf: '2027-01-31',
            agreements: [leveringsovereenkomst(code, `${careMonth}-${String(start).padStart(2, '0')}`)],
            invoice: invoice({ ownLines: [line], period: sure({ from: `${careMonth}-01`, to: `${careMonth}-${n}` }) }),
          });
          const covered = n - start + 1;
          const explained =
            amount > 0 && Array.from({ length: covered }, (_, i) => i + 1).some((d) => Math.abs(proRata(t, d, n) - amount) <= 1);
          const failing = judgeInvoice(c).filter((j) => j.verdict === 'fail' && ['L06', 'L07', 'L08', 'L09', 'L10'].includes(j.code));
          expect(failing.length).toBe(explained ? 0 : 1);
        },
      ),
    );
  });
});
