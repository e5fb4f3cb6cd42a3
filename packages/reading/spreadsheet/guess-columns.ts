import type { Cell, Sheet } from '#documents';
import type { SpecificationColumn } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { fold, foldLabel } from '../values/fold.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import { belongingTogether } from './belonging-together.ts';
import { isBlank } from './blank-cell.ts';
import { isCount, isCountWithUnit, isLongAgo, isMoney, isProduct, isText, mostly } from './cell-looks.ts';
import { codeInText, holdsClientCode, isClientCode, saysSiem, siemForm } from './client-code.ts';
import { withColumnsOfRows } from './columns-by-rows.ts';
import { withCountsNamedAmount } from './counts-named-amount.ts';
import { withDaysOfAmounts } from './days-beside-amounts.ts';
import { type Heading, headingColumns } from './heading-rows.ts';
import { otherThanGiven } from './names-care.ts';
import { isBareNumber, isNameOfNumber, isNumberOfPerson, numberOfClients } from './number-beside-name.ts';
import { holdsPerson } from './person-in-cell.ts';
import { mayBeAmount, provenAmount } from './proven-amount.ts';
import { isCountEverywhere, isProvenCount, withProvenCount } from './proven-count.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

/** Columns under a heading that we do not know, by what stands in them: then nothing may be called missing for certain. */
export function withGuesses({ columns, cells }: Heading, body: Sheet['rows']): readonly SheetColumn[] {
  const fitting = withDaysOfAmounts(withYears(columns, cells), cells, body).filter((column) => fits(column, body));
  const result = fitting.map((column) => byCells(column, body));
  const has = (role: SheetRole): boolean => result.some((column) => column.role === role);
  const known = new Set(result.filter((column) => column.role !== 'ignored').map((column) => column.index));
  const ofOthers = new Set(
    result
      .filter(({ index, role }) => role === 'ignored' && cells.some((cell) => cell.column === index && !isBareNumber(cell)))
      .map(({ index }) => index),
  );
  const indices = [...new Set([...cells, ...body.flat()].map((cell) => cell.column))].filter((index) => !known.has(index));
  const number = numberOfClients(
    indices.filter((index) => !ofOthers.has(index)),
    body,
  );
  if (!hasAmount(result)) {
    const proven = provenAmount({ indices: indices.filter((index) => !ofOthers.has(index)), columns: result, headings: cells, rows: body });
    if (proven !== undefined) result.push({ index: proven, role: 'amount', unit: 'unknown', byHeading: true });
  }
  for (const index of indices) {
    const add = (role: SheetRole, byHeading = false): number => result.push({ index, role, unit: 'unknown', byHeading });
    if (!has('clientNumber') && index === number)
      add('clientNumber', mostly(body, index, saysSiem) || isNumberOfPerson(index, result, cells, body));
    else if (!has('name') && isNameOfNumber(index, result, cells, body)) add('name', true);
    else if (!has('quantity') && isPartOfMonth(index, cells, body)) add('quantity', true);
    else if (!has('quantity') && !has('days') && isCountOfRows(index, result, body)) add('quantity', true);
    else if (!has('birthDate') && mostly(body, index, isLongAgo)) add('birthDate');
    else if (!has('product') && !has('description') && mostly(body, index, isProduct)) add('product', holdsNothingElse(index, cells, body));
    else if (!hasAmount(result) && mayBeAmount(index, cells, body)) add('amount');
  }
  const together = belongingTogether(withCountsNamedAmount(withPriceAsAmount(withAmountPerUnit(result, cells)), body), body);
  return withColumnsOfRows(withProvenCount(together, body), cells, body);
}

const hasAmount = (columns: readonly SheetColumn[]): boolean => columns.some(({ role }) => rolesOf.amount.includes(role));

/** Of a count with its unit most rows prove it, of a bare number all of them. */
const isCountOfRows = (index: number, columns: readonly SheetColumn[], body: Sheet['rows']): boolean =>
  (mostly(body, index, isCountWithUnit) && isProvenCount(index, columns, body)) || isCountEverywhere(index, columns, body);

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

/** "% maand" above 0.55, whatever its format shows, and "Naar rato" above 9/31 are counts; above 55 or an amount they are none. */
function isPartOfMonth(index: number, headings: readonly Cell[], body: Sheet['rows']): boolean {
  const isNamed = (pattern: RegExp): boolean =>
    headings.some(({ column, value }) => column === index && pattern.test(foldLabel(String(value))));
  const cells = body.flatMap((row) => row.find(({ column, value }) => column === index && value !== '') ?? []);
  if (isNamed(percentageOfMonth)) return cells.every(({ value }) => typeof value === 'number' && Math.abs(value) <= 1);
  const isPart = ({ value }: Cell): boolean => Math.abs(parseQuantity(String(value).replace('.', ','))?.value ?? Number.NaN) <= 1;
  return isNamed(inProportion) && cells.length > 0 && cells.every(isPart);
}
const percentageOfMonth = /^(?:%|percentage)(?: (?:van )?de)? maand$/;
const inProportion = /^(?:naar|pro) ?rat[ao]$/;

/** "Bedrag per maand" beside what is billed is a price. */
function withAmountPerUnit(columns: SheetColumn[], cells: readonly Cell[]): SheetColumn[] {
  const isPerUnit = ({ index, role }: SheetColumn): boolean =>
    role === 'amount' && cells.some((cell) => cell.column === index && perUnit.test(foldLabel(String(cell.value))));
  const isBilled = (column: SheetColumn): boolean => column.role === 'amount' && !isPerUnit(column);
  if (!columns.some(isBilled) || columns.some(({ role }) => role === 'price')) return columns;
  return columns.map((column) => (isPerUnit(column) ? { ...column, role: 'price' } : column));
}
const perUnit = /^(?:maand|dag|etmaal)bedrag$|(?:\bper |p\/|\/ ?)(?:maand|mnd|m|dag|etmaal|eenheid)$/;

/** A price for each row and nothing else in money, nor a count: it may well be what the row comes to. */
function withPriceAsAmount(columns: SheetColumn[]): SheetColumn[] {
  const roles = columns.map(({ role }) => role);
  const isCounted = roles.some((role) => ['amount', 'debit', 'credit', 'quantity', 'days', 'unit'].includes(role));
  if (isCounted || roles.filter((role) => role === 'price').length !== 1) return columns;
  return columns.map((column) => (column.role === 'price' ? { ...column, role: 'amount' as const, byHeading: false } : column));
}

/** A product in each row, under any heading but one that says that it is another than was given. */
function holdsNothingElse(index: number, headings: readonly Cell[], body: Sheet['rows']): boolean {
  const cells = body.flatMap((row) => row.find(({ column }) => column === index) ?? []);
  const heading = headings.find(({ column }) => column === index);
  const isGiven = heading !== undefined && !otherThanGiven.test(fold(String(heading.value)));
  return isGiven && cells.every((cell) => recogniseProduct(String(cell.value)).kind === 'known');
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
      if (name === 'clientNumber' && elsewhere.flat().some(holdsNumberOfSiem)) return true;
      if (name === 'name' && between.some((row) => row.some((cell) => holdsPerson(cell)))) return true;
      return name !== 'amount' && elsewhere.some(namesCareClient);
    }),
  );
}

/** Columns that the row above the headings names, over other ones: in the rows of the care clients they mean something else than in the lines. */
export function namedAbove({ groups }: Heading, columns: readonly SheetColumn[]): readonly SpecificationColumn[] {
  const above = headingColumns(groups);
  const isIn = (name: SpecificationColumn, some: readonly SheetColumn[]): boolean => some.some(({ role }) => rolesOf[name].includes(role));
  return required.filter((name) => isIn(name, above) && !isIn(name, columns));
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

/** "400123 J. Jansen" above a table, without a word that says who that is. */
const holdsNumberOfSiem = ({ value }: Cell): boolean => siemForm.test(codeInText(String(value))?.code ?? '');

/** "Cliënt: 400123" above a table, or in a row of its own between the rows. */
const namesCareClient = (row: readonly Cell[]): boolean =>
  /\b(?:client|siem|deelnemer|bewoner|zorgvrager|naam)/.test(fold(row.map((cell) => String(cell.value)).join(' '))) ||
  row.some(isClientCode);
