import PDFDocument from 'pdfkit';

export type Pdf = PDFKit.PDFDocument;
export interface PdfOptions {
  readonly title?: string;
  /** Opens only with this password. */
  readonly password?: string;
}

/** Fixed, so that the same drawing gives the same bytes. */
const madeOn = new Date(Date.UTC(2026, 0, 1));

/** An A4 document; pages may be added while drawing. */
export function drawPdf(draw: (pdf: Pdf) => void, options: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 50,
    info: { Title: options.title ?? 'Factuur', Producer: 'Siem samples', Creator: 'Siem samples', CreationDate: madeOn, ModDate: madeOn },
    ...(options.password === undefined
      ? {}
      : { userPassword: options.password, ownerPassword: options.password, pdfVersion: '1.7' as const }),
  });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

export const pageLeft = 50;
export const pageRight = 545;
export const pageBottom = 780;

/** Lines under each other, as many points apart as given. */
export function textRows(pdf: Pdf, rows: readonly string[], x: number, y: number, rowHeight: number): void {
  for (const [at, text] of rows.entries()) pdf.text(text, x, y + rowHeight * at);
}
