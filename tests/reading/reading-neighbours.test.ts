import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice, isCertainlyAbsent, valueOf } from '#domain';
import { file, invoiceOf, pdfOf, plainExample } from '../support/reading-invoices.ts';

type Cell = readonly [x: number, text: string];

/** A sheet of cells, row by row at one distance. */
async function invoiceWith(rows: readonly (readonly Cell[])[]): Promise<Invoice> {
  const bytes = await pdfOf((pdf) => {
    pdf.fontSize(9).text('Zorg Voorbeeld B.V.', 50, 40).text('Siem, Postbus 9, 5000 AA Tilburg', 50, 60);
    pdf.text('Factuurnummer: 2026-0311', 50, 80).text('Factuurdatum: 2 februari 2026', 50, 95).text('Periode: januari 2026', 50, 110);
    for (const [index, cells] of rows.entries()) for (const [x, text] of cells) pdf.text(text, x, 140 + index * 12, { lineBreak: false });
  }, plainExample);
  return invoiceOf([file('factuur.pdf', bytes)]);
}

const people = [
  ['412345', 'Anna Bakker', '03-04-1961', '100,00'],
  ['412399', 'Kees Smits', '11-12-1979', '200,00'],
  ['412411', 'Ilse Peters', '05-06-1984', '300,00'],
] as const;

describe('wie bij welke regel hoort', () => {
  it('onder het bedrag, met een zin boven de eerste regel: nooit zeker de cliënt van de regel ernaast', async () => {
    const invoice = await invoiceWith([
      [
        [50, 'Omschrijving'],
        [300, 'Aantal'],
        [380, 'Tarief'],
        [460, 'Bedrag'],
      ],
      [[50, 'Zorg geleverd in de periode 1-1-2026 t/m 31-1-2026']],
      ...people.flatMap(([number, name, born, amount]): Cell[][] => [
        [
          [50, 'Begeleiding midden'],
          [300, '1'],
          [380, amount],
          [460, amount],
        ],
        [[50, `${name} - ${born}`]],
        [[50, `Cliëntnr. ${number}`]],
      ]),
      [
        [380, 'Totaal'],
        [460, '€ 600,00'],
      ],
    ]);
    expect(invoice.lines.map((line) => valueOf(line.amount))).toEqual([10_000, 20_000, 30_000]);
    for (const [index, [number, name]] of people.entries()) {
      const line = invoice.lines[index];
      if (line?.clientNumber.certain === true) expect(valueOf(line.clientNumber)).toBe(number);
      if (line?.clientName.certain === true) expect(valueOf(line.clientName)).toBe(name);
    }
  });

  it('een achternaam naast letters zonder begrepen kop is niet zeker de hele naam', async () => {
    const invoice = await invoiceWith([
      [
        [50, 'Siemnr'],
        [110, 'Rpn'],
        [170, 'Achternaam'],
        [260, 'Geboren'],
        [330, 'Product'],
        [400, 'Aantal'],
        [450, 'Tarief'],
        [510, 'Bedrag'],
      ],
      ...people.map(([number, name, born, amount]): Cell[] => [
        [50, number],
        [110, name.split(' ')[0] ?? ''],
        [170, name.split(' ')[1] ?? ''],
        [260, born],
        [330, 'BG-M'],
        [400, '1'],
        [450, amount],
        [510, amount],
      ]),
      [
        [450, 'Totaal'],
        [510, '€ 600,00'],
      ],
    ]);
    expect(invoice.reconciles).toBe(true);
    expect(invoice.lines.map((line) => valueOf(line.clientNumber))).toEqual(people.map(([number]) => number));
    expect(invoice.lines.map((line) => line.clientName.certain)).toEqual([false, false, false]);
  });

  const heading: Cell[] = [
    [50, 'Geleverde zorg'],
    [300, 'Aantal'],
    [380, 'Tarief'],
    [460, 'Bedrag'],
  ];
  const care = (product: string, amount: string): Cell[] => [
    [50, product],
    [300, '1'],
    [380, amount],
    [460, amount],
  ];
  const total: Cell[] = [
    [380, 'Totaal'],
    [460, '€ 431,37'],
  ];

  it.each([
    'Cliënt 412345 – Anna Bakker · geboren 03-04-1961 · Dorpsplein 12, 5051 AB Goirle',
    'Cliënt 412345 • Anna Bakker • geb. 03-04-1961 • Dorpsplein 12, 5051 AB Goirle',
    'Cliënt 412345 — Anna Bakker — DOB 03-04-1961 — Dorpsplein 12, 5051 AB Goirle',
  ])('boven twee regels van één cliënt, met tekens ertussen: %s', async (client) => {
    const rows = [heading, [[50, client]] as Cell[], care('Begeleiding licht', '234,92'), care('Dagopvang categorie 1', '196,45'), total];
    const { lines } = await invoiceWith(rows);
    expect(lines.map((line) => [line.clientNumber, line.clientName, line.birthDate].map(certainValueOf))).toEqual([
      ['412345', 'Anna Bakker', '1961-04-03'],
      ['412345', 'Anna Bakker', '1961-04-03'],
    ]);
  });

  it('wat boven de eerste regel niet begrepen is ontbreekt ook op de tweede niet zeker', async () => {
    const client = 'Cliënt 412345 ~ Anna Bakker ~ geboren 03-04-1961 ~ Dorpsplein 12, 5051 AB Goirle';
    const rows = [heading, [[50, client]] as Cell[], care('Begeleiding licht', '234,92'), care('Dagopvang categorie 1', '196,45'), total];
    const { lines } = await invoiceWith(rows);
    expect(lines.map((line) => isCertainlyAbsent(line.clientName))).toEqual([false, false]);
  });

  it('een getal rechts in zijn kolom hoort bij de kop erboven, hoe dicht de volgende kolom ook begint', async () => {
    const { lines } = await invoiceWith([
      [
        [50, 'Cliëntnummer Siem'],
        [132, 'Voornaam'],
        [180, 'Achternaam'],
        [260, 'Geboren'],
        [330, 'Product'],
        [510, 'Bedrag'],
      ],
      [
        [98, '412345'],
        [130, 'Anna'],
        [180, 'Bakker'],
        [260, '03-04-1961'],
        [330, 'BG-M'],
        [510, '491,90'],
      ],
      [
        [450, 'Totaal'],
        [510, '€ 491,90'],
      ],
    ]);
    expect(lines.map((line) => [line.clientNumber, line.clientName].map(certainValueOf))).toEqual([['412345', 'Anna Bakker']]);
  });

  it.each(['Siem-nummer: 412345', 'Siemnr. 412345', 'Nummer cliënt: 412345', 'Cliëntnummer: 412345'])(
    'boven de tabel, met naam en geboortedatum eronder: %s',
    async (label) => {
      const rows: Cell[][] = [label, 'Naam: Anna Bakker', 'Geboortedatum: 03-04-1961', 'Adres: Dorpsplein 12, 5051 AB Goirle', ''].map(
        (text) => [[50, text]],
      );
      const { lines } = await invoiceWith([
        ...rows,
        heading,
        care('Begeleiding licht', '234,92'),
        care('Dagopvang categorie 1', '196,45'),
        total,
      ]);
      expect(lines.map((line) => [line.clientNumber, line.clientName, line.birthDate].map(certainValueOf))).toEqual([
        ['412345', 'Anna Bakker', '1961-04-03'],
        ['412345', 'Anna Bakker', '1961-04-03'],
      ]);
    },
  );

  it('een Siem-nummer in het briefhoofd van de afzender is van niemand in zorg', async () => {
    const rows: Cell[][] = ['Ons Siem-nummer: 310112', 'Inkooporder 12', ''].map((text) => [[50, text]]);
    const { ownLines } = await invoiceWith([
      ...rows,
      heading,
      care('Begeleiding licht', '234,92'),
      care('Dagopvang categorie 1', '196,45'),
      total,
    ]);
    expect(ownLines.map((line) => [line.clientNumber.state, line.clientNumber.certain])).toEqual([
      ['absent', false],
      ['absent', false],
    ]);
  });
});
