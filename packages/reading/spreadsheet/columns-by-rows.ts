import type { Cell, Sheet } from '#documents';
import { headingUnit } from '../column-words.ts';
import { fold, foldLabel } from '../values/fold.ts';
import { type Calculation, calculationsOf, isByDays, isOfOne, mostRows, shareOf } from './calculation.ts';
import { isAnyCount, isMoney, mostly } from './cell-looks.ts';
import { centsAt } from './cell-money.ts';
import { headingColumns } from './heading-rows.ts';
import { otherPeople, otherThanGiven } from './names-care.ts';
import { isFullNameOfNumber, isSurnameBeside } from './number-beside-name.ts';
import { otherThanBilled } from './other-groups.ts';
import { provenAmount } from './proven-amount.ts';
import type { SheetColumn } from './sheet-column.ts';

/**
 * Columns below headings that we do not know, by what they are to the others in every row: the price of which the count makes the amount, the
 * names of which each has a number of its own.
 */
export function withColumnsOfRows(columns: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): readonly SheetColumn[] {
  const priced = withAmountAsPrice(withNames(columns, headings, rows), headings, rows);
  return withoutSums(withCalculation(priced, headings, rows), headings, rows);
}

/** "Maandbedrag" of which the count makes another column of money is a price: what was billed is a guess until the total of the invoice proves it. */
function withAmountAsPrice(columns: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): readonly SheetColumn[] {
  const [amount, ...others] = columns.filter(({ role }) => role === 'amount');
  if (amount === undefined || others.length > 0 || has(columns, 'price')) return columns;
  const counts = columns.filter(({ role }) => role === 'quantity' || role === 'days');
  const open = counts.length === 0 ? [] : openHeadings(columns, headings).filter(({ column }) => mostly(rows, column, isMoney));
  const indices = open.filter(({ value }) => !otherThanBilled.test(foldLabel(String(value)))).map(({ column }) => column);
  const price: SheetColumn = { ...amount, role: 'price' };
  const billed = indices.length === 0 ? undefined : provenAmount({ indices, columns: [...counts, price], headings, rows });
  if (billed === undefined) return columns;
  return [...columns.map((each) => (each === amount ? price : each)), { ...amount, index: billed }];
}

function withCalculation(named: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): readonly SheetColumn[] {
  const missing = (['quantity', 'price'] as const).filter((role) => !has(named, role) && !(role === 'quantity' && has(named, 'days')));
  const amounts = named.filter(({ role }) => role === 'amount').slice(-1);
  if (missing.length === 0 || amounts.length === 0) return named;
  const open = openHeadings(named, headings).filter(({ value }) => !otherThanGiven.test(fold(String(value))));
  const candidates = open.flatMap((cell): SheetColumn[] => {
    const column = (role: 'quantity' | 'price'): SheetColumn => ({
      index: cell.column,
      role,
      unit: headingUnit(String(cell.value)),
      byHeading: true,
    });
    if (missing.includes('price') && mostly(rows, cell.column, isPrice)) return [column('price')];
    return missing.includes('quantity') && mostly(rows, cell.column, isAnyCount) ? [column('quantity')] : [];
  });
  const all = calculationsOf([...named, ...candidates], amounts)
    .filter((each) => shareOf(rows, each) === 1)
    .filter(({ price }) => !candidates.includes(price) || isOnePerProduct(rows, price, named));
  // With a count of one in every row whatever equals the amount would be its price.
  const proven = missing.includes('quantity') ? all.filter(({ count }) => !isOfOne(rows, count)) : all;
  const [first] = proven;
  if (first === undefined || !proven.every((each) => saysTheSame(rows, each, first))) return named;
  const found = candidates.filter((each) => each === first.count || each === first.price);
  return [...named, ...found.map((each) => (each.role === 'quantity' && isByDays(rows, first) ? { ...each, unit: 'day' as const } : each))];
}

/** A tarief is the same for all who have the product; what somebody's hours or visits cost is not. */
function isOnePerProduct(rows: Sheet['rows'], price: SheetColumn, columns: readonly SheetColumn[]): boolean {
  const product = columns.find(({ role }) => role === 'product' || role === 'description');
  const textIn = (row: readonly Cell[]): string => String(row.find(({ column }) => column === product?.index)?.value ?? '');
  const ofProducts = Map.groupBy(product === undefined ? [] : rows, (row) => fold(textIn(row)));
  return [...ofProducts.values()].every((same) => new Set(same.flatMap((row) => centsAt(row, price) ?? [])).size <= 1);
}

const has = (columns: readonly SheetColumn[], ...roles: readonly SheetColumn['role'][]): boolean =>
  columns.some(({ role }) => roles.includes(role));
const openHeadings = (columns: readonly SheetColumn[], headings: readonly Cell[]): readonly Cell[] =>
  headings.filter(({ column }) => !columns.some(({ index }) => index === column));
/** A whole number of euros too, when it is more than a month has days. */
const isPrice = (cell: Cell): boolean => isMoney(cell) || (typeof cell.value === 'number' && cell.value > 31);

const saysTheSame = (rows: Sheet['rows'], one: Calculation, other: Calculation): boolean =>
  (['count', 'price'] as const).every((part) => rows.every((row) => centsAt(row, one[part]) === centsAt(row, other[part])));

/** What two columns of money that we do not know come to together is perhaps more than one line: the products of a client beside each other. */
function withoutSums(columns: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): readonly SheetColumn[] {
  const amount = columns.findLast(({ role }) => role === 'amount');
  if (amount === undefined || calculationsOf(columns, [amount]).some((each) => (shareOf(rows, each) ?? 0) >= mostRows)) return columns;
  // "Bedrag" below "Verschil" was left out for what it says, and what was planned and the difference come to what was billed.
  const isOpen = (cell: Cell): boolean => headingColumns([cell]).length === 0 && !otherThanBilled.test(foldLabel(String(cell.value)));
  const open = openHeadings(columns, headings).filter(isOpen);
  const money = open.filter(({ column }) => rows.some((row) => row.some((cell) => cell.column === column && isMoney(cell))));
  const isSum = (one: Cell, other: Cell): boolean => {
    const both = rows.map((row) => [one, other, { column: amount.index }].map(({ column }) => centsAt(row, { index: column }) ?? 0));
    return both.every(([a = 0, b = 0, sum = 0]) => Math.abs(a + b - sum) < 1) && both.some(([a, b]) => a !== 0 && b !== 0);
  };
  const isDoubtful = money.some((one, at) => money.slice(at + 1).some((other) => isSum(one, other)));
  return isDoubtful ? columns.map((column) => (column === amount ? { ...column, byHeading: false } : column)) : columns;
}

function withNames(columns: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): readonly SheetColumn[] {
  if (has(columns, 'name')) return columns;
  const open = openHeadings(columns, headings).filter(({ value }) => !otherPeople.test(fold(String(value))));
  const [isName, says] = has(columns, 'firstName', 'prefix') ? [isSurnameBeside, ofSurname] : [isFullNameOfNumber, ofPerson];
  const [only, ...others] = open.filter(({ column }) => isName(column, columns, rows));
  return only === undefined || others.length > 0 || !says.test(foldLabel(String(only.value)))
    ? columns
    : [...columns, { index: only.column, role: 'name', unit: 'unknown', byHeading: true }];
}

const ofSurname = /^(?:achter|familie|geslacht|anaam)/;
/** Who is meant, where any other heading may be of whoever drives, signs or is to be called. */
const ofPerson =
  /^[a-z]{3,20}naam$|^(?:voor )?(?:wie|gast|persoon|personen|inwoner|verzekerde|mens|burger|huurder|jeugdige|kandidaat|betrokkene|bezoeker|hulpvrager|pupil)(?:en|s)?$/;
