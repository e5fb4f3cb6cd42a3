import { describe, expect, it } from 'vitest';
import type { Specification } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import { bgm, billed, both, bwt, first, plain, type Rows, saidBy, second } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

const lines: Rows = [
  ['Siem-nr', 'Naam', ...billed],
  [412345, first[1], ...bgm],
  [412399, second[1], ...bwt],
  ['Totaal', null, null, null, null, both / 100],
];
const missingIn = (specification: Specification): unknown =>
  specification.state === 'read' ? specification.missingCells : specification.state;

describe('woorden onder de regels, in de kolommen van cliënt en product', () => {
  it.each<[string, Rows[number]]>([
    ['een handtekening', ['Datum:', 'Tilburg, 2-2-2026', 'Handtekening:']],
    ['wie het opstelde', ['Opgesteld door', 'J. de Boer', 'Administratie', null, 'Datum:', '2-2-2026']],
    ['hoe men belt', ['Tel. 013-1234567', 'J. de Boer', 'Administratie']],
    ['wie factureert', ['KvK 12345678', 'Stichting De Fabel', 'Tilburg']],
    ['wie factureert, met getallen in eigen cellen', ['KvK', 12345678, 'AGB', '98765432']],
    ['wat er dit jaar te besteden is', ['Budget 2026', null, null, null, null, 40000]],
  ])('%s is geen regel', async (_, below) => {
    const invoice = await invoiceWith('specificatie.xlsx', await workbookOf([...lines, [], below]), both);
    expect(invoice.lines.map(saidBy)).toEqual(plain);
    expect(missingIn(invoice.specification)).toEqual([]);
  });

  it('een cliënt zonder bedrag is er wel een', async () => {
    const invoice = await invoiceWith(
      'specificatie.xlsx',
      await workbookOf([...lines.slice(0, 3), [412407, 'A. de Proef', 'Coaching']]),
      both,
    );
    expect(missingIn(invoice.specification)).toMatchObject([{ column: 'amount' }]);
  });
});

describe('een rij onder de koppen die geen regel is', () => {
  it('nummert de kolommen', async () => {
    const [heading = [], ...rest] = lines;
    const invoice = await invoiceWith('specificatie.xlsx', await workbookOf([heading, heading.map((_, at) => at + 1), ...rest]), both);
    expect(invoice.lines.map(saidBy)).toEqual(plain);
  });
});

describe('een telling onder elk product', () => {
  it('van zoveel bewoners is geen regel', async () => {
    const heading = ['Siem-nr', 'Naam', 'Bedrag'];
    const rows: Rows = [
      ['Begeleiding midden'],
      heading,
      [...first, 491.9],
      [412407, 'A. de Proef', 491.9],
      ['2 bewoners', null, 983.8],
      ['Beschermd Thuis'],
      heading,
      [...second, 2338.95],
      ['1 bewoner', null, 2338.95],
    ];
    const invoice = await invoiceWith('specificatie.xlsx', await workbookOf(rows), both + 49_190);
    expect(invoice.lines.map(saidBy).map(([number, , , , , amount]) => [number, amount])).toEqual([
      ['412345', 49_190],
      ['412407', 49_190],
      ['412399', 233_895],
    ]);
  });
});

describe('tekens om een getal', () => {
  const read = async (rows: Rows): Promise<unknown> =>
    (await invoiceWith('specificatie.xlsx', await workbookOf(rows), both)).lines.map(saidBy);

  it('een euroteken in een eigen kolom, onder de kop van het bedrag', async () => {
    const signed = lines.map(([number = null, name = null, product = null, count = null, price = null, amount = null]) =>
      typeof amount === 'string'
        ? [number, name, product, count, price, null, amount, null]
        : [number, name, product, count, '€', price, '€', amount],
    );
    expect(await read(signed)).toEqual(plain);
  });
  it('een aanhalingsteken voor een nummer dat tekst is', async () => {
    expect(await read(lines.map(([number = null, ...rest]) => [typeof number === 'number' ? `'${number}` : number, ...rest]))).toEqual(
      plain,
    );
  });
  it('een punt in een nummer is niet zeker', async () => {
    const rows = lines.map(([number = null, ...rest]) => [
      typeof number === 'number' ? String(number).replace('412', '412.') : number,
      ...rest,
    ]);
    const invoice = await invoiceWith('specificatie.xlsx', await workbookOf(rows), both);
    expect(invoice.lines.map(({ clientNumber }) => clientNumber)).toMatchObject([
      { value: '412345', certain: false },
      { value: '412399', certain: false },
    ]);
  });
});
