import { describe, expect, test } from 'vitest';
import type { LineCalculation, ProductCode } from '#domain';
import { explainLines, type InvoiceCase, judgeInvoice } from '#rules';
import {
  claim,
  credit,
  daysOf,
  doubtful,
  earlierInvoice,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  oneLine,
  sure,
} from '../support/rules-builders.ts';

/** A copy: what the rules remember of one case may not help the next run of the same test. */
function explained(given: InvoiceCase): LineCalculation {
  const c = { ...given };
  return explainLines(c, judgeInvoice(c))[0]!;
}
const agreed = (product: ProductCode) => ({ id: `LO-${product}-2025-03-01`, product, from: '2025-03-01', to: undefined });
const from23 = [leveringsovereenkomst('BG-M', '2026-01-23')];

const rows: readonly (readonly [string, InvoiceCase, Partial<LineCalculation>])[] = [
  [
    'negen dagen: tarief met bron, overeenkomst, dagen, berekening',
    oneLine({ amount: 142.81, quantity: daysOf(9) }, from23),
    {
      line: 1,
      clientNumber: '400101',
      product: 'BG-M',
      month: '2026-01',
      daysInMonth: 31,
      tarief: { cents: 49190, from: '2026-01-01', to: '2026-12-31', source: 'AP v13 §3, Tarieven Wmo Begeleiding' },
      agreements: [{ id: 'LO-BG-M-2026-01-23', product: 'BG-M', from: '2026-01-23', to: undefined }],
      coveredDays: 9,
      statedDays: 9,
      countedDays: 9,
      formula: '9 / 31 × € 491,90',
      toleranceCents: 1,
      expectedCents: 14281,
      chargedCents: 14281,
      verdict: 'right',
    },
  ],
  [
    'de regel noemt een halve maand en rekent de hele',
    oneLine({ period: sure({ from: '2026-01-01', to: '2026-01-15' }) }),
    { countedDays: 31, expectedCents: 49190, verdict: 'in-doubt', because: 'names-fewer-days' },
  ],
  [
    'een cent meer is afronding: verwacht blijft verwacht',
    oneLine({ amount: 491.91 }),
    { expectedCents: 49190, chargedCents: 49191, verdict: 'right' },
  ],
  [
    'etmalen',
    oneLine({ product: 'BW-2', quantity: etmalen(20), amount: 3466.8 }, [leveringsovereenkomst('BW-2')]),
    { formula: '20 × € 173,34', countedDays: 20, coveredDays: 31, expectedCents: 346680, verdict: 'right' },
  ],
  [
    'een verkeerd bedrag met zijn oorzaak',
    oneLine({ amount: 468 }),
    { expectedCents: 49190, chargedCents: 46800, verdict: 'wrong', because: undefined, cause: 'tarief-of-2025' },
  ],
  [
    'een verkeerd bedrag voor negen dagen van een overeenkomst over de hele maand',
    oneLine({ amount: 200, quantity: daysOf(9) }),
    { countedDays: 9, coveredDays: 31, expectedCents: 14281, verdict: 'wrong', because: undefined },
  ],
  [
    'een hele maand terwijl de zorg op de 23e begon',
    oneLine({}, from23),
    { countedDays: 9, expectedCents: 14281, verdict: 'wrong', because: undefined, cause: 'pro-rata-forgotten' },
  ],
  [
    'een te oud register: in twijfel',
    oneLine({ amount: 491.9 }, from23, '2026-01', { registerAsOf: '2026-01-31' }),
    { expectedCents: 14281, verdict: 'in-doubt' },
  ],
  ['een bedrag dat niet zeker gelezen is', oneLine({ amount: doubtful(49190) }), { verdict: 'in-doubt', because: 'read-with-doubt' }],
  [
    'een afgesproken tarief dat afwijkt',
    oneLine({}, [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { agreedTariefCents: 50000 })]),
    { agreedTariefCents: 50000, verdict: 'in-doubt', because: 'agreed-tarief-differs' },
  ],
  [
    'overbruggingszorg heeft alleen een afgesproken tarief',
    oneLine({ product: 'BG-O', amount: 500 }, [leveringsovereenkomst('BG-O', '2025-03-01', undefined, { agreedTariefCents: 50000 })]),
    { tarief: undefined, agreedTariefCents: 50000, expectedCents: 50000, verdict: 'in-doubt', because: 'as-agreed' },
  ],
  [
    'overbruggingszorg zonder afgesproken tarief',
    oneLine({ product: 'BG-O', amount: 500 }, [leveringsovereenkomst('BG-O')]),
    { tarief: undefined, expectedCents: undefined, verdict: 'in-doubt', because: 'as-agreed' },
  ],
  [
    'te veel etmalen: geen verwacht bedrag',
    oneLine({ product: 'BW-2', quantity: etmalen(33), amount: 5720.22 }, [leveringsovereenkomst('BW-2')]),
    { statedDays: 33, countedDays: undefined, expectedCents: undefined, verdict: 'wrong', because: 'quantity' },
  ],
  [
    'buiten de overeenkomst: de eigen overeenkomst staat erbij',
    oneLine({}, [leveringsovereenkomst('BG-M', '2026-02-01')]),
    {
      agreements: [{ id: 'LO-BG-M-2026-02-01', product: 'BG-M', from: '2026-02-01', to: undefined }],
      verdict: 'not-computed',
      because: 'not-covered',
    },
  ],
  [
    'een ander product: wat wel is afgesproken staat erbij',
    oneLine({ product: 'BG-Z' }),
    { agreements: [agreed('BG-M')], verdict: 'not-computed', because: 'other-product' },
  ],
  [
    'van meer overeenkomsten die van het product in deze maand',
    oneLine({}, [leveringsovereenkomst('BG-M', '2025-01-01', '2025-02-28'), leveringsovereenkomst(), leveringsovereenkomst('DO-2')]),
    { agreements: [agreed('BG-M')], verdict: 'right' },
  ],
  [
    'twee maanden op één regel: alle overeenkomsten van het product',
    oneLine(
      { period: sure({ from: '2025-12-01', to: '2026-01-31' }) },
      [leveringsovereenkomst(), leveringsovereenkomst('DO-2')],
      '2026-01',
      {
        invoice: invoice({ period: sure({ from: '2025-12-01', to: '2026-01-31' }) }),
      },
    ),
    { month: undefined, agreements: [agreed('BG-M')], verdict: 'not-computed', because: 'incomplete' },
  ],
  [
    'een maand zonder tarief',
    oneLine({}, [leveringsovereenkomst('BG-M', '2023-01-01')], '2024-03'),
    { verdict: 'not-computed', because: 'no-tarief' },
  ],
  ['geen overeenkomst', oneLine({}, []), { agreements: [], verdict: 'not-computed', because: 'no-agreement' }],
  [
    'een product dat niet herkend is',
    oneLine({ product: missing }),
    { product: undefined, agreements: [agreed('BG-M')], verdict: 'not-computed', because: 'incomplete' },
  ],
  ['een onbekende cliënt', oneLine({ clientNumber: sure('999999') }), { verdict: 'not-computed', because: 'incomplete' }],
  [
    'een creditfactuur: wat er terug komt en wat er nog stond',
    credit([invoiceLine({ amount: -142.81 })], {}, { original: earlierInvoice(), claims: [claim({ invoiceNumber: '2026-0101' })] }),
    {
      verdict: 'not-computed',
      because: 'credit',
      credit: { creditedCents: 14281, approvedCents: 49190, originalCents: 49190, days: 9 },
    },
  ],
];

describe('hoe een bedrag tot stand kwam', () => {
  test.each(rows)('%s', (_, given, expected) => {
    const found = explained(given);
    // Of nested values all, and of what should not be there that it is not.
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, found[name as keyof LineCalculation]]))).toEqual(expected);
  });

  test('wat door een andere bevinding niet wordt afgewezen, zegt welke bevinding voor gaat', () => {
    const c = invoiceCase({ invoice: invoice({ vat: sure(8266), total: sure(57466), ownLines: [invoiceLine({ amount: 492.5 })] }) });
    const judged = judgeInvoice(c);
    expect(judged.find((j) => j.code === 'L08')).toMatchObject({ verdict: 'not-applicable', facts: { because: 'F13' } });
    expect(explainLines(c, judged)[0]?.verdict).toBe('in-doubt');
  });
});
