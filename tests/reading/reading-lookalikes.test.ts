import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice, type InvoiceLine } from '#domain';
import { example, file, invoiceOf, pdfOf, workbookOf } from '../support/reading-invoices.ts';

/** Where each text of a row starts; below zero: where it ends. */
type Row = readonly (readonly [x: number, text: string])[];

const letterhead: readonly Row[] = [
  [[50, 'Zorg Voorbeeld B.V.']],
  [[50, 'IBAN NL91 ABNA 0417 1643 00']],
  [[50, 'Aan: Coalitie Siem']],
  [[50, 'Factuurnummer: 2026-0311']],
  [[50, 'Factuurdatum: 2-2-2026']],
  [[50, 'Periode: januari 2026']],
  [],
];

const drawing = (rows: readonly Row[]): Promise<Uint8Array> =>
  pdfOf((pdf) => {
    pdf.fontSize(9);
    for (const [index, row] of [...letterhead, ...rows].entries())
      for (const [x, text] of row) pdf.text(text, x < 0 ? -x - pdf.widthOfString(text) : x, 50 + index * 14, { lineBreak: false });
  }, example);
const drawn = async (rows: readonly Row[]): Promise<Invoice> => invoiceOf([file('factuur.pdf', await drawing(rows))]);

const product = (line: InvoiceLine): string | undefined => codeOf(certainValueOf(line.product));
const client = (number: string, name: string, amount: string): Row => [
  [50, number],
  [110, name],
  [-535, amount],
];
const total = (amount: string): Row => [
  [420, 'Totaal'],
  [-535, amount],
];

describe('een pdf die op een bekende indeling lijkt', () => {
  it('een bedrag rechts in een kolom met de kop links is niet zeker van de volgende kolom', async () => {
    const invoice = await drawn([
      [
        [50, 'Cliëntnr'],
        [110, 'Naam'],
        [230, 'BG-L'],
        [310, 'BG-M'],
        [390, 'DO-1'],
        [500, 'Totaal'],
      ],
      [...client('412345', 'Joke Voorbeeld', '491,90'), [-300, '491,90']],
      [...client('412346', 'Jan Test', '591,90'), [-380, '591,90']],
      total('1.083,80'),
    ]);
    expect(invoice.lines.map((line) => certainValueOf(line.amount))).toEqual([49190, 59190]);
    expect(invoice.lines.map(product)).toEqual([undefined, undefined]);
  });

  it.each(['Logeeropvang', 'Dagopvang'])('een rij "%s" in een groep maakt het product van de hele groep onzeker', async (other) => {
    const invoice = await drawn([
      [
        [50, 'Cliëntnr'],
        [110, 'Naam'],
        [500, 'Bedrag'],
      ],
      [[50, 'Begeleiding licht']],
      client('412345', 'Joke Voorbeeld', '100,00'),
      client('412346', 'Jan Test', '200,00'),
      [[50, other]],
      client('412347', 'Kees Proef', '300,00'),
      client('412348', 'Piet Puk', '300,00'),
      [
        [50, 'Subtotaal'],
        [-535, '900,00'],
      ],
      total('900,00'),
    ]);
    expect(invoice.lines.map((line) => certainValueOf(line.clientNumber))).toEqual(['412345', '412346', '412347', '412348']);
    expect(invoice.lines.map((line) => certainValueOf(line.product))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('een product in de kolom van de naam is geen zekere naam', async () => {
    const invoice = await drawn([
      [
        [50, 'Cliëntnr'],
        [110, 'Naam'],
        [500, 'Bedrag'],
      ],
      [[110, 'Begeleiding licht']],
      client('412345', 'Joke Voorbeeld', '100,00'),
      client('412346', 'Jan Test', '200,00'),
      total('300,00'),
    ]);
    expect(invoice.lines.map((line) => certainValueOf(line.clientName))).toEqual([undefined, 'Jan Test']);
  });
});

type Cells = readonly (readonly (string | number)[])[];

const specified = async (amount: string, rows: Cells, sheet?: string): Promise<Invoice> => {
  const heading: Row = [
    [50, 'Omschrijving'],
    [500, 'Bedrag'],
  ];
  const pdf = await drawing([
    heading,
    [
      [50, 'Zorg volgens specificatie'],
      [-535, amount],
    ],
    total(amount),
  ]);
  return invoiceOf([file('factuur.pdf', pdf), file('specificatie.xlsx', await workbookOf(rows, sheet), 2)]);
};
const isSure = ({ specification }: Invoice): boolean => specification.state === 'read' && specification.doubtful !== true;

describe('een specificatie die op een bekende indeling lijkt', () => {
  const heading = ['Cliëntnummer', 'Naam', 'Categorie', 'Bedrag'];
  const rows = [
    ['412345', 'Joke Voorbeeld', '1', 100],
    ['412346', 'Jan Test', '2', 200],
  ];

  it('de naam van het blad is het product, behalve als er iets anders boven of tussen de rijen staat', async () => {
    const alone = await specified('300,00', [heading, ...rows], 'Dagopvang');
    expect(alone.lines.map(product)).toEqual(['DO-1', 'DO-2']);
    const titled = await specified('300,00', [['Beschermd wonen'], heading, ...rows], 'Dagopvang');
    expect(titled.lines.map(product)).toEqual([undefined, undefined]);
    const other = [['Beschermd wonen'], heading, ['412347', 'Kees Proef', '1', 150]];
    const below = await specified('450,00', [heading, ...rows, ...other], 'Dagopvang');
    expect(below.lines.map(product)).toEqual([undefined, undefined, undefined]);
  });

  it('een tweede lijst naast de eerste, van vorige maand, maakt de specificatie onzeker en niet fout', async () => {
    const head = ['Cliëntnummer', 'Naam', 'Product', 'Bedrag'];
    const line = ['412345', 'Joke Voorbeeld', 'Begeleiding licht', 100];
    const invoice = await specified('100,00', [
      ['Januari', '', '', '', 'December'],
      [...head, ...head],
      [...line, ...line],
    ]);
    expect(isSure(invoice)).toBe(false);
  });

  it('een draaitabel met de cliënten onder het product telt niet zeker het dubbele', async () => {
    const invoice = await specified('300,00', [
      ['Rijlabels', 'Som van Bedrag'],
      ['Begeleiding licht', 100],
      ['412345 Joke Voorbeeld', 100],
      ['Begeleiding midden', 200],
      ['412346 Jan Test', 200],
      ['Eindtotaal', 300],
    ]);
    expect(isSure(invoice)).toBe(false);
  });
});
