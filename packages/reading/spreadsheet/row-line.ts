import type { Cell } from '#documents';
import {
  absent,
  type DateRange,
  type Eurocent,
  type Field,
  type InvoiceLine,
  type IsoDate,
  monthOf,
  type Product,
  read,
  roundHalfUp,
} from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { parseDate, youngestOfCentury } from '../values/date-text.ts';
import { monthOfYear, parsePeriod } from '../values/period-text.ts';
import { moneyOf } from './cell-money.ts';
import { textOf } from './cell-text.ts';
import { periodInWords } from './period-in-words.ts';
import { youngestBirth } from './person-in-cell.ts';
import { clientName, clientNumber, describedBy, isOfCare } from './row-client.ts';
import { price, quantity } from './row-counts.ts';
import type { RoleCell, RowReader } from './row-reader.ts';

function product(row: RowReader): Field<Product> {
  const described = row.has('product') ? undefined : describedBy(row);
  if (described !== undefined)
    return read({ text: described.product, recognised: recogniseProduct(described.product) }, row.at(described.cell), false);
  const cells = [...row.cells('product'), ...row.cells('description')];
  const first = cells[0];
  if (first === undefined) return absent(isOfCare(row) && row.certainlyLacks('product', 'description'), row.placeOfMissing('product'));
  const texts = cells.map(({ cell }) => textOf(cell));
  const named = texts.filter((each) => recogniseProduct(each).kind !== 'unknown');
  const codes = new Set(named.map((each) => JSON.stringify(recogniseProduct(each))));
  const own = codes.size > 1 ? named.join(' ') : (wholeOf(cells) ?? named[0] ?? texts[0] ?? '');
  const recognised = recogniseProduct(own);
  // A description may say more than the product.
  const isPlain = first.column.role !== 'description' || ['known', 'not-for-siem'].includes(recognised.kind);
  // "Toegewezen product" beside what was given under a heading that we do not know.
  const others = row.otherTexts().map((each) => recogniseProduct(each));
  const isOnly = others.every((other) => other.kind !== 'known' || JSON.stringify(other) === JSON.stringify(recognised));
  return read({ text: own, recognised }, row.at(first.cell), first.column.byHeading && isPlain && isOnly);
}

/** "Dagopvang" beside "categorie 3": a product that no cell names by itself. */
function wholeOf(cells: readonly RoleCell[]): string | undefined {
  const texts = cells.toSorted((a, b) => a.column.index - b.column.index).map(({ cell }) => textOf(cell));
  const whole = texts.join(' ');
  // "2" alone may count something.
  const isMade = texts.length > 1 && texts.every((each) => /\p{L}/u.test(each) && recogniseProduct(each).kind !== 'known');
  return isMade && recogniseProduct(whole).kind === 'known' ? whole : undefined;
}

function amount(row: RowReader): Field<Eurocent> {
  // With "Bedrag excl." and "Bedrag incl." the last one counts; care is exempt from VAT.
  const found = row.cells('amount').at(-1);
  const money = found === undefined ? undefined : moneyOf(found.cell);
  if (found === undefined || money === undefined) {
    const unreadable = found !== undefined && /\d/.test(textOf(found.cell));
    return absent(!unreadable && row.certainlyLacks('amount'), row.placeOfMissing('amount'));
  }
  // "Bedrag" beside "Totaal factuur" or "Vorige maand": which of them is billed?
  const agree = row.cells('amount').every(({ cell }) => moneyOf(cell)?.cents === money.cents);
  return read(roundHalfUp(money.cents), row.at(found.cell), found.column.byHeading && agree);
}

function birthDate(row: RowReader): Field<IsoDate> {
  const found = row.cells('birthDate')[0];
  if (found === undefined) return absent(!row.holdsUnknownDate(), row.where);
  const parsed = parseDate(textOf(found.cell), youngestOfCentury);
  return parsed === undefined
    ? absent(false, row.at(found.cell))
    : read(parsed.date, row.at(found.cell), !parsed.shortYear && found.column.byHeading && parsed.date <= youngestBirth);
}

function bsn(row: RowReader): Field<string> {
  const found = row.cells('bsn')[0];
  const digits = found === undefined ? '' : textOf(found.cell).replace(/\D/g, '');
  return found === undefined || digits.length < 8 || digits.length > 9
    ? absent(found === undefined && !row.holdsUnknownBsn())
    : read(digits.padStart(9, '0'), row.at(found.cell), found.column.byHeading);
}

/** That the line names itself. */
export function periodOf(row: RowReader): Field<DateRange> {
  const cells = row.cells('period');
  const first = cells[0];
  const dates = cells.flatMap(({ cell }) => parseDate(textOf(cell))?.date ?? []);
  const perhaps = withinMonth([...dates, ...row.unknownDates()]);
  if (first === undefined) return perhaps === undefined ? periodInWords(row) : read(perhaps, row.where, false);
  const [from, to] = dates;
  // Over more than a month it may be how long the client may get care.
  if (from !== undefined && to !== undefined && cells.length === 2)
    return read({ from, to }, row.at(first.cell), from <= to && monthOf(from) === monthOf(to));
  const numbered = monthOfYear(cells.map(({ cell }) => textOf(cell)));
  if (numbered !== undefined) return read(numbered, row.at(first.cell), first.column.byHeading);
  const found = parsePeriod(cells.map(({ cell }) => textOf(cell)).join(' t/m '));
  if (found !== undefined) return read(found.range, row.at(first.cell), !found.guessed);
  return perhaps === undefined ? absent(false, row.at(first.cell)) : read(perhaps, row.at(first.cell), false);
}

/** Two dates of one month, the second below a heading that we do not know, may be the first and the last day of the care. */
function withinMonth([from, to, ...others]: readonly IsoDate[]): DateRange | undefined {
  const isPeriod = from !== undefined && to !== undefined && others.length === 0 && from < to && monthOf(from) === monthOf(to);
  return isPeriod ? { from, to } : undefined;
}

function address(row: RowReader): Field<string> {
  const cells = row.cells('address');
  const first = cells[0];
  return first === undefined ? absent(true) : read(cells.map(({ cell }) => textOf(cell)).join(', '), row.at(first.cell));
}

export function rowLine(row: RowReader, number: number, first: Cell | undefined): InvoiceLine {
  return {
    number,
    where: row.at(first, number),
    clientNumber: clientNumber(row),
    clientName: clientName(row),
    birthDate: birthDate(row),
    bsn: bsn(row),
    address: address(row),
    product: product(row),
    quantity: quantity(row),
    unitPrice: price(row),
    amount: amount(row),
    period: periodOf(row),
  };
}
