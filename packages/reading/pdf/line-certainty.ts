import { absent, type DateRange, type Field, type InvoiceLine, type Place, read } from '#domain';
import { placeOf } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findPeriods } from '../values/period-text.ts';
import { arithmeticFits } from './arithmetic.ts';
import { asLineOf, namesSomeone, withBlankClients } from './blank-clients.ts';
import type { Identity } from './identity.ts';
import type { LineDraft } from './line.ts';
import { areProvenDays } from './proven-days.ts';
import { distinct, type Seen } from './seen.ts';

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
  /** Unexplained dates in the letterhead: one may be a birth date. */
  readonly strayDates: boolean;
  /** Unexplained long numbers in the letterhead: one may be a BSN. */
  readonly strayAccounts: boolean;
  /** Unexplained cells in the letterhead that could name a person. */
  readonly strayPeople: boolean;
  /** Of the invoice. */
  readonly period: DateRange | undefined;
  readonly hasHeading: boolean;
  readonly hasProductColumn: boolean;
}

/** A line that names nobody belongs to the client above it; an invoice for one client may name it in the letterhead only. */
export function withInheritedClients(lines: readonly LineDraft[], letterhead: Identity): LineDraft[] {
  const done: LineDraft[] = [];
  const isForOne = new Set(lines.flatMap(({ clientNumber }) => clientNumber?.value ?? [])).size === 1;
  for (const line of withBlankClients(lines)) {
    const above = done.at(-1);
    if (!namesSomeone(line) && !line.clientNumberIsEmpty && above?.clientNumber !== undefined)
      done.push(asLineOf(above, line, isForOne || !isNamedBelow(above)));
    else done.push(line);
  }
  const people = new Set(done.map((line) => line.clientNumber?.value ?? line.clientName?.value));
  return withFactsOfClient(people.size === 1 ? done.map((line) => completed(line, headClient(letterhead))) : done);
}

/** The client stands below the amount: of what follows it is perhaps the next one below, who is named once for several lines. */
function isNamedBelow({ clientNumber, amount }: LineDraft): boolean {
  const [number, own] = [clientNumber?.words[0], amount.words[0]];
  return number !== undefined && own !== undefined && (number.page > own.page || (number.page === own.page && number.y0 >= own.y1));
}

/** What one line says about a client holds for the other lines with the same client number. */
function withFactsOfClient(lines: readonly LineDraft[]): LineDraft[] {
  const ofClient = Map.groupBy(lines, (line) => line.clientNumber?.value);
  return lines.map((line) => {
    const same = line.clientNumber === undefined ? [] : (ofClient.get(line.clientNumber.value) ?? []);
    const one = <T>(facts: readonly (Seen<T> | undefined)[]): Seen<T> | undefined =>
      only(distinct(facts.filter((fact) => fact !== undefined)));
    return {
      ...line,
      birthDate: line.birthDate ?? one(same.map(({ birthDate }) => birthDate)),
      bsn: line.bsn ?? one(same.map(({ bsn }) => bsn)),
      address: line.address ?? same.find(({ address }) => address !== undefined)?.address,
    };
  });
}

function completed(line: LineDraft, head: Partial<LineDraft>): LineDraft {
  const isOther = line.clientNumber !== undefined && head.clientNumber !== undefined && line.clientNumber.value !== head.clientNumber.value;
  if (isOther) return line;
  return {
    ...line,
    clientNumber: line.clientNumber ?? head.clientNumber,
    clientName: line.clientName ?? head.clientName,
    birthDate: line.birthDate ?? head.birthDate,
    bsn: line.bsn ?? head.bsn,
    address: line.address ?? head.address,
    isOfLetterhead: line.clientNumber === undefined,
  };
}

/** The first of different values, which then is not sure. */
const only = <T>([first, ...others]: readonly Seen<T>[]): Seen<T> | undefined =>
  first === undefined || others.length === 0 ? first : { ...first, sure: false };

function headClient(letterhead: Identity): Partial<LineDraft> {
  const one = <T>(values: readonly Seen<T>[]): Seen<T> | undefined => only(distinct(values));
  return {
    clientNumber: one(letterhead.clientNumbers),
    clientName: letterhead.names[0],
    birthDate: one(letterhead.births),
    bsn: one(letterhead.bsns),
    address: letterhead.addresses[0],
  };
}

/** Digits in the words of a product that could be a client number in groups ("490 101"). */
const holdsCode = (text: string): boolean =>
  /\d{2,}[ .]?\d{3,}/.test(findPeriods(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));

/** Nobody is called "Begeleiding licht": what was read as a name is a product, or both. */
const namesCare = (name: Seen<string> | undefined): boolean => name !== undefined && recogniseProduct(name.value).kind !== 'unknown';

/** A percentage that is no rate of VAT: a discount of the line may be why count times price is not its amount. */
const namesDiscount = (line: LineDraft): boolean =>
  line.words.some(({ text }) => /^-?\d{1,2}(?:[.,]\d+)?%$/.test(text) && !/^(?:0|6|9|21)(?:[.,]0+)?%$/.test(text));

export function toInvoiceLine(line: LineDraft, number: number, context: LineContext): InvoiceLine {
  const where = placeOf(context.where, line.words, number);
  const clear = context.linesCertain && !context.isAmbiguous;
  const field = <T>(value: Seen<T> | undefined, certain: boolean, gone: boolean): Field<T> =>
    value === undefined ? absent(gone, where) : read(value.value, placeOf(context.where, value.words, number), value.sure && certain);
  const gone = context.nothingLeft && !context.isAmbiguous && line.strayNumbers.length === 0 && !line.hasLeftDigits;
  // A discount or travel costs are for nobody in care.
  const clientGone =
    gone && line.clientIsBlank !== true && line.product?.value.recognised.kind !== 'unknown' && line.product?.sure !== false;
  // Words of a product that were not all understood may hold who it is for.
  const productIsClear = line.product === undefined || line.product.value.recognised.kind === 'known';
  const personGone = clientGone && productIsClear && !line.hasLeftWords && line.isOfLetterhead !== true && !context.strayPeople;
  const fits = arithmeticFits(line);
  // Another number beside it may be the count that the amount rests on.
  const isExplained = fits !== false || !(namesDiscount(line) || line.hasLeftNumber) || areProvenDays(line, context.period);
  const counts = clear && (fits === true || (context.hasHeading && context.linesCertain && isExplained));
  const signed = Math.round(line.amount.value) * context.amountSign;
  return {
    number,
    where,
    clientNumber: field(line.clientNumber, clear, clientGone && !context.strayClientCodes && !holdsCode(line.product?.value.text ?? '')),
    clientName: field(line.clientName, clear && !namesCare(line.clientName), personGone),
    birthDate: field(line.birthDate, clear, clientGone && !context.strayDates && !context.strayClientCodes),
    bsn: field(line.bsn, clear, clientGone && !context.strayAccounts && !context.strayClientCodes),
    address: field(line.address, clear, personGone),
    product: field(line.product, clear, gone && context.hasProductColumn),
    quantity: field(line.quantity, counts, gone && context.hasHeading && !line.hasLeftNumber),
    unitPrice: field(
      line.price === undefined ? undefined : { ...line.price, value: { ...line.price.value, cents: Math.abs(line.price.value.cents) } },
      counts,
      false,
    ),
    amount: read(signed, placeOf(context.where, line.amount.words, number), line.amount.sure && context.linesCertain),
    period: field(line.period, clear, gone),
  };
}
