import { certainValueOf, codeOf, type InvoiceLine } from '#domain';
import { workbookOf } from '../reading-invoices.ts';
import { invoiceWith } from './read-made.ts';

export type Rows = readonly (readonly (string | number | null)[])[];
export type Said = readonly [
  number: string | undefined,
  name: string | undefined,
  product: string | undefined,
  quantity: number | undefined,
  price: number | undefined,
  amount: number | undefined,
];

/** What is certain of a line. */
export const saidBy = (line: InvoiceLine): Said => [
  certainValueOf(line.clientNumber),
  certainValueOf(line.clientName),
  codeOf(certainValueOf(line.product)),
  certainValueOf(line.quantity)?.value,
  certainValueOf(line.unitPrice)?.cents,
  certainValueOf(line.amount),
];
/** What is certain of each line of this workbook, with an invoice that comes to this sum. */
export async function certainly(rows: Rows, cents: number): Promise<readonly Said[]> {
  const { lines } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), cents);
  return lines.map(saidBy);
}
/** Two clients and what the invoice over both comes to. */
export const [first, second] = [
  ['412345', 'J. Voorbeeld'],
  ['412399', 'K. van der Test'],
] as const;
export const both = 49_190 + 233_895;
/** What one month of the first costs and a month of days of the second: product, count, price and amount. */
export const billed = ['Product', 'Aantal', 'Tarief', 'Bedrag'];
export const bgm = ['Begeleiding midden', 1, 491.9, 491.9];
export const bwt = ['Beschermd Thuis', 31, 75.45, 2338.95];
/** What is certain of them: all of it, or not how much it was. */
export const plain: readonly Said[] = [
  [...first, 'BG-M', 1, 49_190, 49_190],
  [...second, 'BW-T', 31, 7545, 233_895],
];
export const noCount: readonly Said[] = [
  [...first, 'BG-M', undefined, undefined, 49_190],
  [...second, 'BW-T', undefined, undefined, 233_895],
];
