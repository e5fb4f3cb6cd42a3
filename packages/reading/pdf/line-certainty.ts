import { type Field, type InvoiceLine, type Place, absent, read } from '#domain';
import { placeOf } from '../layout/rows.ts';
import type { Identity } from './identity.ts';
import type { LineDraft } from './line.ts';
import { type Seen, distinct } from './seen.ts';

/** What is known of the whole when one line is judged. */
export interface LineContext {
  readonly where: Place;
  /** The lines stand as read: they add up to the total, or each line's own arithmetic fits. */
  readonly linesCertain: boolean;
  /** Lines and totals leave nothing over: something missing is really missing. */
  readonly nothingLeft: boolean;
  readonly isAmbiguous: boolean;
  readonly amountSign: 1 | -1;
  /** Unexplained codes in the letterhead that could be a client number. */
  readonly strayClientCodes: boolean;
  readonly hasHeading: boolean;
}

/** Quantity times price is the amount, as far as the printed decimals tell. */
export function arithmeticFits(line: LineDraft): boolean | undefined {
  const [quantity, price] = [line.quantity?.value, line.price?.value];
  if (quantity === undefined || price === undefined) return undefined;
  const slack = 1 + Math.abs(price.cents) * (quantity.decimals === 0 ? 0 : 0.5 * 10 ** -quantity.decimals) + Math.abs(quantity.value) * (price.decimals > 2 ? 0.5 * 10 ** (2 - price.decimals) : 0);
  return Math.abs(Math.abs(quantity.value * price.cents) - Math.abs(line.amount.value)) <= slack + 1e-6;
}

/** A line that names nobody belongs to the client above it, or to the one client of the letterhead. */
export function withInheritedClients(lines: readonly LineDraft[], letterhead: Identity): LineDraft[] {
  const done: LineDraft[] = [];
  for (const line of lines) {
    const namesSomeone = [line.clientNumber, line.clientName, line.birthDate, line.bsn, line.address].some((value) => value !== undefined);
    const above = done.at(-1);
    if (namesSomeone) done.push(line);
    else if (above !== undefined && above.clientNumber !== undefined) done.push({ ...line, ...clientOf(above), clientNumberIsEmpty: false });
    else done.push({ ...line, ...headClient(letterhead) });
  }
  return done.map((line) => (line.clientNumber === undefined && !line.clientNumberIsEmpty ? withHeadNumber(line, letterhead, lines) : line));
}

const clientOf = (line: LineDraft): Partial<LineDraft> => ({
  clientNumber: line.clientNumber, clientName: line.clientName, birthDate: line.birthDate, bsn: line.bsn, address: line.address,
});

function headClient(letterhead: Identity): Partial<LineDraft> {
  const one = <T>(values: readonly Seen<T>[]): Seen<T> | undefined => {
    const all = distinct(values);
    return all[0] === undefined || all.length === 1 ? all[0] : { ...all[0], sure: false };
  };
  return {
    clientNumber: one(letterhead.clientNumbers), clientName: letterhead.names[0], birthDate: one(letterhead.births), bsn: one(letterhead.bsns),
    address: letterhead.addresses[0],
  };
}

/** Name on the line, number in the letterhead: the same person when there is only one. */
function withHeadNumber(line: LineDraft, letterhead: Identity, lines: readonly LineDraft[]): LineDraft {
  const numbers = distinct(letterhead.clientNumbers);
  const names = new Set(lines.map((other) => other.clientName?.value));
  const number = numbers[0];
  return number === undefined || numbers.length > 1 || names.size > 1 ? line : { ...line, clientNumber: { ...number, sure: lines.length === 1 } };
}

export function toInvoiceLine(line: LineDraft, number: number, context: LineContext): InvoiceLine {
  const where = placeOf(context.where, line.words, number);
  const clear = context.linesCertain && !context.isAmbiguous;
  const field = <T>(value: Seen<T> | undefined, certain: boolean, gone: boolean): Field<T> =>
    value === undefined ? absent(gone, where) : read(value.value, placeOf(context.where, value.words, number), value.sure && certain);
  const gone = context.nothingLeft && !context.isAmbiguous && line.strayNumbers.length === 0 && !line.hasLeftDigits;
  const fits = arithmeticFits(line);
  const counts = clear && (fits === true || (context.hasHeading && context.linesCertain));
  const signed = Math.round(line.amount.value) * context.amountSign;
  return {
    number,
    where,
    clientNumber: field(line.clientNumber, clear, gone && !context.strayClientCodes),
    clientName: field(line.clientName, clear, gone && !line.hasLeftWords),
    birthDate: field(line.birthDate, clear, gone),
    bsn: field(line.bsn, clear, gone),
    address: field(line.address, clear, gone && !line.hasLeftWords),
    product: field(line.product, clear, gone),
    quantity: field(line.quantity, counts, gone && context.hasHeading && !line.hasLeftNumber),
    unitPrice: field(line.price === undefined ? undefined : { ...line.price, value: { ...line.price.value, cents: Math.abs(line.price.value.cents) } }, counts, gone),
    amount: read(signed, placeOf(context.where, line.amount.words, number), line.amount.sure && context.linesCertain),
    period: field(line.period, clear, gone),
  };
}
