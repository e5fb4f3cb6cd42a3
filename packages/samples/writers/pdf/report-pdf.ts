import type { SampleReport } from '../../sample-report.ts';
import { reportFacts, reportParagraphs, reportTitle } from '../report-text.ts';
import { drawPdf, pageLeft } from './draw-pdf.ts';

/** `password`: must be known to open it. */
export const writeReportPdf = (report: SampleReport, options: { readonly password?: string } = {}): Promise<Uint8Array> =>
  drawPdf(
    (pdf) => {
      pdf.font('Helvetica-Bold').fontSize(18).text(reportTitle, pageLeft, 60);
      pdf.fontSize(11).moveDown();
      for (const [label, value] of reportFacts(report)) pdf.font('Helvetica').text(`${label}: ${value}`);
      for (const paragraph of reportParagraphs) pdf.moveDown().text(paragraph);
    },
    { title: reportTitle, ...options },
  );
