import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type InvoiceLine, valueOf } from '#domain';
import { linesOn, said } from '../support/drawn-lines.ts';
import { type DrawnRow, drawRows, headingRow, lineRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const linesOf = (...rows: readonly DrawnRow[]): Promise<readonly InvoiceLine[]> => linesOn(rows);
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

  it('een eigen bijdrage tussen een regel en wie eronder staat, geeft niemand zeker de cliënt van een ander', async () => {
    const lineOf = (product: string, amount: string): DrawnRow => [
      [50, product],
      [-375, '1'],
      [-440, amount],
      [-535, amount],
    ];
    const none: DrawnRow = [
      [50, 'Eigen bijdrage'],
      [-535, '0,00'],
    ];
    const heading: DrawnRow = [[50, 'Omschrijving'], ...headingRow.slice(3)];
    const [first, other] = [lineOf('Begeleiding midden', '491,90'), lineOf('Begeleiding licht', '234,92')];
    const who = ['412345 A. Bakker 03-04-1961', '412399 P. Smits 11-12-1979'].map((text): DrawnRow => [[50, text]]);
    const below = await linesOf(heading, first, none, who[0]!, other, none, who[1]!, totalRow('726,82'));
    expect(below.map(({ clientNumber }) => certainValueOf(clientNumber))).toEqual([undefined, undefined]);
    const above = await linesOf(heading, who[0]!, none, first, who[1]!, none, other, totalRow('726,82'));
    expect(above.map(({ clientNumber }) => certainValueOf(clientNumber))).toEqual(['412345', '412399']);
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

  it('"Geleverd" naast de prestatie is een aantal, en "Tarief/etm." een prijs', async () => {
    const heading = headed(['Product', 'Prestatie'], ['Aantal', 'Geleverd'], ['Tarief', 'Tarief/etm.']);
    const line: DrawnRow = [...lineRow.slice(0, 2), [230, 'Beschermd Thuis'], [-375, '31'], [-440, '75,45'], [-535, '2.338,95']];
    const lines = await linesOf(heading, line, totalRow('2.338,95'));
    expect(lines.map(said)).toEqual([['412345', 'A. Bakker', 'BW-T', 31, 233_895]]);
    expect(certainValueOf(lines[0]!.unitPrice)?.cents).toBe(7545);
  });

  it('"À" is een prijs', async () => {
    const lines = await linesOf(headed(['Tarief', 'À']), lineRow, totalRow('491,90'));
    expect(lines.map(({ unitPrice }) => certainValueOf(unitPrice)?.cents)).toEqual([49_190]);
  });

  it('een bedrag met een euroteken is geen aantal naast een deel van de maand', async () => {
    const heading = [...headingRow.slice(0, 3), [330, 'Tarief 2025'], [390, 'Tarief 2026'], [450, 'Aantal'], [500, 'Bedrag']] as const;
    const line: DrawnRow = [...lineRow.slice(0, 3), [-380, '€ 223,17'], [-440, '€ 234,92'], [-480, '0,129'], [-535, '€ 30,31']];
    const [read] = await linesOf(heading, line, totalRow('€ 30,31'));
    expect(valueOf(read!.quantity)?.value).not.toBe(234.92);
    expect(certainValueOf(read!.unitPrice)?.cents).not.toBe(12.9);
  });

  it('wat tot vorige maand en tot heden in rekening kwam, is niet het bedrag', async () => {
    const heading: DrawnRow = [...headingRow.slice(0, 4), [395, 'Prijs'], [432, 'Waarde'], [472, 'Vorige mnd'], [530, 'T/m heden']];
    const line: DrawnRow = [...lineRow.slice(0, 4), [-420, '491,90'], [-462, '491,90'], [-515, '491,90'], [-570, '983,80']];
    const total: DrawnRow = [
      [50, 'Te betalen'],
      [-462, '491,90'],
    ];
    expect((await linesOf(heading, line, total)).map(said)).toEqual([bakker]);
  });

  it('een gemeente boven haar cliënten en een team onder een product zijn van geen regel', async () => {
    const heading: DrawnRow = [[50, 'Cliënt'], ...headingRow.slice(2)];
    const lineOf = (name: string, number: string, team: string): readonly DrawnRow[] => [
      [[50, name], ...lineRow.slice(2)],
      [
        [50, `${number} · 12-07-1979`],
        [230, team],
      ],
    ];
    const groupOf = (place: string, ...line: readonly DrawnRow[]): readonly DrawnRow[] => [
      [[50, `Gemeente ${place}`]],
      ...line,
      [
        [50, `Subtotaal ${place} (1 cliënt)`],
        [-535, '491,90'],
      ],
    ];
    const lines = await linesOf(
      heading,
      ...groupOf('Goirle', ...lineOf('Bakker, A.', '412345', 'Team Noord')),
      ...groupOf('Tilburg', ...lineOf('Smits, P.', '412399', 'Buurtteam Centrum')),
      totalRow('983,80'),
    );
    expect(lines.map(said)).toEqual([bakker.with(1, 'Bakker, A.'), ['412399', 'Smits, P.', ...bakker.slice(2)]]);
  });

  it('nummer, datum, periode en totaal naast elkaar boven hun waarden zijn die van de factuur', async () => {
    const facts = (...texts: readonly string[]): DrawnRow => texts.map((text, index) => [50 + index * 120, text]);
    const lineOf = (product: string, count: string, amount: string): DrawnRow => [
      [50, product],
      [230, count],
      [-535, amount],
    ];
    const rows: readonly DrawnRow[] = [
      ...['Zorg Voorbeeld B.V.', 'IBAN NL91 ABNA 0417 1643 00', 'Aan: Coalitie Siem', 'Factuur'].map((text): DrawnRow => [[50, text]]),
      facts('Nummer', 'Datum', 'Periode', 'Totaal'),
      facts('INV-90287', '2 februari 2026', 'Januari 2026', '€ 2.830,85'),
      [],
      lineOf('Begeleiding midden', '1 × € 491,90', '€ 491,90'),
      [[50, '412345 – A. Bakker – 03-04-1961']],
      [],
      lineOf('Beschermd Thuis', '31 × € 75,45', '€ 2.338,95'),
      [[50, '412399 – P. Smits – 11-12-1979']],
      [],
      totalRow('€ 2.830,85'),
    ];
    const { number, date, total, ownLines } = await invoiceOf([file('factuur.pdf', await drawRows(rows))]);
    expect([number, date, total].map((field) => certainValueOf<unknown>(field))).toEqual(['INV-90287', '2026-02-02', 283_085]);
    expect(ownLines.map(said)).toEqual([bakker, ['412399', 'P. Smits', 'BW-T', 31, 233_895]]);
  });

  it('"Dagdelen p/w" naast de maanden is geen aantal, ook waar getallen rechts onder hun kop staan', async () => {
    const heading: DrawnRow = [...headingRow.slice(0, 3), [320, 'Dagdelen p/w'], [388, 'Mnd'], [428, 'Tarief'], [478, 'Bedrag']];
    const line: DrawnRow = [...lineRow.slice(0, 3), [-384, '3'], [-424, '1'], [-474, '491,90'], [-535, '491,90']];
    expect((await linesOf(heading, line, totalRow('491,90'))).map(said)).toEqual([bakker]);
  });

  it('leegstand van niets is geen regel', async () => {
    const vacancy: DrawnRow = [
      [130, 'Leegstand'],
      [-535, '€ 0,00'],
    ];
    expect((await linesOf(headingRow, lineRow, vacancy, totalRow('491,90'))).map(said)).toEqual([bakker]);
  });

  it('"Gemiddelde begeleiding" is een regel', async () => {
    const line: DrawnRow = [
      [50, 'Gemiddelde begeleiding (midden)'],
      [-375, '1'],
      [-440, '491,90'],
      [-535, '491,90'],
    ];
    const lines = await linesOf([[50, 'Omschrijving'], ...headingRow.slice(3)], line, totalRow('491,90'));
    expect(lines.map(({ amount }) => certainValueOf(amount))).toEqual([49_190]);
  });

  it('een gemiddelde onder het totaal is geen regel, en wat nog te factureren is geen bedrag van de maand', async () => {
    const heading: DrawnRow = [...headingRow.slice(0, -1), [430, 'Bedrag'], [480, 'Nog te factureren']];
    const line: DrawnRow = [...lineRow.slice(0, 4), [-425, '491,90'], [-465, '491,90'], [-550, '5.410,90']];
    const lines = await linesOf(
      heading.map(([x, text]) => [text === 'Tarief' ? 390 : x, text]),
      line,
      [
        [50, 'Totaal'],
        [-465, '491,90'],
      ],
      [
        [130, 'Gemiddeld per cliënt'],
        [-465, '491,90'],
      ],
      [[50, 'Te betalen: € 491,90']],
    );
    expect(lines.map(said)).toEqual([bakker]);
  });
});
