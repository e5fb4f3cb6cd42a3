import type { Cell } from '#documents';
import { absent, type Field, type Place, read } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { textOf } from './cell-text.ts';
import { codeInText, prefixOfSiem } from './client-code.ts';
import { type Described, describedIn } from './described-line.ts';
import type { RoleCell, RowReader } from './row-reader.ts';

/** With neither somebody in care nor a product that we know it may be a discount, a cost or a sum: words beside an amount. */
export const isOfCare = (row: RowReader): boolean =>
  row.has('clientNumber', 'name', 'firstName')
    ? row.has('clientNumber', 'product', 'description')
    : [...row.cells('product'), ...row.cells('description')].some(({ cell }) => recogniseProduct(textOf(cell)).kind !== 'unknown');

/** In a cell of its own, beside the name, or in the description; certain below a heading that says so. */
export function clientNumber(row: RowReader): Field<string> {
  const described = describedBy(row);
  if (described !== undefined) return read(described.code, row.at(described.cell), false);
  const found = row.cells('clientNumber')[0];
  if (found !== undefined) return numberIn(found, row.at(found.cell));
  const inName = codeBesideName(row);
  if (inName !== undefined) return read(inName.code, row.at(inName.cell), false);
  return absent(isOfCare(row) && row.certainlyLacks('clientNumber') && !row.holdsOtherCode(), row.placeOfMissing('clientNumber'));
}

function numberIn({ cell, column }: RoleCell, where: Place): Field<string> {
  const code = textOf(cell).replace(textMark, '').replace(decimals, '').toUpperCase().replace(prefixOfSiem, '');
  if (grouped.test(code)) return read(code.replaceAll('.', ''), where, false);
  if (lettered.test(code)) return read(code.slice(1), where, false);
  return wholeCode.test(code) ? read(code, where, column.byHeading) : numberInside(code, where);
}

/** "'490101": what says in a workbook that a number is text. */
const textMark = /^['’]/;
/** "490101.0": a number that was worked with as an amount. */
const decimals = /\.0+$/;
const wholeCode = /^[A-Z]{0,4}-?\d[\dA-Z.-]*$/;
/** "490.101" may be a number that a csv shows as an amount. */
const grouped = /^\d{1,3}\.\d{3}$/;
/** "S490101": the letter may be that of Siem, or make it another number. */
const lettered = /^S\d{6}$/;

/** "Cliënt 490101" or "490 101" holds a number, though not for certain; "onbekend" holds none. */
function numberInside(code: string, where: Place): Field<string> {
  const [only, ...others] = code.replace(/(?<=\d) (?=\d)/g, '').match(/\d{4,9}/g) ?? [];
  return only === undefined || others.length > 0 ? absent(!/\d/.test(code), where) : read(only, where, false);
}

/** Number and name in one cell, or in the description beside a product. */
function codeBesideName(row: RowReader): { readonly cell: Cell; readonly code: string; readonly rest: string } | undefined {
  const ofClient = row.cells('name').concat(row.cells('clientNumber'));
  const [only, ...others] = ofClient.length > 0 || !row.has('product') ? ofClient : row.cells('description');
  const inside = only === undefined || others.length > 0 ? undefined : codeInText(textOf(only.cell));
  return only === undefined || inside === undefined || inside.rest === '' ? undefined : { cell: only.cell, ...inside };
}

/** Client and product in the description, when the row has no cells for the client. */
export function describedBy(row: RowReader): (Described & { readonly cell: Cell }) | undefined {
  const [only, ...others] = row.cells('description');
  if (only === undefined || others.length > 0 || row.has('clientNumber', 'name', 'firstName')) return undefined;
  const described = describedIn(textOf(only.cell));
  return described === undefined ? undefined : { ...described, cell: only.cell };
}

/** As the cells of the name say it together, or what stands beside the number. */
export function clientName(row: RowReader): Field<string> {
  const described = describedBy(row);
  if (described !== undefined && described.name !== '') return read(described.name, row.at(described.cell), false);
  const withCode = codeBesideName(row);
  if (withCode !== undefined) return read(withCode.rest, row.at(withCode.cell), false);
  const cells = [...firstNames(row), ...row.cells('prefix'), ...row.cells('name')];
  const first = cells[0];
  if (first === undefined) return absent(isOfCare(row) && row.certainlyLacks('name', 'firstName', 'prefix'), row.placeOfMissing('name'));
  // First names alone: the surname may stand under a heading that we do not know.
  return read(
    cells.map(({ cell }) => textOf(cell)).join(' '),
    row.at(first.cell),
    row.has('name') && cells.every(({ column }) => column.byHeading),
  );
}

/** Initials say nothing beside what somebody is called. */
function firstNames(row: RowReader): readonly RoleCell[] {
  const cells = row.cells('firstName');
  const called = cells.filter(({ cell }) => !initialsOnly.test(textOf(cell)));
  return called.length > 0 ? called : cells;
}
const initialsOnly = /^(?:\p{Lu}\p{Ll}?\.[\s-]?)+$/u;
