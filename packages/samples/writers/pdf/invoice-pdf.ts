import type { SampleInvoice } from '../../sample-invoice.ts';
import { drawPdf, type Pdf, type PdfOptions } from './draw-pdf.ts';
import { drawLetterLayout } from './letter-layout.ts';
import { drawTableLayout } from './table-layout.ts';
import { drawThreeRowLayout } from './three-row-layout.ts';

const layouts = { table: drawTableLayout, 'three-row': drawThreeRowLayout, letter: drawLetterLayout } as const satisfies Record<
  string,
  (pdf: Pdf, invoice: SampleInvoice) => void
>;
export type PdfLayout = keyof typeof layouts;
export const pdfLayouts: readonly PdfLayout[] = ['table', 'three-row', 'letter'];

export const writeInvoicePdf = (invoice: SampleInvoice, layout: PdfLayout, options: PdfOptions = {}): Promise<Uint8Array> =>
  drawPdf((pdf) => layouts[layout](pdf, invoice), options);
