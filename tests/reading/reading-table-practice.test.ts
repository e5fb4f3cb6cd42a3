import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type InvoiceLine } from '#domain';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const linesOf = async (...rows: readonly DrawnRow[]): Promise<readonly InvoiceLine[]> => {
  const invoice = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
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
const headed = (...others: readonly (readonly [usual: string, own: string])[]): DrawnRow =>
  headingRow.map(([x, text]) => [x, others.find(([usual]) => usual === text)?.[1] ?? text]);
const bakker = ['412345', 'A. Bakker', 'BG-M', 1, 49_190];

describe('een tabel zoals programma’s en mensen haar maken', () => {
  it('wat er dit jaar al in rekening kwam, is niet het bedrag van de maand', async () => {
    const heading = [...headed(['Aantal', 'Dagen']).slice(0, -1), [-480, 'Bedrag mei'], [-560, 'Cumulatief 2026']] as const;
    const line: DrawnRow = [...lineRow.slice(0, 3), [-375, '31'], [-440, '491,90'], [-480, '491,90'], [-560, '2.459,50']];
    const total: DrawnRow = [
      [50, 'Totaal'],
      [-480, '491,90'],
      [-560, '2.459,50'],
    ];
    const lines = await linesOf(heading, line, total, [[50, 'Te betalen: € 491,90']]);
    expect(lines.map(said)).toEqual([bakker.with(3, 31)]);
  });

  it('een woord dat een smalle kolom afbreekt, is één woord', async () => {
    const broken: DrawnRow = lineRow.map(([x, text]) => [x, text === 'Begeleiding midden' ? 'Begelei-' : text]);
    expect((await linesOf(headingRow, broken, [[230, 'ding midden']], totalRow('491,90'))).map(said)).toEqual([bakker]);
  });

  it('naam en nummer onder elkaar in de kolom van het nummer, met een volgnummer ervoor', async () => {
    const heading: DrawnRow = [[42, '#'], ...headingRow.filter(([, text]) => text !== 'Naam')];
    const line: DrawnRow = [[42, '1'], [50, 'Mansouri'], ...lineRow.slice(2)];
    const lines = await linesOf(heading, [[50, 'Hanneke El']], line, [[50, '412345']], totalRow('491,90'));
    expect(lines.map(said)).toEqual([bakker.with(1, 'Hanneke El Mansouri')]);
  });

  it('een deel van de maand onder een onbekende kop, vlak achter de cel ervoor', async () => {
    const heading: DrawnRow = [...headed(['Aantal', 'Inzet']).slice(0, 3), [312, 'Maand'], [350, 'Inzet'], ...headingRow.slice(4)];
    const line: DrawnRow = [...lineRow.slice(0, 3), [312, 'mei-26'], [343, '19/31'], [-440, '491,90'], [-535, '301,49']];
    const [read] = await linesOf(heading, line, totalRow('301,49'));
    expect(certainValueOf(read!.quantity)).toMatchObject({ days: 19 });
  });

  it('een eigen bijdrage van niets is geen regel', async () => {
    const own: DrawnRow = [
      [230, 'Eigen bijdrage cliënt'],
      [350, 'n.v.t.'],
      [-535, '€ 0,00'],
    ];
    expect((await linesOf(headingRow, lineRow, own, totalRow('491,90'))).map(said)).toEqual([bakker]);
  });

  it('"Per etm." is een prijs, en "Excl. btw" en "Incl. btw" zijn bedragen', async () => {
    const heading: DrawnRow = [
      ...headed(['Aantal', 'Etm.']).slice(0, 4),
      [-440, 'Per etm.'],
      [-490, 'Excl. btw'],
      [-515, 'Btw'],
      [-560, 'Incl. btw'],
    ];
    const line: DrawnRow = [
      ...lineRow.slice(0, 2),
      [230, 'Beschermd Thuis'],
      [-375, '31'],
      [-440, '75,45'],
      [-490, '2.338,95'],
      [-515, '0,00'],
      [-560, '2.338,95'],
    ];
    expect((await linesOf(heading, line, totalRow('2.338,95'))).map(said)).toEqual([['412345', 'A. Bakker', 'BW-T', 31, 233_895]]);
  });

  it.each([
    ['Excl. btw', 'Incl. btw'],
    ['Ex. btw', 'Inclusief btw'],
  ])('onder de regels een tabel met "%s" en "%s" is geen lijst van regels', async (without, withVat) => {
    const heading: DrawnRow = [
      [50, 'Omschrijving'],
      [-300, without],
      [-380, 'Btw'],
      [-460, withVat],
    ];
    const exempt: DrawnRow = [
      [50, 'Vrijgesteld'],
      [-300, '491,90'],
      [-380, '0,00'],
      [-460, '491,90'],
    ];
    expect((await linesOf(headingRow, lineRow, totalRow('491,90'), [], heading, exempt)).map(said)).toEqual([bakker]);
  });

  it('"Totaal btw vrijgesteld" is geen btw', async () => {
    const exempt: DrawnRow = [
      [330, 'Totaal btw vrijgesteld'],
      [-535, '491,90'],
    ];
    expect((await linesOf(headingRow, lineRow, exempt, totalRow('491,90'))).map(said)).toEqual([bakker]);
  });

  it('het cijfer achter "categorie" is geen aantal, al staat het onder de kop daarvan', async () => {
    const heading = headed(['Aantal', 'Mnd']).map(([x, text]): DrawnRow[number] => (text === 'Mnd' ? [305, text] : [x, text]));
    const line: DrawnRow = [...lineRow.slice(0, 2), [230, 'Dagopvang categorie 3'], [-440, '686,77'], [-535, '686,77']];
    const lines = await linesOf(heading, line, totalRow('686,77'));
    expect(lines.map(({ product }) => codeOf(certainValueOf(product)))).toEqual(['DO-3']);
  });
});
