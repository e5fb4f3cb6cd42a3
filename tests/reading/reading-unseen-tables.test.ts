import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type InvoiceLine, valueOf } from '#domain';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const linesOf = async (...pages: readonly (readonly DrawnRow[])[]): Promise<readonly InvoiceLine[]> => {
  const [first = [], ...others] = pages;
  const invoice = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...first], ...others))]);
  expect(invoice.reconciles).toBe(true);
  return invoice.ownLines;
};
const said = (line: InvoiceLine): unknown[] => [
  certainValueOf(line.clientNumber),
  certainValueOf(line.clientName),
  codeOf(certainValueOf(line.product)),
  certainValueOf(line.quantity)?.value,
  certainValueOf(line.amount),
];

describe('tabellen die nog niemand gezien had', () => {
  /** Beginning, end, count, price and amount, below a band with the client. */
  const inBand: DrawnRow = [
    [50, 'Cliënt'],
    [110, 'Product'],
    [250, 'Begin'],
    [320, 'Einde'],
    [380, 'Aantal'],
    [430, 'Tarief'],
    [490, 'Bedrag'],
  ];
  const item: DrawnRow = [
    [110, 'Begeleiding midden'],
    [250, '01-01-2026'],
    [320, '31-01-2026'],
    [-405, '1'],
    [-460, '491,90'],
    [-535, '491,90'],
  ];

  it('een naam in een balk boven de kolom met de begindatum is geen deel van de periode, en de plaats achteraan geen naam', async () => {
    const band: DrawnRow = [
      [50, '412345'],
      [250, 'Bakker, A.C.'],
      [380, 'geb. 3-4-1961'],
      [480, 'Goirle'],
    ];
    const [line] = await linesOf([inBand, band, item, totalRow('491,90')]);
    expect(valueOf(line!.clientName)).toBe('Bakker, A.C.');
    expect(valueOf(line!.period)).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('een product dat vlak achter de maand staat, is niet zeker afwezig', async () => {
    const heading: DrawnRow = [[50, 'Cliëntnummer'], [130, 'Naam'], [200, 'Periode van - tot'], [278, 'Product'], ...headingRow.slice(3)];
    const line: DrawnRow = [
      [50, '412345'],
      [130, 'A. Bakker'],
      [200, 'jan 2026'],
      [238, 'Beschermd wonen 24 uur met HV'],
      [-375, '31'],
      [-440, '228,53'],
      [-535, '7.084,43'],
    ];
    const [read] = await linesOf([heading, line, totalRow('7.084,43')]);
    expect([undefined, 'BW-4']).toContain(codeOf(valueOf(read!.product)));
    expect(read!.product.state === 'absent' && read!.product.certain).toBe(false);
  });

  it('dagen naast de prijs van een maand zijn bewezen als het bedrag zoveel dagen van die maand is', async () => {
    const heading: DrawnRow = [...headingRow.slice(0, 3), [350, 'Dagen'], [400, 'Tarief'], [440, 'Te factureren'], [510, 'Incl. btw']];
    const line = (row: DrawnRow, days: string, price: string, amount: string): DrawnRow => [
      ...row.slice(0, 3),
      [-375, days],
      [-430, price],
      [-495, amount],
      [-550, amount],
    ];
    const rows = (amount: string): readonly DrawnRow[] => [
      heading,
      line(lineRow, '31', '491,90', '491,90'),
      line(secondRow, '7', '234,92', amount),
    ];
    const lines = await linesOf([...rows('53,05'), totalRow('544,95')]);
    expect(lines.map(({ quantity }) => certainValueOf(quantity)?.days)).toEqual([31, 7]);
    const other = await linesOf([...rows('54,00'), totalRow('545,90')]);
    expect(other.map(({ quantity }) => certainValueOf(quantity)?.days)).toEqual([31, undefined]);
  });

  it('een naam op drie regels in een kolom voor naam en geboortedatum is één naam', async () => {
    const heading: DrawnRow = [[50, 'Naam en geb.datum'], [150, 'Siem-nummer'], ...headingRow.slice(2)];
    const line: DrawnRow = [[50, 'Mevr. H.D.'], [150, '412345'], ...lineRow.slice(2)];
    const rest = ['van den Willems-', 'Brouwers', '3-4-1961'].map((text): DrawnRow => [[50, text]]);
    const [read] = await linesOf([heading, line, ...rest, totalRow('491,90')]);
    expect(said(read!)).toEqual(['412345', 'Mevr. H.D. van den Willems-Brouwers', 'BG-M', 1, 49_190]);
    expect(certainValueOf(read!.birthDate)).toBe('1961-04-03');
  });

  it('het nummer van factuur en blad boven de koppen van een volgende bladzijde noemt niemand', async () => {
    const heading = headingRow
      .map(([x, text]): readonly [number, string] => [x, text === 'Cliëntnummer' ? 'Artikel' : text === 'Naam' ? 'Omschrijving' : text])
      .filter(([, text]) => text !== 'Product');
    const lines = (at: string, name: string, client: string): readonly DrawnRow[] => [
      [[50, at], [130, 'Begeleiding midden'], ...lineRow.slice(3)],
      [[130, `${client} ${name}, 3-4-1961`]],
    ];
    const read = await linesOf(
      [heading, ...lines('2002', 'A. Bakker', '412345')],
      [[[50, 'Factuurnummer 2026-0311 Blad 2']], [], heading, ...lines('2002', 'K. de Test', '412346'), totalRow('983,80')],
    );
    expect(read.map(said)).toEqual([
      ['412345', 'A. Bakker', 'BG-M', 1, 49_190],
      ['412346', 'K. de Test', 'BG-M', 1, 49_190],
    ]);
  });

  it('dagen zonder jaar achter een product zeggen niets over het product', async () => {
    const dated = async (text: string): Promise<unknown> => {
      const [read] = await linesOf([headingRow, lineRow.with(2, [200, text]), totalRow('491,90')]);
      return codeOf(certainValueOf(read!.product));
    };
    expect(await dated('DO cat. 4 (van 1 t/m 6 maart)')).toBe('DO-4');
    expect(await dated('Begeleiding midden 17-31 maart')).toBe('BG-M');
    expect(await dated('Dagopvang 3 t/m 5 maart')).toBeUndefined();
  });
});

describe('een creditfactuur noemt in andere woorden welke factuur zij crediteert', () => {
  it.each(['Gecrediteerd: factuur 2026-0300', 'Gecrediteerd: 2026-0300', 'Uw referentie: credit op 2026-0300'])('%s', async (text) => {
    const rows = [...letterheadWith(), [[50, text]], headingRow, lineRow.with(5, [-535, '-491,90']), totalRow('-491,90')] as const;
    const { kind, number, original } = await invoiceOf([file('credit.pdf', await drawRows([[[50, 'Creditfactuur']], ...rows]))]);
    expect([kind, certainValueOf(number), certainValueOf(original)]).toEqual(['credit', '2026-0311', '2026-0300']);
  });
});
