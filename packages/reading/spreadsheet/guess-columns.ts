import type { Cell, Sheet } from '#documents';
import type { SpecificationColumn } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { parseDate } from '../values/date-text.ts';
import { fold, foldLabel } from '../values/fold.ts';
import { parseMoney } from '../values/money-text.ts';
import { belongingTogether } from './belonging-together.ts';
import { isBlank } from './blank-cell.ts';
import { codeInText, holdsClientCode, isClientCode } from './client-code.ts';
import type { Heading, SheetColumn, SheetRole } from './heading-rows.ts';
import { holdsPerson, oldestCare } from './person-in-cell.ts';
import { withProvenCount } from './proven-count.ts';

/** The share of rows that must look like it before a column without a known heading counts as something. */
const most = 0.8;

/** Columns under a heading that we do not know, by what stands in them: then nothing may be called missing for certain. */
export function withGuesses({ columns, cells }: Heading, body: Sheet['rows']): readonly SheetColumn[] {
  const fitting = withYears(columns, cells).filter((column) => fits(column, body));
  const result = fitting.map((column) => byCells(column, body));
  const has = (role: SheetRole): boolean => result.some((column) => column.role === role);
  const known = new Set(result.filter((column) => column.role !== 'ignored').map((column) => column.index));
  const ofOthers = new Set(
    result
      .filter(({ index, role }) => role === 'ignored' && cells.some((cell) => cell.column === index && !isBareNumber(cell)))
      .map(({ index }) => index),
  );
  const indices = [...new Set([...cells, ...body.flat()].map((cell) => cell.column))].filter((index) => !known.has(index));
  for (const index of indices) {
    const add = (role: SheetRole): number => result.push({ index, role, unit: 'unknown', byHeading: false });
    if (!has('clientNumber') && !ofOthers.has(index) && mostly(body, index, isClientCode)) add('clientNumber');
    else if (!has('birthDate') && mostly(body, index, isLongAgo)) add('birthDate');
    else if (!has('product') && !has('description') && mostly(body, index, isProduct)) add('product');
    else if (!has('amount') && !has('debit') && !has('credit') && mostly(body, index, isMoney)) add('amount');
  }
  return withProvenCount(belongingTogether(withPriceAsAmount(result), body), body);
}

/** "Cliënt" above numbers names no name, and "Eenh." above counts no unit; but iWmo has numbers for units too. */
function byCells(column: SheetColumn, body: Sheet['rows']): SheetColumn {
  if (column.role === 'name' && mostly(body, column.index, isClientCode)) return { ...column, role: 'clientNumber' };
  const counts = column.role === 'unit' && mostly(body, column.index, isCount);
  return counts ? { ...column, role: 'quantity', byHeading: false } : column;
}

/** "Mnd" beside "Jaar" is no count of months. */
function withYears(columns: readonly SheetColumn[], cells: readonly Cell[]): readonly SheetColumn[] {
  const labelled = (pattern: RegExp): readonly number[] =>
    cells.filter((cell) => pattern.test(foldLabel(String(cell.value)))).map(({ column }) => column);
  const [year, ...others] = labelled(/^(?:kalender|boek)?jaar$/);
  const [month, ...more] = labelled(/^(?:mnd|maand|mnd\.? ?nr|maandnummer|periode)$/);
  if (year === undefined || month === undefined || others.length + more.length > 0) return columns;
  const rest = columns.filter(({ index }) => index !== year && index !== month);
  // Care of January may be booked in the second period.
  const byHeading = !cells.some((cell) => /^(?:boekjaar|periode)$/.test(foldLabel(String(cell.value))));
  const made = [year, month].map((index): SheetColumn => ({ index, role: 'period', unit: 'unknown', byHeading }));
  return [...rest, ...made].sort((a, b) => a.index - b.index);
}

/** "Geleverd" above amounts or counts is no product, and "Gefactureerd" above "ja" and "nee" no amount. */
function fits({ role, index }: SheetColumn, body: Sheet['rows']): boolean {
  if (role === 'product') return !mostly(body, index, (cell) => isMoney(cell) || isCount(cell));
  if (role !== 'amount') return true;
  const cells = body.flatMap((row) => row.filter((cell) => cell.column === index && !isBlank(cell)));
  return cells.length === 0 || cells.some((cell) => cell.unusable || /\d/.test(String(cell.value)));
}

/** A price for each row and nothing else in money, nor a count: it may well be what the row comes to. */
function withPriceAsAmount(columns: SheetColumn[]): SheetColumn[] {
  const roles = columns.map(({ role }) => role);
  const isCounted = roles.some((role) => ['amount', 'debit', 'credit', 'quantity', 'days', 'unit'].includes(role));
  if (isCounted || roles.filter((role) => role === 'price').length !== 1) return columns;
  return columns.map((column) => (column.role === 'price' ? { ...column, role: 'amount' as const, byHeading: false } : column));
}

/** A heading that does not say whose number it is; "Grootboek" and "Debiteur" do. */
const isBareNumber = (cell: Cell): boolean => /^(?:nr|no|#|nummer|code|id)$/.test(foldLabel(String(cell.value)));

function mostly(body: Sheet['rows'], index: number, test: (cell: Cell) => boolean): boolean {
  const cells = body.flatMap((row) => row.find((cell) => cell.column === index) ?? []);
  return cells.length > 0 && cells.length * 2 >= body.length && cells.filter(test).length >= most * cells.length;
}

/** Which roles say what a required column holds. */
const rolesOf: Readonly<Record<SpecificationColumn, readonly SheetRole[]>> = {
  clientNumber: ['clientNumber'],
  name: ['name', 'firstName'],
  product: ['product', 'description'],
  amount: ['amount', 'debit', 'credit'],
};
const freeText: readonly SheetRole[] = ['description', 'product', 'name', 'address', 'ignored'];
const required: readonly SpecificationColumn[] = ['clientNumber', 'name', 'product', 'amount'];

/** Required columns that nobody named and that may yet stand there: in the rows, or as a label or a row of its own elsewhere. */
export function doubtfulColumns(
  columns: readonly SheetColumn[],
  lines: Sheet['rows'],
  elsewhere: Sheet['rows'],
  unknownHeadings: readonly Cell[],
  between: Sheet['rows'],
): Set<SpecificationColumn> {
  const roles = new Map(columns.map((column) => [column.index, column.role]));
  return new Set(
    required.filter((name) => {
      if (columns.some((column) => rolesOf[name].includes(column.role))) return false;
      if (lines.some((row) => row.some((cell) => looksLike[name](cell, roles.get(cell.column))))) return true;
      if (name === 'product') return [...unknownHeadings, ...elsewhere.flat()].some(isProduct);
      if (name === 'clientNumber' && between.some((row) => row.some((cell) => codeInText(String(cell.value)) !== undefined))) return true;
      if (name === 'name' && between.some((row) => row.some((cell) => holdsPerson(cell)))) return true;
      return name !== 'amount' && elsewhere.some(namesCareClient);
    }),
  );
}

const looksLike: Readonly<Record<SpecificationColumn, (cell: Cell, role: SheetRole | undefined) => boolean>> = {
  clientNumber: (cell, role) => (role === undefined || freeText.includes(role)) && holdsClientCode(cell),
  name: (cell, role) =>
    role === undefined || role === 'ignored'
      ? isText(cell) && !isProduct(cell)
      : role === 'clientNumber'
        ? isText(cell) && /\d/.test(String(cell.value))
        : role === 'description' && isText(cell) && recogniseProduct(String(cell.value)).kind !== 'known',
  product: (cell, role) =>
    isText(cell) && (role === undefined || role === 'ignored' || role === 'unit' || (role === 'name' && isProduct(cell))),
  amount: (cell, role) => (role === undefined || role === 'ignored') && /\d/.test(String(cell.value)) && !cell.isDate,
};

/** "Cliënt: 400123" above a table, or in a row of its own between the rows. */
const namesCareClient = (row: readonly Cell[]): boolean =>
  /\b(?:client|siem|deelnemer|bewoner|zorgvrager|naam)/.test(fold(row.map((cell) => String(cell.value)).join(' '))) ||
  row.some(isClientCode);

const isText = (cell: Cell): boolean => typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value);
const isLongAgo = (cell: Cell): boolean => (parseDate(String(cell.value))?.date ?? oldestCare) < oldestCare;
const isProduct = (cell: Cell): boolean => typeof cell.value === 'string' && recogniseProduct(cell.value).kind !== 'unknown';
/** Numbers of a csv are text. */
const isCount = (cell: Cell): boolean => /^\d{1,3}(?:[.,]\d{1,4})?$/.test(String(cell.value).trim());
export const isMoney = (cell: Cell): boolean =>
  typeof cell.value === 'number'
    ? !Number.isInteger(cell.value) && Math.abs(cell.value) >= 1
    : typeof cell.value === 'string' && parseMoney(cell.value)?.marked === true;
