import type { SampleInvoice } from '../../sample-invoice.ts';
import type { SampleReport } from '../../sample-report.ts';
import { numericDate, periodText, plainAmount, quantityText, signed, spacedIban, titleOf } from '../dutch-text.ts';
import { reportFacts, reportParagraphs, reportTitle } from '../report-text.ts';
import { writeDocx } from './docx.ts';

export const writeReportDocx = (report: SampleReport): Uint8Array =>
  writeDocx({ title: reportTitle, facts: reportFacts(report), paragraphs: reportParagraphs });

/** An invoice as a Word document: what Siem does not accept (F16). */
export function writeInvoiceDocx(invoice: SampleInvoice): Uint8Array {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Factuurnummer', invoice.number],
    ['Factuurdatum', invoice.date === undefined ? undefined : numericDate(invoice.date)],
    ['Periode', invoice.period === undefined ? undefined : periodText(invoice.period)],
    ['IBAN', invoice.iban === undefined ? undefined : spacedIban(invoice.iban)],
    ...invoice.lines.map(
      (line) =>
        [
          [line.careClient?.number, line.careClient?.name, line.product].filter((text) => text !== undefined).join(' '),
          `${quantityText(line)} x € ${plainAmount(line.priceCents)} = € ${plainAmount(signed(invoice, line.amountCents))}`,
        ] as const,
    ),
    ['Totaal', invoice.totalCents === undefined ? undefined : `€ ${plainAmount(signed(invoice, invoice.totalCents))}`],
  ];
  const present = facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  return writeDocx({ title: `${titleOf(invoice)} ${invoice.supplier.name}`, facts: present, paragraphs: ['Vrijgesteld van btw.'] });
}
