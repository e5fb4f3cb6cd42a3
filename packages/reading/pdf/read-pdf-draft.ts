import type { DateRange, IsoDate } from '#domain';
import { wordsFor } from '../label-words.ts';
import { withoutCopies } from '../layout/copies.ts';
import { withoutFurniture } from '../layout/furniture.ts';
import { type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { findMoney } from '../values/money-text.ts';
import { type AmountKind, totalLabel } from './amount-words.ts';
import { arithmeticFits } from './arithmetic.ts';
import { readCards } from './cards.ts';
import { findClaimSentence } from './claim-sentence.ts';
import { clientRows, perhapsOfSender } from './client-rows.ts';
import { findHeadings } from './find-headings.ts';
import { readGridCards } from './grid-cards.ts';
import { mayBeGroupedByBlanks } from './grouped-by-blanks.ts';
import { countNumbers, readNumber, readOriginal, readPeriod } from './header.ts';
import { readDate } from './header-date.ts';
import type { HeaderValue } from './header-value.ts';
import { findIdentity, type Identity, perhapsOfOthers } from './identity.ts';
import { labelledAmounts, type RowAmount } from './labelled-amounts.ts';
import { labelledLine } from './labelled-line.ts';
import type { LineDraft } from './line.ts';
import { readAddressee, readIban, readKvk, readSupplierName } from './party.ts';
import { withoutPriceLists } from './price-list.ts';
import type { Seen } from './seen.ts';
import { readSentences } from './sentences.ts';
import { findStrays, type Strays } from './strays.ts';
import { findTable, type Table } from './table.ts';
import { readTotals, type Totals } from './totals.ts';

/** Everything read off the pages of one invoice, before it is judged how certain it is. */
export interface PdfDraft {
  readonly isCredit: boolean;
  /** A total below zero under lines above it, and no word of a credit: a dash before an amount, or a creditfactuur after all. */
  readonly signsDiffer: boolean;
  /** Blanks may group the thousands of amounts: what was read may be their last three digits. */
  readonly mayBeGrouped: boolean;
  readonly number: HeaderValue<string>;
  readonly date: HeaderValue<IsoDate>;
  readonly period: HeaderValue<DateRange>;
  readonly iban: HeaderValue<string>;
  readonly original: HeaderValue<string>;
  readonly kvk: Seen<string> | undefined;
  readonly supplierName: Seen<string> | undefined;
  readonly addressee: Seen<string> | undefined;
  readonly lines: readonly LineDraft[];
  readonly totals: Totals;
  /** Whom the letterhead names as the care client: for an invoice for one client. */
  readonly identity: Identity;
  readonly strays: Strays;
  readonly isAmbiguousTable: boolean;
  /** The table has headings that name its columns. */
  readonly hasHeading: boolean;
  /** One of them is for the product: elsewhere it may stand anywhere. */
  readonly hasProductColumn: boolean;
  /** A cell names a total, of which the amount may be drawn where nobody sees it; or a sentence names an amount to be paid, which may be the total. Asked only where no total was read. */
  readonly hasTotalLabel: () => boolean;
  /** Amounts that belong to no line and no total: one may be the amount of a line that was not seen. Asked only where the lines do not add up. */
  readonly leftoverAmounts: () => number;
  readonly rows: readonly Row[];
  /** Different invoice numbers behind their label. */
  readonly numbers: number;
}

const creditTitle = new RegExp(
  String.raw`(?<=^|\t)(?:verkoop)?(?:(?:credit ?-?(?:factuur|nota|declaratie|invoice)?|creditering|correctie ?-?(?:factuur|nota))(?:s?(?:nummer|nr\.?|datum))?\b|${wordsFor('creditNote')})`,
);

/** From the rows of all pages. */
export function readPdfDraft(all: readonly Row[]): PdfDraft {
  const rows = withoutFurniture(withoutCopies(all));
  const labelled = labelledAmounts(rows);
  const sentence = [...labelled.values()].flat().some(({ kind }) => kind !== 'other') ? undefined : findClaimSentence(rows);
  const amounts = sentence === undefined ? labelled : new Map([...labelled, [sentence.amount.row, [sentence.amount]]]);
  const headings = withoutPriceLists(findHeadings(rows), rows);
  const hasHeadings = headings.length > 0;
  const cards = hasHeadings ? readGridCards(rows, headings, amounts) : readCards(rows, amounts);
  const table = cards === undefined ? findTable(rows, amounts, headings) : undefined;
  const sentences = hasHeadings || cards !== undefined || isClear(table, amounts) ? undefined : readSentences(rows, amounts);
  const body = sentences ?? cards ?? table;
  const taken = body?.taken;
  const header = rows.filter((row) => taken?.has(row) !== true && !isHeadingRow(table, rows, row));
  const found = findIdentity(clientRows(header, amounts, sentence), false);
  const addresses = Map.groupBy(perhapsOfSender(found.addresses, header), ({ sure }) => sure);
  const identity = {
    ...found,
    births: perhapsOfOthers(found.births, header),
    addresses: addresses.get(true) ?? [],
    names: perhapsOfSender(found.names, header),
  };
  const lines = body?.lines ?? (hasHeadings ? [] : labelledLine(header, amounts, identity, sentence));
  const totals = totalsOf(amounts, lines, taken !== undefined);
  const head = readHead(header, rows, lines, totals);
  return {
    ...head,
    mayBeGrouped: mayBeGroupedByBlanks(amounts.values()),
    lines,
    totals,
    identity,
    strays: withPerhaps(
      findStrays(header, understoodWords(head, totals, identity), [head.supplierName?.value ?? '', head.addressee?.value ?? '']),
      addresses.get(false) ?? [],
    ),
    isAmbiguousTable: body === table && table?.isAmbiguous === true,
    hasHeading: (table?.headings.length ?? 0) > 0,
    hasProductColumn:
      table?.headings.every(({ columns }) => columns.some(({ role }) => role === 'product' || role === 'description')) === true,
    leftoverAmounts: () => unexplainedAmounts(rows, amounts, lines),
    hasTotalLabel: () =>
      [...amounts.values()].flat().some(({ kind }) => kind === 'other') ||
      header.some((row) => segmentsOf(row).some((cell) => namesTotal(totalLabel(cell.folded)))),
    rows,
    numbers: countNumbers(all),
  };
}

/** Rows that were read as those of a table, and of which nothing says that they are sentences. */
const isClear = (table: Table | undefined, amounts: ReadonlyMap<Row, readonly RowAmount[]>): boolean =>
  table !== undefined &&
  !table.isAmbiguous &&
  table.lines.every(({ product }) => product?.value.recognised.kind === 'known') &&
  totalsOf(amounts, table.lines, true).reconciles;

/** An address that is most likely the sender's: that of the client is not read, nor is it for certain not there. */
const withPerhaps = (strays: Strays, addresses: Identity['addresses']): Strays => ({
  ...strays,
  people: [...strays.people, ...addresses.map(({ value }) => value)],
});

const namesTotal = (kind: AmountKind | undefined): boolean => kind !== undefined && kind !== 'vat';

/** A line that was made from the total itself proves nothing unless count times price says so too. */
function totalsOf(amounts: ReadonlyMap<Row, readonly RowAmount[]>, lines: readonly LineDraft[], haveOwnRows: boolean): Totals {
  const added = readTotals(
    amounts,
    lines.map((line) => line.amount.value),
  );
  return { ...added, reconciles: added.reconciles && (haveOwnRows || lines.every((line) => arithmeticFits(line) === true)) };
}

type Head = Pick<
  PdfDraft,
  'isCredit' | 'signsDiffer' | 'number' | 'date' | 'period' | 'iban' | 'original' | 'kvk' | 'supplierName' | 'addressee'
>;

function readHead(header: readonly Row[], rows: readonly Row[], lines: readonly LineDraft[], { total }: Totals): Head {
  const isNamedCredit = header.some((row) => creditTitle.test(row.folded));
  const isNegative = (total?.value ?? 0) < 0;
  const isCredit = isNamedCredit || isNegative;
  const number = readNumber(header, isCredit);
  const date = readDate(header);
  return {
    isCredit,
    signsDiffer: isNegative && !isNamedCredit && lines.some((line) => line.amount.value > 0),
    number,
    date,
    period: readPeriod(header, date.found?.value),
    iban: readIban(rows),
    original: readOriginal(
      header,
      new Set([number.found, ...lines.map((line) => line.clientNumber)].flatMap((found) => found?.value ?? [])),
      isCredit,
    ),
    kvk: readKvk(header),
    supplierName: readSupplierName(header),
    addressee: readAddressee(header),
  };
}

function understoodWords(head: Head, { total, vat }: Totals, identity: Identity): ReadonlySet<Word> {
  const found = [head.number.found, head.date.found, head.period.found, head.iban.found, head.original.found, head.kvk, total, vat];
  const ofClient = [...identity.clientNumbers, ...identity.births, ...identity.bsns, ...identity.addresses];
  return new Set([...found, ...ofClient].flatMap((value) => value?.words ?? []));
}

function unexplainedAmounts(rows: readonly Row[], amounts: ReadonlyMap<Row, unknown>, lines: readonly LineDraft[]): number {
  const known = new Set(lines.flatMap((line) => [...line.amount.words, ...(line.price?.words ?? [])]));
  const left = rows
    .filter((row) => !amounts.has(row))
    .flatMap((row) => findMoney(row.folded).map((money) => wordsBetween(row, money.start, money.end)));
  return left.filter((words) => !words.some((word) => known.has(word))).length;
}

const isHeadingRow = (table: Table | undefined, rows: readonly Row[], row: Row): boolean => {
  const index = rows.indexOf(row);
  return table?.headings.some((heading) => heading.first <= index && index <= heading.last) === true;
};
