import { type DateRange, type Eurocent, formatDate, formatMonth, type IsoDate, monthOf } from '#domain';
import { isWholeMonth, type SampleInvoice, type SampleLine } from '../sample-invoice.ts';

/** `02-02-2026` */
export const numericDate = (date: IsoDate): string => date.split('-').toReversed().join('-');
/** `NL91 ABNA 0417 1643 00` */
export const spacedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
/** `1.234,56` */
export const plainAmount = (cents: Eurocent): string => {
  const [euros, rest] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${cents < 0 ? '-' : ''}${(euros ?? '').replace(/\B(?=(\d{3})+$)/g, '.')},${rest}`;
};
export const quantityText = (line: SampleLine): string => line.quantityText ?? String(line.quantity).replace('.', ',');
export const periodText = (period: DateRange): string =>
  isWholeMonth(period)
    ? formatMonth(monthOf(period.from))
    : `${numericDate(period.from)} t/m ${period.to === undefined ? '' : numericDate(period.to)}`;
export const longDate = formatDate;
/** Amounts of a creditfactuur are negative wherever they stand. */
export const signed = (invoice: SampleInvoice, cents: Eurocent): Eurocent => (invoice.kind === 'credit' ? -cents : cents);
export const titleOf = (invoice: SampleInvoice): string => (invoice.kind === 'credit' ? 'Creditfactuur' : 'Factuur');
