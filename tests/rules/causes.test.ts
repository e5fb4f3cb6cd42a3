import { expect, test } from 'vitest';
import { type ProductCode, wholeMonth } from '#domain';
import { type InvoiceCase, ruleOf } from '#rules';
import {
  bare,
  careClient,
  daysOf,
  etmalen,
  fraction,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  oneLine,
  sure,
} from '../support/rules-builders.ts';
import { type CauseRow, describeCauses, findingOf } from '../support/rules-causes.ts';

type Line = Parameters<typeof oneLine>[0];
/** Care for the whole month. */
const whole = (amount: number, more: Line = {}, month = '2026-01', code: ProductCode = 'BG-M') =>
  oneLine({ product: code, amount, ...more }, [leveringsovereenkomst(code, '2023-01-01')], month);
/** Care from a day on. */
const from = (start: string, amount: number, more: Line = {}, code: ProductCode = 'BG-M') =>
  oneLine({ product: code, amount, ...more }, [leveringsovereenkomst(code, start)], start.slice(0, 7));
const etmalenOf = (count: number, amount: number, more: Line = {}) =>
  whole(amount, { quantity: etmalen(count), ...more }, '2026-01', 'BW-2');

/** Each line for a client of its own, by number; agreed is the product and from which day. */
function lines(...wishes: readonly (readonly [ProductCode, string, Line])[]): InvoiceCase {
  const numbers = wishes.map((_, i) => `40010${i + 1}`);
  return invoiceCase({
    received: '2026-12-31',
    registerAsOf: '2026-12-31',
    careClients: numbers.map((number) => careClient({ number })),
    agreements: wishes.map(([code, start], i) => leveringsovereenkomst(code, start, undefined, { clientNumber: numbers[i]! })),
    invoice: invoice({
      period: sure(wholeMonth('2026-01')),
      ownLines: wishes.map(([code, , wish], i) => invoiceLine({ product: code, clientNumber: sure(numbers[i]!), ...wish })),
    }),
  });
}
const firstHalf = sure({ from: '2026-01-01', to: '2026-01-15' });

const ofTarief: readonly CauseRow[] = [
  ['€ 468,00 in januari 2026: het tarief van 2025', whole(468), 'L08', 'tarief-of-2025'],
  ['€ 491,90 in december 2025: het tarief van 2026', whole(491.9, {}, '2025-12'), 'L08', 'tarief-of-2026'],
  ['€ 409,00 in 2025: het tarief van 2023', whole(409, {}, '2025-12'), 'L08', 'tarief-of-2023'],
  ['€ 409,00 in juli 2023: het tarief van de eerste helft', whole(409, {}, '2023-07'), 'L08', 'tarief-of-2023-01'],
  ['€ 420,00 in juni 2023: het tarief van de tweede helft', whole(420, {}, '2023-06'), 'L08', 'tarief-of-2023-07'],
  ['€ 371,90 bij dagopvang in 2026: in beide helften van 2023 gelijk', whole(371.9, {}, '2026-01', 'DO-2'), 'L08', 'tarief-of-2023'],
  ['€ 732,33: begeleiding zwaar', whole(732.33), 'L08', 'tarief-of-BG-Z'],
  ['€ 435,97 is een tarief van dagopvang: dat is geen categorie van begeleiding', whole(435.97), 'L08', null],
  ['31 × € 171,43: met HV in plaats van 24 uur', etmalenOf(31, 5314.33), 'L08', 'tarief-of-BW-3'],
  ['naar rato met het tarief van 2025', from('2026-01-23', 135.87), 'L08', 'tarief-of-2025'],
  ['€ 595,20: 21 % btw erbij', whole(595.2), 'L08', 'vat-included'],
  ['€ 536,17: 9 % btw erbij', whole(536.17), 'L08', 'vat-included'],
  ['9 dagen met 21 % btw erbij: de dagen zijn goed', from('2026-01-23', 172.8), 'L08', 'vat-included'],
  ['31 etmalen met 21 % btw over het bedrag', etmalenOf(31, 6501.98), 'L08', 'vat-included'],
  ['31 × € 209,74: btw in de prijs per etmaal, op centen afgerond', etmalenOf(31, 6501.94), 'L08', 'vat-included'],
  ['€ 983,80: twee maanden', whole(983.8), 'L08', 'two-months'],
  ['€ 959,90: december 2025 en januari 2026 samen', whole(959.9), 'L08', 'two-months'],
  ['begonnen op de 9e: twee keer de hele maand', from('2026-01-09', 983.8), 'L08', 'two-months'],
  ['begonnen op de 9e: twee keer 23 dagen', from('2026-01-09', 729.92), 'L08', 'two-months'],
  ['31 etmalen, het bedrag van 62', etmalenOf(31, 10747.08), 'L08', 'two-months'],
  ['9 etmalen, het bedrag van 18: dat kan in één maand', etmalenOf(9, 3120.12), 'L08', null],
  ['een cent naast het tarief van 2025 is afronding', whole(467.99), 'L08', 'tarief-of-2025'],
  ['twee cent niet', whole(467.98), 'L08', null],
];
const ofDays: readonly CauseRow[] = [
  ['€ 508,30: 31 dagen van een maand van 30', whole(508.3), 'L08', 'thirty-day-month'],
  ['9 dagen van een maand van 30', from('2026-01-23', 147.57), 'L09', 'thirty-day-month'],
  [
    '12 dagen genoemd waar er 9 zijn, van een maand van 30',
    from('2026-01-23', 196.76, { quantity: daysOf(12) }),
    'L09',
    'thirty-day-month',
  ],
  ['14 dagen in februari van een maand van 30', from('2026-02-15', 229.55), 'L09', 'thirty-day-month'],
  ['9 dagen van 22 werkdagen', from('2026-01-23', 201.23), 'L09', 'working-day-month'],
  ['9 dagen van 21 werkdagen: zonder nieuwjaarsdag', from('2026-01-23', 210.81), 'L09', 'working-day-month'],
  ['6 werkdagen van 22 werkdagen', from('2026-01-23', 134.15), 'L09', 'working-day-month'],
  ['de hele maand terwijl de zorg op de 23e begon', from('2026-01-23', 491.9), 'L09', 'pro-rata-forgotten'],
  [
    'de hele maand terwijl de zorg op 15 februari begon: dat zijn geen twee maanden',
    from('2026-02-15', 491.9),
    'L09',
    'pro-rata-forgotten',
  ],
  ['12 dagen terwijl de overeenkomst er 9 geeft', from('2026-01-23', 190.41), 'L09', 'amount-of-12-days'],
  ['30 dagen terwijl de overeenkomst er 9 geeft', from('2026-01-23', 476.03), 'L09', 'amount-of-30-days'],
  ['12 dagen in april: die maand heeft er 30', from('2026-04-22', 196.76, { quantity: daysOf(12, '2026-04') }), 'L09', 'amount-of-12-days'],
  ['9 dagen op de factuur, het bedrag van 8', from('2026-01-23', 126.94, { quantity: daysOf(9) }), 'L09', 'days-exclusive'],
  ['31 etmalen op de factuur, het bedrag van 30', etmalenOf(31, 5200.2), 'L08', 'days-exclusive'],
  ['9 etmalen op de factuur, het bedrag van één', from('2026-01-23', 173.34, { quantity: etmalen(9) }, 'BW-2'), 'L08', null],
  ['€ 0,00 als prijs naast het goede bedrag', etmalenOf(31, 5373.54, { price: 0 }), 'L08', null],
  ['het goede bedrag naast 0,015 maand: een deel van een dag', whole(491.9, { quantity: fraction(0.015, 3) }), 'L08', null],
  ['het goede bedrag van 11 dagen naast 12 genoemde dagen', from('2026-01-21', 174.55, { quantity: daysOf(12) }), 'L09', null],
];
const ofTyping: readonly CauseRow[] = [
  ['€ 419,90: twee cijfers verwisseld', whole(419.9), 'L08', 'digits-swapped'],
  ['€ 419,91 is geen verwisseling en ook geen afronding', whole(419.91), 'L08', null],
  ['€ 49,00 voor € 409,00: een nul staat niet vooraan', whole(49, {}, '2023-06'), 'L08', null],
  ['€ 49,19: de komma verschoven', whole(49.19), 'L08', 'decimal-shifted'],
  ['€ 49.190,00: de komma twee plaatsen verschoven', whole(49190), 'L08', 'decimal-shifted'],
  ['€ 4,20 voor € 420,00', whole(4.2, {}, '2023-07'), 'L08', 'decimal-shifted'],
  ['een bedrag dat nergens op lijkt', whole(555.55), 'L08', null],
];
const twoThatFit: readonly CauseRow[] = [
  ['30 van de 31 dagen, de hele maand gerekend: vergeten, of 30 van 30?', from('2026-01-02', 491.9), 'L09', null],
  ['met 31 dagen op de factuur: vergeten', from('2026-01-02', 491.9, { quantity: daysOf(31) }), 'L09', 'pro-rata-forgotten'],
  ['met 30 dagen op de factuur: een maand van 30', from('2026-01-02', 491.9, { quantity: bare(30) }), 'L09', 'thirty-day-month'],
  ['begonnen op de 23e: twee keer 9 dagen is 18 dagen', from('2026-01-23', 285.62), 'L09', 'amount-of-18-days'],
  ['10 van 30 dagen is ook 7 van 21 werkdagen', from('2026-01-22', 163.97), 'L09', null],
  ['met 12 dagen op de factuur: werkdagen', from('2026-01-22', 163.97, { quantity: daysOf(12) }), 'L09', 'working-day-month'],
  ['21 dagen, de hele maand gerekend: in 21 werkdagen gelooft niemand', from('2026-01-11', 491.9), 'L09', 'pro-rata-forgotten'],
  // 7 days of € 223,00 (2025) are € 50,35, and 7 days of € 234,92 are € 53,05: two digits swapped as well.
  ['7 dagen voor € 50,35 in plaats van € 53,05', from('2026-01-25', 50.35, { quantity: daysOf(7) }, 'BG-L'), 'L08', null],
  [
    'de prijs op de factuur spreekt voor één',
    from('2026-01-25', 50.35, { quantity: daysOf(7), price: 223 }, 'BG-L'),
    'L08',
    'tarief-of-2025',
  ],
];
const exchanged = lines(
  ['BG-M', '2025-03-01', { amount: 732.33 }],
  ['BG-Z', '2025-03-01', { amount: 491.9 }],
  ['BG-L', '2025-03-01', { amount: 234.92 }],
);
const ofTwoLines: readonly CauseRow[] = [
  ['elkaars bedrag, ook als elk bedrag het tarief van de andere categorie is', exchanged, 'L08', 'swapped-lines', 1],
  ['elkaars bedrag: de andere', exchanged, 'L08', 'swapped-lines', 2],
  [
    'met twee mogelijke andere regels is het geen verwisseling, wel het tarief van de andere categorie',
    lines(['BG-M', '2025-03-01', { amount: 732.33 }], ['BG-Z', '2025-03-01', { amount: 491.9 }], ['BG-Z', '2025-03-01', { amount: 491.9 }]),
    'L08',
    'tarief-of-BG-Z',
    1,
  ],
  [
    'een regel die door de verwisseling te weinig rekent is zelf goed: dan kan het ook een vergeten deel van de maand zijn',
    lines(['BG-M', '2026-01-23', { amount: 491.9 }], ['BG-M', '2025-03-01', { amount: 142.81 }]),
    'L09',
    null,
    1,
  ],
  [
    'begeleiding zwaar, naast een cliënt die dat echt heeft',
    lines(['BG-M', '2025-03-01', { amount: 732.33 }], ['BG-Z', '2025-03-01', { amount: 732.33 }]),
    'L08',
    'tarief-of-BG-Z',
    1,
  ],
  [
    'het tarief van 2025, naast een regel met het goede bedrag',
    lines(['BG-M', '2025-03-01', { amount: 468 }], ['BG-M', '2025-03-01', { amount: 491.9 }]),
    'L08',
    'tarief-of-2025',
    1,
  ],
  [
    'elkaars bedrag, waarvan één naar rato',
    lines(['BG-M', '2026-01-23', { amount: 435.97 }], ['DO-2', '2025-03-01', { amount: 142.81 }]),
    'L08',
    'swapped-lines',
    2,
  ],
  [
    'elkaars bedrag, waarvan één over een halve maand die op de factuur staat',
    lines(['BG-M', '2025-03-01', { amount: 354.35 }], ['BG-Z', '2025-03-01', { amount: 491.9, period: firstHalf }]),
    'L08',
    'swapped-lines',
    1,
  ],
  [
    'alleen de prijs is van 2025, naast een regel met hetzelfde goede bedrag',
    lines(
      ['BW-2', '2025-03-01', { quantity: etmalen(31), price: 165, amount: 5373.54 }],
      ['BW-2', '2025-03-01', { quantity: etmalen(31), price: 173.34, amount: 5373.54 }],
    ),
    'L08',
    'tarief-of-2025',
    1,
  ],
];

describeCauses('oorzaken van een verkeerd bedrag', [...ofTarief, ...ofDays, ...ofTyping, ...twoThatFit, ...ofTwoLines]);

test('een oorzaak die in een oud besluit staat en niet meer bestaat, wordt niet gezegd', () => {
  const { facts } = findingOf(whole(468), 'L08');
  const { cause: _, ...withoutCause } = facts;
  const { toBackoffice } = ruleOf('L08');
  expect(toBackoffice({ ...facts, cause: 'van-vroeger' })).toBe(toBackoffice(withoutCause));
});
