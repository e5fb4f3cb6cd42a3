import { describe, expect, it } from 'vitest';
import { codeOf, type Invoice, isCertainlyAbsent, valueOf } from '#domain';
import {
  columns,
  type Example,
  example,
  file,
  invoiceOf,
  pdfOf,
  plainExample,
  stacked,
  submissionsOf,
} from '../support/reading-invoices.ts';

const read = async (draw: typeof columns, invoice: Example): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await pdfOf(draw, invoice))]);
const iban = 'NL91ABNA0417164300';

describe.each([
  ['kolommen met terugloop', columns],
  ['product boven de cliënt, zonder koppen', stacked],
] as const)('factuur met %s', (_, draw) => {
  it('alle waarden, en zeker', async () => {
    const invoice = await read(draw, plainExample);
    expect(invoice).toMatchObject({ kind: 'invoice', form: 'pdf', reconciles: true, hasTotalsPerProduct: false });
    for (const [field, value] of [
      [invoice.number, '2026-0311'],
      [invoice.date, '2026-02-02'],
      [invoice.iban, iban],
      [invoice.kvk, '12345678'],
      [invoice.total, 283_085],
    ] as const) {
      expect(field).toMatchObject({ state: 'read', value, certain: true });
    }
    expect(valueOf(invoice.period)).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(valueOf(invoice.addressee)).toContain('Siem');
    expect(
      invoice.lines.map((line) => [
        valueOf(line.clientNumber),
        valueOf(line.birthDate),
        codeOf(valueOf(line.product)),
        valueOf(line.amount),
        valueOf(line.quantity)?.value,
        valueOf(line.unitPrice)?.cents,
      ]),
    ).toEqual([
      ['412345', '1961-04-03', 'BG-M', 49_190, 1, 49_190],
      ['412399', '1979-12-11', 'BW-T', 233_895, 31, 7_545],
    ]);
    expect(
      invoice.lines.flatMap((line) => [line.clientNumber, line.birthDate, line.product, line.amount]).every((field) => field.certain),
    ).toBe(true);
    expect(valueOf(invoice.lines[1]?.address ?? invoice.number)).toContain('5121 KL Rijen');
  });
  it('een regel met alleen een bedrag', async () => {
    const invoice = await read(draw, example);
    expect(invoice.reconciles).toBe(true);
    expect(valueOf(invoice.lines[2]?.amount ?? invoice.total)).toBe(21_020);
  });
  it('zonder nummer: zeker afwezig', async () =>
    expect(isCertainlyAbsent((await read(draw, { ...plainExample, number: '' })).number)).toBe(true));
  it('zonder IBAN: zeker afwezig', async () =>
    expect(isCertainlyAbsent((await read(draw, { ...plainExample, iban: '' })).iban)).toBe(true));
  it('een IBAN met verkeerde controlecijfers blijft wat er staat', async () => {
    expect((await read(draw, { ...plainExample, iban: 'NL00 ABNA 0417 1643 00' })).iban).toMatchObject({
      value: 'NL00ABNA0417164300',
      certain: true,
    });
  });
  it('een verkeerd totaal: regels en totaal blijven zeker, want elke regel klopt', async () => {
    const invoice = await read(draw, { ...plainExample, total: '2.930,85' });
    expect(invoice.reconciles).toBe(false);
    expect(invoice.total).toMatchObject({ value: 293_085, certain: true });
    expect(invoice.lines.every((line) => line.amount.certain)).toBe(true);
  });
  it('klopt ook een regel niet, dan is niets daarvan zeker', async () => {
    const [first, ...others] = plainExample.lines;
    const invoice = await read(draw, { ...plainExample, total: '2.930,85', lines: [{ ...first!, price: '480,00' }, ...others] });
    expect(invoice.total.certain).toBe(false);
    expect(invoice.lines.some((line) => line.amount.certain)).toBe(false);
    expect(invoice.doubts.length).toBeGreaterThan(0);
  });
  it('zonder cliëntnummer op een regel: geen nummer van een ander', async () => {
    const [first, second] = plainExample.lines;
    const invoice = await read(draw, { ...plainExample, lines: [first!, { ...second!, client: '' }] });
    expect(invoice.lines[1]?.clientNumber.state).toBe('absent');
  });
});

describe('creditfactuur', () => {
  it('een totaal onder nul boven gewone regels, zonder het woord credit: geen bedrag is zeker', async () => {
    const invoice = await invoiceOf([file('factuur.pdf', await pdfOf(columns, { ...plainExample, total: `-${plainExample.total}` }))]);
    const fields = [invoice.total, invoice.original, ...invoice.lines.map(({ amount }) => amount)];
    expect(fields.filter(({ certain }) => certain)).toEqual([]);
    expect(invoice.doubts).toContain('Het totaal staat onder nul en de regels erboven niet: is het een creditfactuur?');
  });

  it('bedragen worden negatief, het origineel wordt gevonden', async () => {
    const bytes = await pdfOf((pdf, invoice) => {
      pdf.text('CREDITNOTA', 300, 50).text('Crediteert factuur: 2026-0101', 300, 70);
      stacked(pdf, invoice);
    }, plainExample);
    const invoice = await invoiceOf([file('credit.pdf', bytes)]);
    expect(invoice).toMatchObject({
      kind: 'credit',
      total: { value: -283_085 },
      original: { value: '2026-0101' },
      number: { value: '2026-0311' },
    });
    expect(invoice.lines.map((line) => valueOf(line.amount))).toEqual([-49_190, -233_895]);
  });
});

describe('wat geen factuur is', () => {
  it('voorwaarden en een brief geven niets', async () => {
    const terms = await pdfOf(
      (pdf) => pdf.text('Algemene voorwaarden. De opdrachtgever betaalt iedere factuur binnen dertig dagen.'),
      example,
    );
    expect(await submissionsOf([file('voorwaarden.pdf', terms)])).toEqual([]);
  });
  it('twee facturen in één mail zijn er twee, dezelfde tweemaal is er één', async () => {
    const [one, two] = [await pdfOf(columns, plainExample), await pdfOf(stacked, { ...plainExample, number: '2026-0312' })];
    expect(await submissionsOf([file('a.pdf', one, 1), file('b.pdf', two, 2)])).toHaveLength(2);
    expect(await submissionsOf([file('a.pdf', one, 1), file('kopie.pdf', one, 2)])).toHaveLength(1);
  });
  it('een beschadigde pdf is een kandidaat die niet gelezen kan worden', async () => {
    const broken = (await pdfOf(columns, plainExample)).slice(0, 400);
    expect(await submissionsOf([file('factuur.pdf', broken)])).toMatchObject([{ kind: 'other' }]);
  });
});
