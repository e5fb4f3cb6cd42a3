import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '#decisions';
import { type ProductCode, proRata } from '#domain';
import { judgeInvoice } from '#rules';
import { isDeep } from '../support/is-deep.ts';
import {
  claim,
  findingsOf,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  missing,
  product,
  sure,
} from '../support/rules-builders.ts';
import { quantity, tarief } from '../support/rules-january.ts';

const numRuns = isDeep ? 15_000 : 900;

test('what is approved never pays more than the tarief for the days that the agreements cover', () => {
  let approvals = 0;
  const months = fc.constantFrom<ProductCode>('BG-M', 'DO-2', 'BG-L');
  const readable = fc
    .tuple(months, fc.integer({ min: 1, max: 31 }), fc.constantFrom(-1, 0, 0, 0, 1, 2), fc.option(quantity, { freq: 3, nil: undefined }))
    .map(([code, days, off, count]) =>
      invoiceLine({ product: code, amount: sure(proRata(tarief(code), days, 31) + off), quantity: count ?? missing }),
    );
  const agreed = fc
    .tuple(
      months,
      fc.constantFrom('2025-06-01', '2026-01-01', '2026-01-10', '2026-01-23'),
      fc.constantFrom(undefined, undefined, '2026-01-28'),
    )
    .map(([code, from, to]) => leveringsovereenkomst(code, from, to));
  const before = fc
    .tuple(months, fc.integer({ min: 1, max: 31 }))
    .map(([code, days]) => claim({ product: code, days, amountCents: proRata(tarief(code), days, 31) }));
  fc.assert(
    fc.property(
      fc.array(readable, { minLength: 1, maxLength: 3 }),
      fc.array(agreed, { minLength: 1, maxLength: 3 }),
      fc.array(before, { maxLength: 1 }),
      (lines, agreements, claims) => {
        const c = invoiceCase({ agreements, ledger: ledger({ claims }), invoice: invoice({ ownLines: lines }) });
        if (decide(findingsOf(judgeInvoice(c))) !== 'approved') return;
        approvals += 1;
        for (const code of ['BG-M', 'DO-2', 'BG-L'] as const) {
          const january = Array.from({ length: 31 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
          const covered = january.filter((date) =>
            agreements.some((a) => a.product === code && a.period.from <= date && (a.period.to ?? date) >= date),
          ).length;
          const own = lines.filter((line) => line.product.state === 'read' && line.product.value.text === product(code).text);
          const paid = [
            ...own.map((line) => (line.amount.state === 'read' ? line.amount.value : 0)),
            ...claims.filter((each) => each.product === code).map((each) => each.amountCents),
          ];
          if (own.length > 0)
            expect(paid.reduce((x, y) => x + y, 0)).toBeLessThanOrEqual(proRata(tarief(code), covered, 31) + 2 * paid.length);
        }
      },
    ),
    { numRuns },
  );
  expect(approvals).toBeGreaterThan(numRuns / 60);
});
