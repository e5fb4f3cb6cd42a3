import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { type DrawnRow, drawRows, letterheadWith, totalRow } from '../support/drawn-rows.ts';
import { example, file, invoiceOf, pdfOf } from '../support/reading-invoices.ts';

const lines = [
  ['412345', 'A. Bakker', 'Begeleiding midden', '1', '491,90', '491,90'],
  ['412399', 'I. Peters', 'Begeleiding midden', '1', '491,90', '491,90'],
  ['412411', 'K. Jansen', 'Begeleiding midden', '1', '491,90', '491,90'],
] as const;
const facts = [
  'Factuurnummer',
  '2026-0311',
  '',
  'Factuurdatum',
  '2 februari 2026',
  '',
  'KvK',
  '12345678',
  '',
  'Rekening',
  'NL91 ABNA 0417 1643 00',
];

/** With the facts of the letterhead in a column beside the table, on lines of its own. */
async function withSideColumn(footer: string): Promise<Invoice> {
  const bytes = await pdfOf((pdf) => {
    pdf.fontSize(9).text('Zorg Voorbeeld B.V.', 30, 50);
    for (const [index, text] of facts.entries()) if (text !== '') pdf.text(text, 30, 98 + index * 11, { lineBreak: false });
    pdf.text('Factuur', 180, 50).text('Zorg in januari 2026', 180, 65);
    const places = [180, 240, 320, 430, 470, 530] as const;
    for (const [row, cells] of [['Siem-nr.', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag'] as const, ...lines].entries())
      for (const [column, cell] of cells.entries()) pdf.text(cell, places[column] ?? 0, 90 + row * 28, { lineBreak: false });
    pdf.text('Totaal te betalen', 430, 210).text('1.475,70', 530, 210, { lineBreak: false });
    if (footer !== '') pdf.text(footer, 30, 700, { lineBreak: false });
  }, example);
  return invoiceOf([file('factuur.pdf', bytes)]);
}

describe('een briefhoofd in een kolom naast de tabel', () => {
  it('wordt voor zichzelf gelezen', async () => {
    const invoice = await withSideColumn('');
    expect(invoice).toMatchObject({
      number: { value: '2026-0311', certain: true },
      date: { value: '2026-02-02', certain: true },
      iban: { value: 'NL91ABNA0417164300' },
      total: { value: 147_570, certain: true },
    });
    expect(invoice.lines.map(({ clientNumber, clientName }) => [certainValueOf(clientNumber), certainValueOf(clientName)])).toEqual(
      lines.map(([number, name]) => [number, name]),
    );
  });
  it('is het er niet van te scheiden, dan is van geen regel zeker voor wie hij is', async () => {
    const invoice = await withSideColumn(
      'Op al onze diensten zijn de algemene voorwaarden van Zorg Voorbeeld B.V. van toepassing, zie onze website.',
    );
    for (const { clientNumber, clientName, birthDate } of invoice.lines)
      expect([clientNumber, clientName, birthDate].some(({ certain }) => certain)).toBe(false);
  });
});

const headings: DrawnRow = [
  [50, 'Cliëntnummer'],
  [130, 'Naam'],
  [230, 'Product'],
  [-400, 'Aantal'],
  [-445, 'Tarief'],
  [-535, 'Bedrag'],
];
const read = async (...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);

describe('een aantal vlak voor de prijs', () => {
  const line = (amount: string): DrawnRow => [
    [50, '412345'],
    [130, 'A. Bakker'],
    [230, 'Beschermd Thuis'],
    [-445, '10 173,34'],
    [-535, amount],
  ];
  it('is een aantal als het bedrag dat zegt', async () => {
    const invoice = await read(headings, line('1.733,40'), totalRow('1.733,40'));
    expect(invoice.lines[0]).toMatchObject({ quantity: { value: { value: 10 } }, unitPrice: { value: { cents: 17_334 } } });
  });
  it('en anders een prijs van duizenden', async () => {
    const invoice = await read(headings, line('10 173,34'), totalRow('10 173,34'));
    expect(valueOf(invoice.lines[0]?.amount ?? { state: 'absent', certain: false })).toBe(1_017_334);
  });
});

describe('het totaal', () => {
  const line: DrawnRow = [
    [50, '412345'],
    [130, 'A. Bakker'],
    [230, 'Begeleiding midden'],
    [-400, '1'],
    [-445, '491,90'],
    [-535, '491,90'],
  ];
  it('staat voor zijn woorden waar de bedragen vooraan staan', async () => {
    const front = (cells: DrawnRow): DrawnRow => cells.map(([x, text]) => [x === -535 ? 50 : Math.abs(x) + 60, text]);
    const total: DrawnRow = [
      [50, '491,90'],
      [110, 'Totaal te betalen'],
    ];
    expect((await read(front(headings), front(line), total)).total).toMatchObject({ value: 49_190, certain: true });
  });
  it('staat onder zijn teken waar de cel te smal was', async () => {
    const invoice = await read(
      headings,
      line,
      [
        [420, 'Totaal te betalen'],
        [-535, '€'],
      ],
      [[-535, '491,90']],
    );
    expect(invoice.total).toMatchObject({ value: 49_190, certain: true });
  });
});

describe('twee tabellen met een titel erboven', () => {
  const table = (title: string, number: string, client: string): readonly DrawnRow[] => [
    [[50, title]],
    headings,
    [
      [50, number],
      [130, client],
      [230, 'Begeleiding midden'],
      [-400, '1'],
      [-445, '491,90'],
      [-535, '491,90'],
    ],
  ];
  it('van wie een regel is zeggen de kolommen zelf', async () => {
    const invoice = await read(
      ...table('A. Maandtarieven', '412345', 'A. Bakker'),
      [],
      ...table('B. Andere Maandtarieven', '412399', 'I. Peters'),
      totalRow('983,80'),
    );
    expect(invoice.lines.map(({ clientNumber }) => certainValueOf(clientNumber))).toEqual(['412345', '412399']);
  });
});

describe('het nummer van een rij', () => {
  it('vlak voor de naam is niet van de naam', async () => {
    const columns = [
      [50, 'Nr'],
      [76, 'Cliënt'],
      [200, 'Siemnummer'],
    ] as const;
    const others: DrawnRow = [
      [280, 'Begeleiding midden'],
      [-400, '1'],
      [-445, '491,90'],
      [-535, '491,90'],
    ];
    const invoice = await read(
      [...columns, [280, 'Product'], ...headings.slice(3)],
      [[-74.5, '1'], [76, 'mevr. A. Bakker'], [200, '412345'], ...others],
      totalRow('491,90'),
    );
    expect(invoice.lines[0]).toMatchObject({
      clientNumber: { value: '412345', certain: true },
      clientName: { value: 'mevr. A. Bakker', certain: true },
    });
  });
});
