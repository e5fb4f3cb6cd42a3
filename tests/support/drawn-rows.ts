import { example, pdfOf } from './reading-invoices.ts';

/** Where each text of a row starts, in points; below zero: where it ends. */
export type DrawnRow = readonly (readonly [x: number, text: string])[];

/** Above the lines of a fictional invoice, with another row for its number or its account where that is tried. */
export const letterheadWith = ({
  number = ['Factuurnummer: 2026-0311'],
  iban = 'IBAN NL91 ABNA 0417 1643 00',
}: {
  readonly number?: readonly string[];
  readonly iban?: string;
} = {}): readonly DrawnRow[] =>
  ['Zorg Voorbeeld B.V.', iban, 'Aan: Coalitie Siem', ...number, 'Factuurdatum: 2-2-2026', 'Periode: januari 2026', ''].map(
    (text): DrawnRow => [[50, text]],
  );

export const totalRow = (amount: string): DrawnRow => [
  [420, 'Totaal'],
  [-535, amount],
];

/** The headings of a usual table, and two lines under them. */
export const headingRow: DrawnRow = [
  [50, 'Cliëntnummer'],
  [130, 'Naam'],
  [230, 'Product'],
  [350, 'Aantal'],
  [410, 'Tarief'],
  [490, 'Bedrag'],
];
export const lineRow: DrawnRow = [
  [50, '412345'],
  [130, 'A. Bakker'],
  [230, 'Begeleiding midden'],
  [-375, '1'],
  [-440, '491,90'],
  [-535, '491,90'],
];
export const secondRow: DrawnRow = [
  [50, '412346'],
  [130, 'K. de Test'],
  [230, 'Begeleiding licht'],
  [-375, '1'],
  [-440, '234,92'],
  [-535, '234,92'],
];

/** A PDF of pages of rows at one distance. */
export const drawRows = (...pages: readonly (readonly DrawnRow[])[]): Promise<Uint8Array> =>
  pdfOf((pdf) => {
    pdf.fontSize(9);
    for (const [number, rows] of pages.entries()) {
      if (number > 0) pdf.addPage();
      for (const [index, row] of rows.entries())
        for (const [x, text] of row) pdf.text(text, x < 0 ? -x - pdf.widthOfString(text) : x, 50 + index * 14, { lineBreak: false });
    }
  }, example);
