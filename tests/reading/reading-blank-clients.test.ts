import { describe, expect, it } from 'vitest';
import { type Field, type Invoice, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const headings: DrawnRow = [
  [50, 'Cliëntnummer'],
  [130, 'Naam'],
  [230, 'Geb.datum'],
  [300, 'Product'],
  [400, 'Aantal'],
  [440, 'Tarief'],
  [490, 'Bedrag'],
];
const who = (number: string, name: string, born: string): DrawnRow => [
  [50, number],
  [130, name],
  [230, born],
];
const what = (product: string, count: string, price: string, amount: string): DrawnRow => [
  [300, product],
  [-425, count],
  [-470, price],
  [-535, amount],
];
const bakker = who('412345', 'A. Bakker', '03-04-1961');
const peters = who('412399', 'I. Peters', '11-12-1979');
const dagopvang = what('Dagopvang cat. 2', '1', '435,97', '435,97');
const vervoer = what('Vervoer regulier', '10', '10,15', '101,50');
const begeleiding = what('Begeleiding licht', '1', '234,92', '234,92');

const read = async (total: string, ...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), headings, ...rows, totalRow(total)]))]);
/** With a tilde where it is not certain. */
const told = (field: Field<string>): string => `${field.certain ? '' : '~'}${valueOf(field) ?? 'geen'}`;
const clientsOf = ({ lines }: Invoice): readonly string[] => lines.map(({ clientNumber }) => told(clientNumber));

describe('een tabel die de cliënt niet op elke regel herhaalt', () => {
  it.each([
    ['op de eerste van zijn regels', [[...bakker, ...dagopvang], vervoer]],
    ['op de laatste, zoals in samengevoegde cellen', [dagopvang, [...bakker, ...vervoer]]],
    ['halverwege', [dagopvang, bakker, vervoer]],
  ] satisfies [string, DrawnRow[]][])('met één cliënt, %s: allebei zeker van hem', async (_, rows) => {
    const invoice = await read('537,47', ...rows);
    expect(clientsOf(invoice)).toEqual(['412345', '412345']);
    expect(invoice.lines.map(({ birthDate }) => birthDate)).toMatchObject([{ value: '1961-04-03' }, { value: '1961-04-03' }]);
  });
  it('halverwege twee regels, onder die van een ander: van wie ertussen staat', async () => {
    const invoice = await read('772,39', [...peters, ...begeleiding], dagopvang, bakker, vervoer);
    expect(clientsOf(invoice)).toEqual(['412399', '412345', '412345']);
  });
  it('tussen twee cliënten kan een regel van allebei zijn', async () => {
    const invoice = await read('772,39', [...peters, ...begeleiding], dagopvang, [...bakker, ...vervoer]);
    expect(clientsOf(invoice)).toEqual(['412399', '~412399', '412345']);
  });
  it('alleen boven de eerste van meer cliënten is er misschien een vergeten', async () => {
    const invoice = await read('772,39', dagopvang, [...bakker, ...vervoer], [...peters, ...begeleiding]);
    expect(clientsOf(invoice)).toEqual(['~412345', '412345', '412399']);
  });
  it('het nummer ontbreekt pas zeker waar de naam wel staat', async () => {
    const invoice = await read('670,89', [...bakker, ...dagopvang], [...peters.slice(1), ...begeleiding]);
    expect(clientsOf(invoice)).toEqual(['412345', 'geen']);
  });
});

describe('wat onder de regels van het totaal af gaat', () => {
  it('is geen regel, ook niet als het niets is', async () => {
    const invoice = await read(
      '435,97',
      [...bakker, ...dagopvang],
      [
        [300, 'Af: eigen bijdragen'],
        [-535, '0,00'],
      ],
    );
    expect(invoice.lines).toHaveLength(1);
    expect(invoice.total).toMatchObject({ value: 43_597, certain: true });
  });
  it('is niet wat een opmerking over de eigen bijdrage zegt', async () => {
    const pdf = await drawRows([
      ...letterheadWith(),
      headings,
      [...bakker, ...dagopvang],
      totalRow('435,97'),
      [[50, 'Eigen bijdrage via het CAK: € 21,00 per maand']],
    ]);
    expect((await invoiceOf([file('factuur.pdf', pdf)])).total).toMatchObject({ value: 43_597, certain: true });
  });
  it('maakt het totaal onzeker als het iets is', async () => {
    const invoice = await read(
      '415,97',
      [...bakker, ...dagopvang],
      [
        [300, 'Af: eigen bijdragen'],
        [-535, '20,00'],
      ],
    );
    expect(invoice.total).toMatchObject({ value: 41_597, certain: false });
  });
});

describe('een tabel in een kader van streepjes', () => {
  it('het totaal staat tussen de zijden van het kader', async () => {
    const framed = (cells: DrawnRow): DrawnRow => [[40, '|'], ...cells, [545, '|']];
    const rows = [headings, [...bakker, ...dagopvang], totalRow('435,97')].map(framed);
    const invoice = await invoiceOf([
      file('factuur.pdf', await drawRows([...letterheadWith(), [[40, '+-----------+----------+']], ...rows])),
    ]);
    expect(invoice.total).toMatchObject({ value: 43_597, certain: true });
    expect(clientsOf(invoice)).toEqual(['412345']);
  });
});

describe('een cel met nummer, naam en geboortedatum onder elkaar', () => {
  const columns: DrawnRow = [
    [50, 'Cliënt'],
    [230, 'Zorg'],
    [400, 'Aantal'],
    [440, 'Tarief'],
    [490, 'Bedrag'],
  ];
  it('naast twee producten: allebei van die cliënt', async () => {
    const [first, second] = [dagopvang, vervoer].map((cells) => cells.map(([x, text]): DrawnRow[number] => [x === 300 ? 230 : x, text]));
    const rows: readonly DrawnRow[] = [
      columns,
      [[50, '412345'], ...(first ?? [])],
      [[50, 'A. Bakker'], ...(second ?? [])],
      [[50, '03-04-1961']],
    ];
    const invoice = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows, [], totalRow('537,47')]))]);
    for (const line of invoice.lines)
      expect(line).toMatchObject({
        clientNumber: { value: '412345', certain: true },
        clientName: { value: 'A. Bakker', certain: true },
        birthDate: { value: '1961-04-03', certain: true },
      });
    expect(invoice.lines).toHaveLength(2);
  });
});

describe('een rij met het totaal', () => {
  it('eindigt op de btw waar daar een kolom voor is', async () => {
    const withVat = (cells: DrawnRow, text: string): DrawnRow => [...cells, [-580, text]];
    const rows = [withVat(headings, 'Btw'), withVat([...bakker, ...dagopvang], '0,00'), withVat(totalRow('435,97'), '0,00')];
    const invoice = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
    expect(invoice.total).toMatchObject({ value: 43_597, certain: true });
  });
});
