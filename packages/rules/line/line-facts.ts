import {
  type CareClient,
  type ClosedRange,
  certainValueOf,
  codeOf,
  contains,
  type DateRange,
  daysInMonth,
  type Field,
  type Invoice,
  type IsoDate,
  type IsoMonth,
  type Leveringsovereenkomst,
  lastDayOf,
  monthOf,
  overlap,
  type ProductCode,
  type SpecificationColumn,
  valueOf,
  wholeMonth,
  withoutZeros,
} from '#domain';
import type { InvoiceCase, LineCase } from '../cases.ts';

/** A line with the invoice that it stands on. */
type LineOf = Pick<LineCase, 'line'> & { readonly case: Pick<InvoiceCase, 'invoice'> };
/** The period of a line: its own when it names one with an end, else the invoice's. */
const periodOfLine = ({ line, case: c }: LineOf): Field<DateRange> =>
  valueOf(line.period)?.to === undefined ? c.invoice.period : line.period;

/** The month of care of a line; nothing when its period is not one month. */
export const monthOfLine = (l: LineOf): IsoMonth | undefined => oneMonth(valueOf(periodOfLine(l)));
/** Of a line that has a month: a doubtful one is certain when the invoice certainly names the same one. */
export function monthIsCertain(l: LineCase): boolean {
  const [period, ofInvoice] = [periodOfLine(l), certainValueOf(l.case.invoice.period)];
  return certainValueOf(period) !== undefined || oneMonth(ofInvoice) === monthOfLine(l);
}
export const oneMonth = (period: DateRange | undefined): IsoMonth | undefined =>
  period?.to !== undefined && monthOf(period.from) === monthOf(period.to) ? monthOf(period.from) : undefined;

/** The care client that the number on the line stands for. */
export function careClientOf({ line, case: c }: LineCase): CareClient | undefined {
  const number = valueOf(line.clientNumber);
  return number === undefined ? undefined : findCareClient(number, c.careClients);
}
/** "S403679" → "403679": what a number with letters or marks around it may stand for. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');
/** Its digits, each long run of them by itself, and what stands behind zeros: "403679-01" may be 403679 with a number of the sender behind it. */
export const nearNumbers = (number: string): readonly string[] =>
  [...new Set([digitsOf(number), withoutZeros(number), ...Array.from(number.matchAll(/\d{5,}/g), ([run]) => run)])].filter((digits) =>
    /^\d+$/.test(digits),
  );

/** By the number as written, else with the leading zeros that a spreadsheet lost put back, when that gives exactly one. */
export function findCareClient(number: string, careClients: readonly CareClient[]): CareClient | undefined {
  const exact = careClients.find((careClient) => careClient.number === number);
  if (exact) return exact;
  const bare = withoutZeros(number);
  const padded = careClients.filter((careClient) => withoutZeros(careClient.number) === bare);
  return padded.length === 1 ? padded[0] : undefined;
}

export const productOf = ({ line }: LineCase): ProductCode | undefined => codeOf(valueOf(line.product));

/** Agreements of this client with this onderaannemer, of any product and time. */
export function ownAgreements(l: LineCase): readonly Leveringsovereenkomst[] {
  const careClient = careClientOf(l);
  return l.case.leveringsovereenkomsten.filter(
    (a) => a.clientNumber === careClient?.number && a.onderaannemerNumber === l.case.onderaannemer?.number,
  );
}
/** The care client, when the onderaannemer has an agreement for them; without one it may not learn anything about them (L05 tells). */
export const ownCareClientOf = (l: LineCase): CareClient | undefined => (ownAgreements(l).length > 0 ? careClientOf(l) : undefined);
export const inMonth = (agreements: readonly Leveringsovereenkomst[], month: IsoMonth): readonly Leveringsovereenkomst[] =>
  agreements.filter((a) => overlap(a.period, wholeMonth(month)) !== undefined);

/** The days of a month that lie in any of these periods, each once, in order. */
export const datesOf = (periods: readonly DateRange[], month: IsoMonth): readonly IsoDate[] =>
  Array.from({ length: daysInMonth(month) }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`).filter((date) =>
    periods.some((period) => contains(period, date)),
  );
/** From the first to the last of these days, which are in order. */
export function spanOf(dates: readonly IsoDate[]): ClosedRange | undefined {
  const from = dates[0];
  return from === undefined ? undefined : { from, to: dates.at(-1) ?? from };
}
/** The days of a month that these agreements cover. */
export const coveredDays = (agreements: readonly Leveringsovereenkomst[], month: IsoMonth): number =>
  datesOf(
    agreements.map((a) => a.period),
    month,
  ).length;

/** Absence in the register means something only when the register is younger than the period (see `registerAsOf`). */
export function registerIsCurrent(l: LineCase): boolean {
  const month = monthOfLine(l);
  return month !== undefined && monthIsCertain(l) && l.case.registerAsOf > lastDayOf(month);
}

/** F10 already names the column, or cells in it: the rules about single lines say nothing more. */
export const specificationLacks = ({ specification }: Invoice, column: SpecificationColumn): boolean =>
  specification.state === 'read' &&
  (specification.missingColumns.includes(column) || specification.missingCells.some((cell) => cell.column === column));
export const isCredit = (c: InvoiceCase): boolean => c.invoice.kind === 'credit';
