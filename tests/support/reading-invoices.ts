import ExcelJS from 'exceljs';
import PDFDocument from 'pdfkit';
import { readDocuments, type SourceFile } from '#documents';
import type { Invoice, Submission } from '#domain';
import { readSubmissions } from '#reading';

/** A fictional invoice that the writers below draw in layouts of their own. */
export interface Example {
  readonly number: string;
  readonly date: string;
  readonly period: string;
  readonly iban: string;
  readonly total: string;
  readonly lines: readonly {
    readonly client: string;
    readonly name: string;
    readonly born: string;
    readonly address: string;
    readonly product: string;
    readonly count: string;
    readonly price: string;
    readonly amount: string;
  }[];
}

export const example: Example = {
  number: '2026-0311',
  date: '2 februari 2026',
  period: 'januari 2026',
  iban: 'NL91 ABNA 0417 1643 00',
  total: '3.041,05',
  lines: [
    {
      client: '412345',
      name: 'Joke Voorbeeld',
      born: '3-4-1961',
      address: 'Dorpsplein 12, 5051 AB Goirle',
      product: 'Begeleiding midden',
      count: '1',
      price: '491,90',
      amount: '491,90',
    },
    {
      client: '412399',
      name: 'Kees van der Test',
      born: '11-12-1979',
      address: 'Lange Laan 7A, 5121 KL Rijen',
      product: 'Beschermd Thuis',
      count: '31',
      price: '75,45',
      amount: '2.338,95',
    },
    {
      client: '412400',
      name: 'A. Proef-de Zwaan',
      born: '30-1-1990',
      address: 'Hof 1, 5081 AA Hilvarenbeek',
      product: 'DO categorie 3 (9,5 van 31 dagen)',
      count: '',
      price: '',
      amount: '210,20',
    },
  ],
};
/** The example with lines whose arithmetic is plain. */
export const plainExample: Example = { ...example, total: '2.830,85', lines: example.lines.slice(0, 2) };

type Draw = (pdf: PDFKit.PDFDocument, invoice: Example) => void;

export async function pdfOf(draw: Draw, invoice: Example): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50 });
  const parts: Uint8Array[] = [];
  pdf.on('data', (part: Uint8Array) => parts.push(part));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  pdf.fontSize(10);
  draw(pdf, invoice);
  pdf.end();
  await done;
  return Buffer.concat(parts);
}

const right = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number): PDFKit.PDFDocument =>
  pdf.text(text, x, y, { width: 60, align: 'right' });

/** Labels above their values, one column per thing, cells that wrap. */
export const columns: Draw = (pdf, invoice) => {
  pdf.text('Zorg Voorbeeld B.V.', 50, 50).text('Siem', 50, 80).text('Postbus 9, 5000 AA Tilburg', 50, 94);
  for (const [index, [label, value]] of [
    ['Factuurnr.', invoice.number],
    ['Factuurdatum', invoice.date],
    ['Periode', invoice.period],
  ].entries()) {
    pdf.text(label ?? '', 50 + index * 150, 130).text(value ?? '', 50 + index * 150, 144);
  }
  const x = [50, 100, 170, 235, 325, 400, 440, 490];
  for (const [index, heading] of ['Siemnr', 'Naam', 'Geb.datum', 'Adres', 'Zorgsoort', 'Aantal', 'Tarief', 'Bedrag'].entries())
    pdf.text(heading, x[index] ?? 0, 180);
  let y = 200;
  for (const line of invoice.lines) {
    pdf
      .text(line.client, x[0], y)
      .text(line.name, x[1], y, { width: 62 })
      .text(line.born, x[2], y)
      .text(line.address, x[3], y, { width: 82 })
      .text(line.product, x[4], y, { width: 70 });
    right(pdf, line.count, 365, y);
    right(pdf, line.price, 415, y);
    right(pdf, line.amount, 480, y);
    y += 60;
  }
  pdf.text('Te betalen', 400, y);
  right(pdf, `€ ${invoice.total}`, 480, y);
  pdf.text(`IBAN ${invoice.iban}   KvK 12345678   Vrijgesteld van btw (art. 11 Wet OB 1968)`, 50, y + 60);
};

/** No headings: the product with its amounts first, the client under it. */
export const stacked: Draw = (pdf, invoice) => {
  pdf.text('Zorg Voorbeeld B.V.', 50, 50).text('KvK 12345678', 50, 64).text('Aan: Coalitie Siem', 50, 90);
  pdf.text(`Factuur ${invoice.number}`, 50, 120).text(`Datum: ${invoice.date}`, 50, 134).text(`Maand: ${invoice.period}`, 50, 148);
  let y = 190;
  for (const line of invoice.lines) {
    pdf.text(line.product, 50, y);
    right(pdf, line.count, 300, y);
    right(pdf, line.price === '' ? '' : `€ ${line.price}`, 380, y);
    right(pdf, `€ ${line.amount}`, 460, y);
    pdf.text(`Cliëntnummer ${line.client} ${line.name}`, 50, y + 14).text(`geb. ${line.born}, ${line.address}`, 50, y + 28);
    y += 56;
  }
  pdf.text('Totaal', 400, y + 10);
  right(pdf, `€ ${invoice.total}`, 460, y + 10);
  pdf.text(`Gelieve over te maken op ${invoice.iban} t.n.v. Zorg Voorbeeld B.V.`, 50, y + 60);
};

type Rows = readonly (readonly (string | number | Date | ExcelJS.CellFormulaValue | null)[])[];
/** A workbook with a sheet of each name. */
export async function tabsOf(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
export const workbookOf = (rows: Rows, sheet = 'Blad1'): Promise<Uint8Array> => tabsOf({ [sheet]: rows });

export const file = (name: string, bytes: Uint8Array, attachment = 1): SourceFile => ({ attachment, name, bytes });

export async function submissionsOf(
  files: readonly SourceFile[],
  mail: { readonly subject?: string; readonly text?: string; readonly mailbox?: 'facturen' | 'herindicatie' } = {},
): Promise<readonly Submission[]> {
  const documents = await readDocuments(files);
  return readSubmissions(documents, { subject: '', text: '', mailbox: 'facturen', problems: [], ...mail });
}

export async function invoiceOf(files: readonly SourceFile[]): Promise<Invoice> {
  const submissions = await submissionsOf(files);
  const invoices = submissions.flatMap((submission) => (submission.kind === 'invoice' ? [submission.invoice] : []));
  if (invoices.length !== 1 || invoices[0] === undefined)
    throw new Error(`expected one invoice, got ${JSON.stringify(submissions.map((each) => each.kind))}`);
  return invoices[0];
}
