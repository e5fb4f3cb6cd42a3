import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice } from '#domain';
import { makeInvoice, makeLine, sampleOnderaannemers, samplePerson, writeInvoicePdf } from '#samples';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const { nowhere } = sampleOnderaannemers;
const lines = [makeLine(samplePerson('mira'), 'BG-M', { month: '2026-01' })];
const numberOf = async (number: string) => {
  const invoice = makeInvoice({ supplier: nowhere.party, iban: nowhere.iban, number, date: '2026-02-02', month: '2026-01', lines });
  return (await invoiceOf([file('factuur.pdf', await writeInvoicePdf(invoice, 'table'))])).number;
};

/** A number that is cut off is that of every invoice of the year: the next one would be refused as sent before. */
describe('een factuurnummer is alleen zeker als het heel gelezen is', () => {
  it.each([
    ['26-001', '26-001'],
    ['F26–001', 'F26-001'],
    ['2026 / 01 / 7', '2026 / 01 / 7'],
    ['VF-2026.103', 'VF-2026.103'],
    ['102/2026', '102/2026'],
  ])('%s', async (printed, value) => {
    expect(await numberOf(printed)).toMatchObject({ state: 'read', value, certain: true });
  });
  it.each(['26001 A', 'DL-26 nr 1/2', 'A 26 B 01', 'SIEM 2026 jan 01', 'F26+001', 'F26:001', 'F26#001', 'F26,001', 'F(26)001', 'DL<b>26'])(
    '%s',
    async (printed) => {
      expect((await numberOf(printed)).certain).toBe(false);
    },
  );
});

describe('wat op de hoogte van het opschrift staat', () => {
  const invoiceWith = async (head: DrawnRow): Promise<Invoice> => {
    const line: DrawnRow = [
      [50, '412345 Joke Voorbeeld, Begeleiding midden'],
      [-535, '491,90'],
    ];
    return invoiceOf([file('factuur.pdf', await drawRows([head, ...letterheadWith(), line, totalRow('491,90')]))]);
  };
  it('is een postcode en geen factuurnummer', async () => {
    const { number } = await invoiceWith([
      [50, 'Factuur'],
      [400, '5058 AB Tilburg'],
    ]);
    expect(number).toMatchObject({ state: 'read', value: '2026-0311', certain: true });
  });
});

describe('een streepje achter het factuurnummer', () => {
  it.each([
    ['2026-0311 - januari 2026', '2026-0311'],
    ['Z26 - januari - 12', undefined],
  ])('%s', async (printed, certain) => {
    const line: DrawnRow = [
      [50, '412345 Joke Voorbeeld, Begeleiding midden'],
      [-535, '491,90'],
    ];
    const head = letterheadWith({ number: [`Factuurnummer: ${printed}`] });
    const { number } = await invoiceOf([file('factuur.pdf', await drawRows([...head, line, totalRow('491,90')]))]);
    expect(certainValueOf(number)).toBe(certain);
  });
});

describe('een maand achter het opschrift', () => {
  it.each(['FACTUUR MAART 2026', 'FACTUUR MEI 2026'])('is geen factuurnummer: %s', async (title) => {
    const line: DrawnRow = [
      [50, '412345 Joke Voorbeeld, Begeleiding midden'],
      [-535, '491,90'],
    ];
    const head = letterheadWith({ number: [title] });
    const { number } = await invoiceOf([file('factuur.pdf', await drawRows([...head, line, totalRow('491,90')]))]);
    expect(number.state).toBe('absent');
  });
});

describe('een maand en een jaar waar een volgnummer achter staat', () => {
  it.each(['MEI 2026-03', 'JAN 2026/012', 'MRT 2026.001', 'FEB 2026 / 014'])('is een factuurnummer: %s', async (printed) => {
    const head = letterheadWith({ number: [`Factuurnummer: ${printed}`] });
    const { number } = await invoiceOf([file('factuur.pdf', await drawRows([...head, headingRow, lineRow, totalRow('491,90')]))]);
    expect(certainValueOf(number)).toBe(printed);
  });
});

describe('een nummer in de vorm van een datum', () => {
  it('is misschien een nummer: dat het ontbreekt, is niet zeker', async () => {
    const line: DrawnRow = [
      [50, '412345 Joke Voorbeeld, Begeleiding midden'],
      [-535, '491,90'],
    ];
    const head = letterheadWith({ number: ['Factuur # 2026-02-15'] });
    const { number } = await invoiceOf([file('factuur.pdf', await drawRows([...head, line, totalRow('491,90')]))]);
    expect(number).toMatchObject({ state: 'absent', certain: false });
  });
});

describe('een creditfactuur noemt de factuur die zij crediteert', () => {
  it.each([
    'Credit op factuurnummer',
    'Oorspronkelijk factuurnummer:',
    'Betreft factuurnummer',
    'Correctie op factuur-nr.',
    'Crediteert factuur',
    'Creditnota bij:',
    'Omkering van:',
  ])('%s', async (label) => {
    const head = letterheadWith({ number: ['Creditfactuur', 'Creditnummer: C-12', `${label} 2026-0299`] });
    const line: DrawnRow = [
      [50, '412345 Joke Voorbeeld, Begeleiding midden'],
      [-535, '-491,90'],
    ];
    const { number, original } = await invoiceOf([file('credit.pdf', await drawRows([...head, line, totalRow('-491,90')]))]);
    expect([number, original].map(certainValueOf)).toEqual(['C-12', '2026-0299']);
  });

  const creditFor = async (...rows: readonly string[]): Promise<Invoice> => {
    const head = letterheadWith({ number: ['Creditfactuur', 'Creditnummer: C-12', ...rows] });
    const line: DrawnRow = [
      [50, '412345 Joke Voorbeeld, Begeleiding midden'],
      [-535, '-491,90'],
    ];
    return invoiceOf([file('credit.pdf', await drawRows([...head, line, totalRow('-491,90')]))]);
  };
  it.each(['Creditnota voor: 202601', 'Creditfactuur voor: 12 dagen', 'Omkering van: 31 dagen', 'Creditnota van: 491,90'])(
    'en niet de maand, de dagen of het bedrag: %s',
    async (row) => {
      expect(certainValueOf((await creditFor(row, 'Bij factuur 2026-0299')).original)).toBe('2026-0299');
      expect((await creditFor(row)).original.certain).toBe(false);
    },
  );
});
