import ExcelJS from 'exceljs';
import PDFDocument from 'pdfkit';
import { type Document, readDocuments } from '#documents';

type Pdf = InstanceType<typeof PDFDocument>;

/** Draws with pdfkit; origin left top, points. */
export function writePdf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(pdf);
    pdf.end();
  });
}

/** A PDF of objects written by hand: `1 0 obj` and so on, in the order given; the first is the catalogue. */
export function rawPdf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let start = 9;
  const offsets = objects.map((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    const offset = start;
    parts.push(part);
    start += part.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export const stream = (dictionary: string, data: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${Buffer.byteLength(data)}>>\nstream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);

export async function writeXlsx(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Reads one file in this thread. */
export const readAll = (name: string, bytes: Uint8Array | string): Promise<readonly Document[]> =>
  readDocuments([{ attachment: 1, name, bytes: new Uint8Array(Buffer.from(bytes)) }]);

/** The one document of that kind that a file must be. */
export async function readAs<K extends Document['kind']>(
  kind: K,
  name: string,
  bytes: Uint8Array | string,
): Promise<Extract<Document, { kind: K }>> {
  const [document] = await readAll(name, bytes);
  if (document?.kind !== kind) throw new Error(`${name} is ${JSON.stringify(document)}, not ${kind}`);
  return document as Extract<Document, { kind: K }>;
}
