import { describe, expect, test } from 'vitest';
import { type InvoiceLine, type ProductCode, type RuleCode, wholeMonth } from '#domain';
import { type InvoiceCase, judgeInvoice } from '#rules';
import {
  bare,
  careClient,
  daysOf,
  etmalen,
  findingsOf,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  oneLine,
  oneOf,
  sure,
} from '../support/rules-builders.ts';

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
const adds = (totalCents: number, ...ownLines: readonly InvoiceLine[]): InvoiceCase =>
  invoiceCase({ invoice: invoice({ ownLines, total: sure(totalCents) }) });
const three = [invoiceLine(), invoiceLine({ amount: 234.92 }), invoiceLine({ amount: 732.33 })];
const computed = (quantity: number, price: number, amount: number, more: Line = {}): InvoiceCase =>
  invoiceCase({ lines: [invoiceLine({ quantity: bare(quantity), price, amount, ...more })] });

/** A copy: what the rules remember of one case may not help the next run of the same test. */
const judge = (c: InvoiceCase) => judgeInvoice({ ...c });
/** What the finding says of its cause; null when there is a finding and no cause. */
function causeOf(c: InvoiceCase, code: RuleCode, line?: number): unknown {
  const found = findingsOf(judge(c)).filter((f) => f.code === code && (line === undefined || f.line === line));
  expect(found).toHaveLength(1);
  return found[0]?.facts['cause'] ?? null;
}
type Row = readonly [string, InvoiceCase, RuleCode, string | null];

const ofLines: readonly Row[] = [
  ['€ 468,00 in januari 2026: het tarief van 2025', whole(468), 'L08', 'tarief-of-2025'],
  ['€ 491,90 in december 2025: het tarief van 2026', whole(491.9, {}, '2025-12'), 'L08', 'tarief-of-2026'],
  ['€ 409,00 in 2025: het tarief van 2023', whole(409, {}, '2025-12'), 'L08', 'tarief-of-2023'],
  ['€ 409,00 in juli 2023: het tarief van de eerste helft', whole(409, {}, '2023-07'), 'L08', 'tarief-of-2023-01'],
  ['€ 420,00 in juni 2023: het tarief van de tweede helft', whole(420, {}, '2023-06'), 'L08', 'tarief-of-2023-07'],
  ['€ 371,90 bij dagopvang in 2026: in beide helften van 2023 gelijk', whole(371.9, {}, '2026-01', 'DO-2'), 'L08', 'tarief-of-2023'],
  ['€ 732,33: begeleiding zwaar', whole(732.33), 'L08', 'tarief-of-BG-Z'],
  ['31 × € 171,43: met HV in plaats van 24 uur', etmalenOf(31, 5314.33), 'L08', 'tarief-of-BW-3'],
  ['naar rato met het tarief van 2025', from('2026-01-23', 135.87), 'L08', 'tarief-of-2025'],
  ['€ 595,20: 21 % btw erbij', whole(595.2), 'L08', 'vat-included'],
  ['€ 536,17: 9 % btw erbij', whole(536.17), 'L08', 'vat-included'],
  ['31 × € 209,74: btw in de prijs per etmaal, op centen afgerond', etmalenOf(31, 6501.94), 'L08', 'vat-included'],
  ['€ 983,80: twee maanden', whole(983.8), 'L08', 'two-months'],
  ['€ 959,90: december 2025 en januari 2026 samen', whole(959.9), 'L08', 'two-months'],
  ['€ 508,30: 31 dagen van een maand van 30', whole(508.3), 'L08', 'thirty-day-month'],
  ['9 dagen van een maand van 30', from('2026-01-23', 147.57), 'L09', 'thirty-day-month'],
  ['14 dagen in februari van een maand van 30', from('2026-02-15', 229.55), 'L09', 'thirty-day-month'],
  ['9 dagen van 22 werkdagen', from('2026-01-23', 201.23), 'L09', 'working-day-month'],
  ['9 dagen van 21 werkdagen: zonder nieuwjaarsdag', from('2026-01-23', 210.81), 'L09', 'working-day-month'],
  ['6 werkdagen van 22 werkdagen', from('2026-01-23', 134.15), 'L09', 'working-day-month'],
  ['de hele maand terwijl de zorg op de 23e begon', from('2026-01-23', 491.9), 'L09', 'pro-rata-forgotten'],
  ['12 dagen terwijl de overeenkomst er 9 geeft', from('2026-01-23', 190.41), 'L09', 'amount-of-12-days'],
  ['9 dagen op de factuur, het bedrag van 8', from('2026-01-23', 126.94, { quantity: daysOf(9) }), 'L09', 'days-exclusive'],
  ['31 etmalen op de factuur, het bedrag van 30', etmalenOf(31, 5200.2), 'L08', 'days-exclusive'],
  ['€ 419,90: twee cijfers verwisseld', whole(419.9), 'L08', 'digits-swapped'],
  ['€ 419,91 is geen verwisseling en ook geen afronding', whole(419.91), 'L08', null],
  ['€ 49,19: de komma verschoven', whole(49.19), 'L08', 'decimal-shifted'],
  ['een bedrag dat nergens op lijkt', whole(555.55), 'L08', null],
  ['een cent naast het tarief van 2025 is afronding', whole(467.99), 'L08', 'tarief-of-2025'],
  ['twee cent niet', whole(467.98), 'L08', null],
];

const twoThatFit: readonly Row[] = [
  ['30 van de 31 dagen, de hele maand gerekend: vergeten, of 30 van 30?', from('2026-01-02', 491.9), 'L09', null],
  ['met 31 dagen op de factuur: vergeten', from('2026-01-02', 491.9, { quantity: daysOf(31) }), 'L09', 'pro-rata-forgotten'],
  ['met 30 dagen op de factuur: een maand van 30', from('2026-01-02', 491.9, { quantity: bare(30) }), 'L09', 'thirty-day-month'],
  ['begonnen op de 9e: twee keer de hele maand', from('2026-01-09', 983.8), 'L08', 'two-months'],
  ['begonnen op de 9e: twee keer 23 dagen', from('2026-01-09', 729.92), 'L08', 'two-months'],
  ['begonnen op de 23e: twee keer 9 dagen is 18 dagen', from('2026-01-23', 285.62), 'L09', 'amount-of-18-days'],
  ['10 van 30 dagen is ook 7 van 21 werkdagen', from('2026-01-22', 163.97), 'L09', null],
  ['21 dagen, de hele maand gerekend: in 21 werkdagen gelooft niemand', from('2026-01-11', 491.9), 'L09', 'pro-rata-forgotten'],
  ['10 × € 10,15 = € 10,15: aantal vergeten, of de komma?', computed(10, 10.15, 10.15), 'F12', null],
];

const ofArithmetic: readonly Row[] = [
  ['13 × € 10,15 = € 10,15: het aantal vergeten', computed(13, 10.15, 10.15), 'F12', 'quantity-forgotten'],
  ['13 × € 10,15 = € 139,51: meer dan twee cijfers', computed(13, 10.15, 139.51), 'F12', null],
  ['13 × € 10,15 = € 131,59', computed(13, 10.15, 131.59), 'F12', 'digits-swapped'],
  ['13 × € 10,15 = € 1.319,50', computed(13, 10.15, 1319.5), 'F12', 'decimal-shifted'],
  ['13 × € 10,15 = € 132,00', computed(13, 10.15, 132), 'F12', 'rounded-to-euros'],
  ['13 × € 10,15 = € 130,00: de prijs afgerond', computed(13, 10.15, 130), 'F12', 'rounded-to-euros'],
  ['13 × € 10,15 = € 159,66: btw erbij', computed(13, 10.15, 159.66), 'F12', 'vat-included'],
  ['30 etmalen × € 173,34, het bedrag van 31', etmalenOf(30, 5373.54, { price: 173.34 }), 'F12', 'days-exclusive'],
  ['13 × € 10,15, het bedrag van 14: geen dagen, geen reden', computed(13, 10.15, 142.1), 'F12', null],
  ['een factuurregel niet in het totaal', adds(122423, ...three), 'F12', 'line-left-out'],
  ['een factuurregel twee keer in het totaal', adds(169407, ...three), 'F12', 'line-counted-twice'],
  ['21 % btw over het totaal', adds(176557, ...three), 'F12', 'vat-included'],
  ['€ 1.495,15 in plaats van € 1.459,15', adds(149515, ...three), 'F12', 'digits-swapped'],
  ['€ 145,92 is geen verschoven komma: een cent is weg', adds(14592, ...three), 'F12', null],
  ['€ 14.591,50', adds(1459150, ...three), 'F12', 'decimal-shifted'],
  ["€ 1.459,00: op hele euro's", adds(145900, ...three), 'F12', 'rounded-to-euros'],
  ['een totaal dat nergens op lijkt', adds(150000, ...three), 'F12', null],
  [
    'een verkeerd getypt bedrag, en een totaal dat met het goede bedrag is opgeteld: één fout',
    adds(72682, invoiceLine({ quantity: oneOf(), price: 491.9, amount: 419.9 }), invoiceLine({ amount: 234.92 })),
    'F12',
    'digits-swapped',
  ],
  [
    'twee fouten op één factuur die niet dezelfde zijn',
    adds(
      150000,
      invoiceLine({ quantity: bare(13), price: 10.15, amount: 10.15 }),
      invoiceLine({ quantity: bare(3), price: 10.15, amount: 304.5 }),
    ),
    'F12',
    null,
  ],
];

describe('waarschijnlijke oorzaak', () => {
  test.each([...ofLines, ...twoThatFit, ...ofArithmetic])('%s', (_, given, code, cause) => {
    expect(causeOf(given, code)).toBe(cause);
  });

  test('twee regels met elkaars bedrag, ook als elk bedrag het tarief van de andere categorie is', () => {
    const c = lines(
      ['BG-M', '2025-03-01', { amount: 732.33 }],
      ['BG-Z', '2025-03-01', { amount: 491.9 }],
      ['BG-L', '2025-03-01', { amount: 234.92 }],
    );
    expect([causeOf(c, 'L08', 1), causeOf(c, 'L08', 2)]).toEqual(['swapped-lines', 'swapped-lines']);
    const said = findingsOf(judgeInvoice(c)).filter((f) => f.code === 'L08');
    expect(said.map((f) => f.message)).toEqual([
      'Factuurregel 1 (cliënt 400101): U rekent € 732,33 voor Begeleiding midden in januari 2026. Het juiste bedrag is € 491,90. Waarschijnlijk zijn de bedragen van deze factuurregel en factuurregel 2 verwisseld. Pas het bedrag aan.',
      'Factuurregel 2 (cliënt 400102): U rekent € 491,90 voor Begeleiding zwaar in januari 2026. Het juiste bedrag is € 732,33. Waarschijnlijk zijn de bedragen van deze factuurregel en factuurregel 1 verwisseld. Pas het bedrag aan.',
    ]);
  });
  test('met twee mogelijke andere regels is het geen verwisseling, wel het tarief van de andere categorie', () => {
    const c = lines(
      ['BG-M', '2025-03-01', { amount: 732.33 }],
      ['BG-Z', '2025-03-01', { amount: 491.9 }],
      ['BG-Z', '2025-03-01', { amount: 491.9 }],
    );
    expect(causeOf(c, 'L08', 1)).toBe('tarief-of-BG-Z');
  });
  test('een regel die door de verwisseling te weinig rekent is zelf goed: dan kan het ook een vergeten deel van de maand zijn', () => {
    const c = lines(['BG-M', '2026-01-23', { amount: 491.9 }], ['BG-M', '2025-03-01', { amount: 142.81 }]);
    expect(causeOf(c, 'L09', 1)).toBeNull();
  });
  test('twee regels met elkaars aantal × prijs', () => {
    const c = adds(
      14210 + 49190,
      invoiceLine({ quantity: bare(14), price: 10.15, amount: 491.9 }),
      invoiceLine({ quantity: oneOf(), price: 491.9, amount: 142.1 }),
    );
    const [said] = findingsOf(judgeInvoice(c)).filter((f) => f.code === 'F12');
    expect(said?.facts['cause']).toBe('swapped-lines');
    expect(said?.message).toBe(
      'Op factuurregel 1, 2 is aantal × prijs niet gelijk aan het bedrag. Waarschijnlijk zijn de bedragen van factuurregel 1 en 2 verwisseld. Reken de factuur na.',
    );
  });
  test('welke factuurregel ontbreekt in het totaal wordt gezegd als er maar één kan zijn', () => {
    const facts = (c: InvoiceCase) => judge(c).find((j) => j.code === 'F12')?.facts;
    expect(facts(adds(122423, ...three))).toMatchObject({ cause: 'line-left-out', causeLine: 2 });
    expect(facts(adds(49190, invoiceLine(), invoiceLine()))).toMatchObject({ cause: 'line-left-out' });
    expect(facts(adds(49190, invoiceLine(), invoiceLine()))).not.toHaveProperty('causeLine');
  });
  test('twee oorzaken die allebei passen: de prijs op de factuur spreekt voor één', () => {
    // 7 days of € 223,00 (2025) are € 50,35, and 7 days of € 234,92 are € 53,05: two digits swapped as well.
    expect(causeOf(from('2026-01-25', 50.35, { quantity: daysOf(7) }, 'BG-L'), 'L08')).toBeNull();
    expect(causeOf(from('2026-01-25', 50.35, { quantity: daysOf(7), price: 223 }, 'BG-L'), 'L08')).toBe('tarief-of-2025');
  });
});
