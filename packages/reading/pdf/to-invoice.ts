import { absent, type DateRange, type Field, type Invoice, type InvoiceForm, type InvoiceLine, type Place, read } from '#domain';
import { placeOf } from '../layout/rows.ts';
import { periodOfLines } from '../period-of-lines.ts';
import { areTotalsPerProduct } from '../totals-per-product.ts';
import { monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import type { HeaderValue } from './header-value.ts';
import type { LineDraft } from './line.ts';
import { arithmeticFits, toInvoiceLine, withInheritedClients } from './line-certainty.ts';
import type { PdfDraft } from './read-pdf-draft.ts';
import type { Seen } from './seen.ts';

export interface Circumstances {
  readonly where: Place;
  readonly form: InvoiceForm;
  /** The text was drawn as text and makes sense; false for Word and plain text, whose order of words is all we have. */
  readonly isSound: boolean;
  /** The specification adds up to the total of this invoice. */
  readonly isConfirmed: boolean;
}

/** Judges what was read: a value is certain when its label and form fit and independent values agree. */
export function toInvoice(draft: PdfDraft, around: Circumstances): Invoice {
  const { where } = around;
  const drafts = withInheritedClients(draft.lines, draft.identity);
  const facts = judge(draft, drafts, around);
  const ownLines = drafts.map((line, index) =>
    toInvoiceLine(line, index + 1, {
      where,
      linesCertain: facts.linesCertain,
      nothingLeft: facts.nothingLeft,
      isAmbiguous: draft.isAmbiguousTable,
      amountSign: facts.lineSign,
      strayClientCodes: draft.strays.clientCodes.length > 0,
      strayDates: draft.strays.dates.length > 0 || draft.strays.months.length > 0,
      strayAccounts: draft.strays.accounts.length > 0,
      strayPeople: draft.strays.people.length > 0,
      hasHeading: draft.hasHeading,
      hasProductColumn: draft.hasHeading && draft.hasProductColumn,
    }),
  );
  const hasTotalsPerProduct = areTotalsPerProduct(ownLines, draft.rows.map((row) => row.text).join('\n'));
  const head = <T>(value: HeaderValue<T>, nothingElse: boolean): Field<T> =>
    headerField(value, where, around.isSound, facts.nothingLeft && facts.linesAreClear && nothingElse && !value.unreadValue);
  const loose = <T>(value: Seen<T> | undefined): Field<T> =>
    value === undefined ? absent(false) : read(value.value, placeOf(where, value.words), value.sure && around.isSound);
  const noCodes = draft.strays.codes.length === 0;
  const noDates = draft.strays.dates.length === 0 && draft.strays.months.length === 0;
  const total = draft.totals.total;
  const vat = draft.totals.vat;
  return {
    kind: draft.isCredit ? 'credit' : 'invoice',
    form: around.form,
    where,
    number: head(draft.number, noCodes && draft.original.found === undefined),
    date: head(draft.date, noDates && !draft.strays.clientCodes.some((code) => /^\d{6,8}$/.test(code))),
    period: periodField(draft, ownLines, head(draft.period, noDates && noCodes && !drafts.some(namesMonth))),
    total:
      total === undefined
        ? absent(facts.totalIsMissing)
        : read(
            Math.round(total.value) * facts.totalSign,
            placeOf(where, total.words),
            total.sure && !draft.signsDiffer && (facts.linesCertain || around.isConfirmed),
          ),
    iban: head(draft.iban, draft.strays.accounts.length === 0),
    kvk: loose(draft.kvk),
    supplierName: loose(draft.supplierName),
    addressee: loose(draft.addressee),
    vat:
      vat === undefined
        ? absent(facts.vatIsMissing)
        : read(Math.round(vat.value), placeOf(where, vat.words), vat.sure && facts.linesCertain),
    original: head(draft.original, noCodes && !draft.signsDiffer),
    ownLines,
    hasTotalsPerProduct,
    specification: { state: 'absent' },
    lines: hasTotalsPerProduct ? [] : ownLines,
    pdfAndXmlDifferences: [],
    reconciles: draft.totals.reconciles,
    doubts: facts.doubts,
  };
}

const month = new RegExp(`(?<![a-z])${monthPattern}`);
/** The line holds a month that was not read as its period; a birth date in words is none. */
function namesMonth(line: LineDraft): boolean {
  const births = new Set(line.birthDate?.words);
  return (
    line.period === undefined &&
    month.test(
      fold(
        line.words
          .filter((word) => !births.has(word))
          .map((word) => word.text)
          .join(' '),
      ),
    )
  );
}

const namesRate = /\b(?:6|9|21)(?:[.,]0+)? ?%/;

interface Judged {
  readonly linesCertain: boolean;
  readonly nothingLeft: boolean;
  /** No line holds a number that could belong to the letterhead. */
  readonly linesAreClear: boolean;
  readonly vatIsMissing: boolean;
  readonly totalIsMissing: boolean;
  readonly lineSign: 1 | -1;
  readonly totalSign: 1 | -1;
  readonly doubts: readonly string[];
}

function judge(draft: PdfDraft, lines: readonly LineDraft[], around: Circumstances): Judged {
  const fits = lines.map(arithmeticFits);
  const everyLineFits = lines.length > 0 && fits.every((fit) => fit === true);
  const { total, reconciles } = draft.totals;
  // F12 rests on this: each line right by itself and one unambiguous total that they do not add up to.
  const proven =
    !draft.signsDiffer &&
    !draft.mayBeGrouped &&
    (reconciles || (everyLineFits && draft.leftoverAmounts === 0 && (total === undefined || total.sure)));
  const linesCertain = around.isSound && proven;
  const sum = lines.reduce((cents, line) => cents + line.amount.value, 0);
  const doubts: string[] = [];
  if (!around.isSound) doubts.push('De tekst staat niet in een pdf; de volgorde van de woorden is onzeker.');
  if (lines.length === 0) doubts.push('Er zijn geen factuurregels herkend.');
  else if (!reconciles) doubts.push('De regels zijn samen niet gelijk aan het totaal.');
  if (draft.signsDiffer) doubts.push('Het totaal staat onder nul en de regels erboven niet: is het een creditfactuur?');
  if (draft.mayBeGrouped) doubts.push('Voor het totaal staat los een getal: het kunnen duizenden zijn.');
  if (draft.isAmbiguousTable) doubts.push('Het is niet duidelijk welke gegevens bij welke regel horen.');
  if (draft.number.found?.sure === false) doubts.push('Er staan meer nummers die het factuurnummer kunnen zijn.');
  return {
    linesCertain,
    nothingLeft: around.isSound && !draft.signsDiffer && !draft.mayBeGrouped && (reconciles || around.isConfirmed),
    linesAreClear: !lines.some((line) => line.hasLeftDigits),
    // Every amount is explained and no rate above zero is named.
    vatIsMissing: around.isSound && (reconciles || (draft.leftoverAmounts === 0 && !draft.rows.some((row) => namesRate.test(row.folded)))),
    totalIsMissing: around.isSound && everyLineFits && draft.leftoverAmounts === 0 && !draft.hasTotalLabel,
    lineSign: draft.isCredit && sum > 0 ? -1 : 1,
    totalSign: draft.isCredit && (total?.value ?? 0) > 0 ? -1 : 1,
    doubts,
  };
}

function headerField<T>(value: HeaderValue<T>, where: Place, isSound: boolean, gone: boolean): Field<T> {
  if (value.found === undefined) return absent(gone);
  return read(value.found.value, placeOf(where, value.found.words), value.found.sure && isSound);
}

/** Without a period in the letterhead the periods of the lines together make it. */
function periodField(draft: PdfDraft, lines: readonly InvoiceLine[], own: Field<DateRange>): Field<DateRange> {
  const ofLines = periodOfLines(lines);
  return ofLines === undefined || draft.period.found?.sure === true ? own : ofLines;
}
