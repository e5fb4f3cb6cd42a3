import {
  type DateRange,
  daysInMonth,
  type Eurocent,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthOf,
  type ProductCode,
  products,
  proRata,
  wholeMonth,
} from '#domain';
import { tariefOf } from './sample-tarieven.ts';
import type { RegisteredClient } from './writers/xlsx/register.ts';

/** Who a line is about, as far as the document says; `undefined` is not written. */
export interface PrintedClient {
  readonly number?: string | undefined;
  readonly name?: string | undefined;
  readonly birthDate?: IsoDate | undefined;
  readonly bsn?: string | undefined;
  readonly address?: string | undefined;
}

export interface SampleLine {
  /** Absent on a line that is the total of a product. */
  readonly careClient?: PrintedClient | undefined;
  readonly product: string;
  /** As a number, and as printed ("12/31") when that is something else. */
  readonly quantity: number;
  readonly quantityText?: string | undefined;
  readonly unit: 'month' | 'day';
  readonly priceCents: Eurocent;
  /** Positive; a creditfactuur writes it negative. */
  readonly amountCents: Eurocent;
  readonly period: DateRange;
}

export interface SampleParty {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly kvk?: string | undefined;
}

/** One invoice for every writer. What is `undefined` is left out of the document, so that any fault can be written. */
export interface SampleInvoice {
  readonly kind: 'invoice' | 'credit';
  readonly supplier: SampleParty;
  readonly addressee: readonly string[];
  readonly number: string | undefined;
  readonly date: IsoDate | undefined;
  readonly period: DateRange | undefined;
  /** Electronic form. */
  readonly iban: string | undefined;
  /** Number of the invoice that is credited. */
  readonly original?: string | undefined;
  readonly lines: readonly SampleLine[];
  /** Zero is written as exempt. */
  readonly vatCents: Eurocent;
  /** Positive; includes VAT. */
  readonly totalCents: Eurocent | undefined;
  /** Sentences that a letter or note adds. */
  readonly remarks?: readonly string[] | undefined;
}

export const sumOf = (lines: readonly SampleLine[]): Eurocent => lines.reduce((sum, line) => sum + line.amountCents, 0);

/** An invoice for the month after which it is sent, with a total that adds up unless said otherwise. */
export function makeInvoice(
  given: Pick<SampleInvoice, 'supplier' | 'number' | 'date' | 'iban' | 'lines'> & { readonly month: IsoMonth } & Partial<
      Omit<SampleInvoice, 'lines'>
    >,
): SampleInvoice {
  const { month, ...rest } = given;
  return {
    kind: 'invoice',
    addressee: ['RIBW Brabant inzake Siem', 'Postbus 1', '5000 AA Tilburg'],
    period: wholeMonth(month),
    vatCents: 0,
    totalCents: sumOf(given.lines) + (given.vatCents ?? 0),
    ...rest,
  };
}

export const fullName = (person: RegisteredClient): string => `${person.firstName} ${person.lastName}`;
export const addressOf = (person: RegisteredClient): string => `${person.street} ${person.houseNumber}, ${person.postcode} ${person.city}`;
/** What AP §2 asks: number, name, address and date of birth. */
export const printedClient = (person: RegisteredClient): PrintedClient => ({
  number: person.number,
  name: fullName(person),
  birthDate: person.birthDate,
  address: addressOf(person),
});

export interface LineOptions {
  readonly month: IsoMonth;
  /** Days of care; a whole month when absent. */
  readonly days?: number | undefined;
  /** How a part of a month is written: `12/31` × tarief, or one time the amount with the days in the text. */
  readonly partAs?: 'fraction' | 'amount' | undefined;
  readonly priceCents?: Eurocent | undefined;
  readonly product?: string | undefined;
}

/** A line as it should be: the tarief of the month, pro rata for part of it, days × tarief for day products. */
export function makeLine(person: RegisteredClient, code: ProductCode, options: LineOptions): SampleLine {
  const { month, partAs = 'fraction' } = options;
  const all = daysInMonth(month);
  const days = options.days ?? all;
  const tarief = options.priceCents ?? tariefOf(code, month);
  const line = { careClient: printedClient(person), product: options.product ?? products[code].name, period: wholeMonth(month) };
  if (products[code].unit === 'day') return { ...line, quantity: days, unit: 'day', priceCents: tarief, amountCents: tarief * days };
  if (days === all) return { ...line, quantity: 1, unit: 'month', priceCents: tarief, amountCents: tarief };
  const amountCents = proRata(tarief, days, all);
  const quantityText = `${days}/${all}`;
  if (partAs === 'fraction') return { ...line, quantity: days / all, quantityText, unit: 'month', priceCents: tarief, amountCents };
  const withDays = `${line.product} (${days} van ${all} dagen)`;
  return { ...line, product: withDays, quantity: 1, unit: 'month', priceCents: amountCents, amountCents };
}

/** The lines of a verzamelfactuur that says no more than totals per product and price; the rest stands in its specification. */
export function totalsPerProduct(lines: readonly SampleLine[]): readonly SampleLine[] {
  const groups = Map.groupBy(lines, (line) => `${line.product}\0${line.priceCents}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { careClient: _, quantityText: __, ...line } = first;
    return [{ ...line, quantity: group.reduce((sum, each) => sum + each.quantity, 0), amountCents: sumOf(group) }];
  });
}

/** One month, whatever the days: how documents name the period. */
export const isWholeMonth = (period: DateRange): boolean =>
  period.to !== undefined && period.from === firstDayOf(monthOf(period.from)) && period.to === lastDayOf(monthOf(period.from));
