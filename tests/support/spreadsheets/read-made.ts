import type { Invoice } from '#domain';
import { file, invoiceOf, pdfOf } from '../reading-invoices.ts';
import { dutchAmount } from './care-rows.ts';

/** A verzamelfactuur over January 2026 of one amount, with this specification beside it. */
export async function invoiceWith(name: string, bytes: Uint8Array, totalCents: number): Promise<Invoice> {
  const total = `€ ${dutchAmount(totalCents)}`;
  const pdf = await pdfOf(
    (page) => {
      page.text('Stichting Voorbeeldzorg', 50, 50).text('Aan: Siem', 50, 64);
      page.text('Factuurnummer: 2026-0041', 50, 100).text('Factuurdatum: 2 februari 2026', 50, 114).text('Periode: januari 2026', 50, 128);
      page.text('Zorg volgens bijgevoegde specificatie', 50, 180).text(total, 430, 180);
      page.text('Totaal te betalen', 300, 220).text(total, 430, 220).text('IBAN NL91 ABNA 0417 1643 00  KvK 12345678', 50, 260);
    },
    { number: '', date: '', period: '', iban: '', total: '', lines: [] },
  );
  return invoiceOf([file('factuur.pdf', pdf, 1), file(name, bytes, 2)]);
}
