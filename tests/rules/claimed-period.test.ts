import { expect, test } from 'vitest';
import { wholeMonth } from '#domain';
import { claimsOf } from '#rules';
import { approved, centsOf, named, period, withGap } from '../support/named-days.ts';
import { credit, daysOf, doubtful, invoiceCase, invoiceLine, leveringsovereenkomst, oneLine, sure } from '../support/rules-builders.ts';

test.each([
  ['een deel van de maand dat precies de gerekende dagen heeft', invoiceCase({ lines: [named(1, 14)] }), period(1, 14)],
  ['de hele maand', invoiceCase({ lines: [invoiceLine()] }), period(1, 31)],
  [
    'van de maand het deel dat de leveringsovereenkomst heeft',
    oneLine(named(12, 31, { period: doubtful(period(1, 31)) }), [leveringsovereenkomst('BG-M', '2026-01-12')]),
    period(12, 31),
  ],
  [
    'minder dagen dan de periode heeft: welke is niet bekend, wel waarbinnen',
    invoiceCase({ lines: [named(1, 14, { period: sure(period(1, 20)) })] }),
    undefined,
    period(1, 20),
  ],
  [
    'met een gat tussen twee leveringsovereenkomsten is het geen periode',
    oneLine({ amount: centsOf(20) / 100, quantity: daysOf(20) }, [
      leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-10'),
      leveringsovereenkomst('BG-M', '2026-01-22'),
    ]),
    undefined,
  ],
  [
    'alle dagen die een deel van de maand met een gat heeft: geen periode, wel waarbinnen',
    invoiceCase({
      lines: [named(1, 14, { amount: centsOf(8) / 100, quantity: daysOf(8) })],
      agreements: withGap,
    }),
    undefined,
    period(1, 14),
  ],
  [
    'meer dagen dan de overeenkomst in de genoemde periode heeft',
    invoiceCase({
      lines: [named(1, 14)],
      agreements: withGap,
    }),
    undefined,
  ],
  [
    'een leveringsovereenkomst voor een ander product telt niet mee',
    oneLine({ amount: centsOf(20) / 100, quantity: daysOf(20) }, [
      leveringsovereenkomst('BG-M', '2026-01-12'),
      leveringsovereenkomst('DO-2', '2025-03-01'),
    ]),
    period(12, 31),
  ],
  [
    'een regel over een andere maand dan de factuur noemt',
    invoiceCase({ lines: [invoiceLine({ period: sure(wholeMonth('2025-12')) })] }),
    wholeMonth('2025-12'),
  ],
  [
    'de dagen die een creditfactuur noemt en teruggeeft',
    credit([named(8, 14, { amount: -centsOf(7) / 100 })], {}, { claims: [approved(1, 14, { invoiceNumber: '2026-0101' })] }),
    period(8, 14),
  ],
  ['een creditfactuur over de maand die een week teruggeeft', credit([invoiceLine({ amount: -centsOf(7) / 100 })]), undefined],
  [
    'een creditfactuur over een week die geen hele dag teruggeeft',
    credit([named(8, 14, { amount: -0.05 })], {}, { claims: [approved(1, 14, { invoiceNumber: '2026-0101' })] }),
    undefined,
  ],
  ['een cliënt die niet bekend is', invoiceCase({ lines: [named(1, 14), named(1, 14, { clientNumber: sure('499999') })] }), period(1, 14)],
])('een goedgekeurde regel houdt bij welke dagen het zijn: %s', (_, c, expected, within?) => {
  expect(claimsOf(c).map((one) => [one.period, one.within])).toEqual([[expected, within]]);
});
