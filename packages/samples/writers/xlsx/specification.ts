import { daysInMonth, monthOf, type SpecificationColumn } from '#domain';
import { type SampleInvoice, type SampleLine, sumOf } from '../../sample-invoice.ts';
import { signed } from '../dutch-text.ts';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from './workbook.ts';

export type SpecificationStyle = 'plain' | 'titled';
export interface SpecificationOptions {
  readonly style: SpecificationStyle;
  /** Columns that are left out. */
  readonly without?: readonly SpecificationColumn[];
  /** Cells that are left empty: 0-based line and column. */
  readonly empty?: readonly { readonly line: number; readonly column: SpecificationColumn }[];
}

interface Column {
  readonly heading: string;
  readonly kind?: SpecificationColumn;
  readonly width: number;
  readonly format?: string;
  readonly valueOf: (line: SampleLine, invoice: SampleInvoice) => WrittenCell;
}

const digits = (number: string | undefined): WrittenCell => (number !== undefined && /^[1-9]\d*$/.test(number) ? Number(number) : number);
const euros = '#,##0.00';
const lastName = (name: string | undefined): string | undefined => name?.split(' ').slice(1).join(' ');
const dateCell = (date: string | undefined): WrittenCell => (date === undefined ? undefined : new Date(`${date}T00:00:00Z`));
const daysOf = (line: SampleLine): number =>
  line.unit === 'day' ? line.quantity : Math.round(line.quantity * daysInMonth(monthOf(line.period.from)));

/** One sheet, headings in the first row, prices and amounts. */
const plainColumns: readonly Column[] = [
  { heading: 'Siem cliëntnummer', kind: 'clientNumber', width: 18, valueOf: (line) => line.careClient?.number },
  { heading: 'Naam cliënt', kind: 'name', width: 26, valueOf: (line) => line.careClient?.name },
  { heading: 'Product', kind: 'product', width: 32, valueOf: (line) => line.product },
  { heading: 'Aantal', width: 10, valueOf: (line) => line.quantityText ?? line.quantity },
  { heading: 'Tarief', width: 12, format: euros, valueOf: (line) => line.priceCents / 100 },
  { heading: 'Bedrag', kind: 'amount', width: 12, format: euros, valueOf: (line, invoice) => signed(invoice, line.amountCents) / 100 },
];

/** A title above, the name in two columns, days in place of a price, and a sum below. */
const titledColumns: readonly Column[] = [
  { heading: 'Nr. cliënt (Siem)', kind: 'clientNumber', width: 16, valueOf: (line) => digits(line.careClient?.number) },
  {
    heading: 'Voorletters',
    kind: 'name',
    width: 11,
    valueOf: (line) => (line.careClient?.name === undefined ? undefined : `${line.careClient.name.slice(0, 1)}.`),
  },
  { heading: 'Achternaam', kind: 'name', width: 20, valueOf: (line) => lastName(line.careClient?.name) },
  { heading: 'Geboortedatum', width: 14, format: 'dd-mm-yyyy', valueOf: (line) => dateCell(line.careClient?.birthDate) },
  { heading: 'Zorgproduct', kind: 'product', width: 32, valueOf: (line) => line.product },
  { heading: 'Dagen', width: 8, valueOf: daysOf },
  {
    heading: 'Totaalbedrag',
    kind: 'amount',
    width: 14,
    format: euros,
    valueOf: (line, invoice) => signed(invoice, line.amountCents) / 100,
  },
];

/** The Excel specification of a verzamelfactuur. */
export const writeSpecification = (
  invoice: SampleInvoice,
  lines: readonly SampleLine[],
  options: SpecificationOptions,
): Promise<Uint8Array> => writeWorkbook([specificationSheet(invoice, lines, options)]);

function specificationSheet(invoice: SampleInvoice, lines: readonly SampleLine[], options: SpecificationOptions): WrittenSheet {
  const all = options.style === 'plain' ? plainColumns : titledColumns;
  const columns = all.filter(({ kind }) => kind === undefined || !options.without?.includes(kind));
  const isEmpty = (line: number, kind: SpecificationColumn | undefined): boolean =>
    options.empty?.some((cell) => cell.line === line && cell.column === kind) ?? false;
  const rows = lines.map((line, at) => columns.map(({ kind, valueOf }) => (isEmpty(at, kind) ? undefined : valueOf(line, invoice))));
  const headings = columns.map(({ heading }) => heading);
  const sheet = {
    name: options.style === 'plain' ? 'Specificatie' : 'Blad1',
    widths: columns.map(({ width }) => width),
    formats: Object.fromEntries(columns.flatMap(({ format }, at) => (format === undefined ? [] : [[at + 1, format]]))),
  };
  if (options.style === 'plain') return { ...sheet, rows: [headings, ...rows] };
  const title = [[`${invoice.supplier.name}, factuur ${invoice.number ?? ''}`.trim()], []];
  const amountAt = columns.findIndex(({ kind }) => kind === 'amount');
  const foot: WrittenCell[] = columns.map((_, at) => (at === 0 ? 'Totaal' : undefined));
  if (amountAt >= 0)
    foot[amountAt] = { formula: `SUM(${sumRange(amountAt, title.length + 2, rows.length)})`, result: signed(invoice, sumOf(lines)) / 100 };
  return { ...sheet, rows: [...title, headings, ...rows, [], foot] };
}

const sumRange = (columnAt: number, firstRow: number, count: number): string => {
  const letter = String.fromCharCode(65 + columnAt);
  return `${letter}${firstRow}:${letter}${firstRow + count - 1}`;
};
