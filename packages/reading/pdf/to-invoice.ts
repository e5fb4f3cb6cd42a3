import { absent, certainValueOf, type DateRange, type Field, type Invoice, type InvoiceLine, type Place, read, valueOf } from '#domain';
import { areDatesOfAgreement } from '../dates-of-agreement.ts';
import { placeOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { monthBeside } from '../lone-month.ts';
import { periodOfLines } from '../period-of-lines.ts';
import { areTotalsPerProduct } from '../totals-per-product.ts';
import { monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { monthInPassing } from '../values/month-in-passing.ts';
import type { HeaderValue } from './header-value.ts';
import { type Circumstances, type Judged, judgeDraft } from './judge-draft.ts';
import type { LineDraft } from './line.ts';
import { toInvoiceLine, withInheritedClients } from './line-certainty.ts';
import type { PdfDraft } from './read-pdf-draft.ts';
import type { Seen } from './seen.ts';

/** Judges what was read: a value is certain when its label and form fit and independent values agree. */
export function toInvoice(draft: PdfDraft, around: Circumstances): Invoice {
  const { where } = around;
  const drafts = withInheritedClients(draft.lines, draft.identity);
  const judged = judgeDraft(draft, drafts, around);
  const lines = invoiceLines(draft, drafts, judged, where);
  const head = letterhead(draft, drafts, lines, judged, around);
  const ownLines = lines.map((line, index) => withPeriodInDoubt(line, drafts[index], head.period));
  const hasTotalsPerProduct = areTotalsPerProduct(ownLines, () => draft.rows.map((row) => row.text).join('\n'));
  const { total, vat } = draft.totals;
  return {
    kind: draft.isCredit ? 'credit' : 'invoice',
    form: around.form,
    where,
    ...head,
    total:
      total === undefined
        ? absent(judged.totalIsMissing)
        : read(
            Math.round(total.value) * judged.totalSign,
            placeOf(where, total.words),
            total.sure && !draft.signsDiffer && (judged.linesCertain || around.isConfirmed),
          ),
    vat:
      vat === undefined
        ? absent(judged.vatIsMissing)
        : read(Math.round(vat.value), placeOf(where, vat.words), vat.sure && judged.linesCertain),
    ownLines,
    hasTotalsPerProduct,
    specification: { state: 'absent' },
    lines: hasTotalsPerProduct ? [] : ownLines,
    pdfAndXmlDifferences: [],
    reconciles: draft.totals.reconciles,
    doubts: judged.doubts,
  };
}

function invoiceLines(draft: PdfDraft, drafts: readonly LineDraft[], judged: Judged, where: Place): InvoiceLine[] {
  const context = {
    where,
    linesCertain: judged.linesCertain,
    nothingLeft: judged.nothingLeft,
    isAmbiguous: draft.isAmbiguousTable,
    amountSign: judged.lineSign,
    strayClientCodes: draft.strays.clientCodes.length > 0,
    strayDates: draft.strays.dates.length > 0 || draft.strays.months.length > 0,
    strayAccounts: draft.strays.accounts.length > 0,
    strayPeople: draft.strays.people.length > 0,
    period: draft.period.found?.value,
    hasHeading: draft.hasHeading,
    hasProductColumn: draft.hasHeading && draft.hasProductColumn,
  };
  return drafts.map((line, index) => toInvoiceLine(line, index + 1, context));
}

type Letterhead = Pick<Invoice, 'number' | 'date' | 'period' | 'iban' | 'kvk' | 'supplierName' | 'addressee' | 'original'>;

function letterhead(
  draft: PdfDraft,
  drafts: readonly LineDraft[],
  ownLines: readonly InvoiceLine[],
  judged: Judged,
  { where, isSound }: Circumstances,
): Letterhead {
  const head = <T>(value: HeaderValue<T>, nothingElse: boolean): Field<T> =>
    headerField(value, where, isSound, judged.nothingLeft && judged.linesAreClear && nothingElse && !value.unreadValue);
  const loose = <T>(value: Seen<T> | undefined): Field<T> =>
    value === undefined ? absent(false) : read(value.value, placeOf(where, value.words), value.sure && isSound);
  const noCodes = draft.strays.codes.length === 0;
  // Asked of every line, so only where it matters.
  const namesOtherMonth = draft.period.found === undefined && drafts.some(namesMonth);
  const noDates = draft.strays.dates.length === 0 && draft.strays.months.length === 0;
  return {
    number: head(draft.number, noCodes && draft.original.found === undefined),
    date: head(draft.date, noDates && !draft.strays.clientCodes.some((code) => /^\d{6,8}$/.test(code))),
    period: periodField(draft, ownLines, head(draft.period, noDates && noCodes && !namesOtherMonth)),
    iban: head(draft.iban, draft.strays.accounts.length === 0),
    kvk: loose(draft.kvk),
    supplierName: loose(draft.supplierName),
    addressee: loose(draft.addressee),
    original: head(draft.original, noCodes && !draft.signsDiffer),
  };
}

const month = new RegExp(`(?<![a-z])${monthPattern}`);
/** The line holds a month that was not read as its period. */
const namesMonth = (line: LineDraft): boolean => line.period === undefined && month.test(fold(wordsBesides(line.words, line.birthDate)));

/** A birth date in words names no month of care, nor does the name of a client. */
function wordsBesides(words: readonly Word[], ...others: readonly (Seen<unknown> | undefined)[]): string {
  const left = words.filter((word) => !others.some((other) => other?.words.includes(word)));
  return left.map(({ text }) => text).join(' ');
}

const isAround = (own: DateRange, whole: DateRange | undefined): boolean =>
  own.to !== undefined &&
  whole?.to !== undefined &&
  own.from <= whole.from &&
  own.to >= whole.to &&
  (own.from < whole.from || own.to > whole.to);

/** A month in passing is never sure, as the line may be of that of the invoice; nor is a longer period around it, which may be that of a beschikking. */
function withPeriodInDoubt(line: InvoiceLine, draft: LineDraft | undefined, ofInvoice: Field<DateRange>): InvoiceLine {
  const perhapsMonths = draft?.perhapsMonths ?? [];
  if (
    line.period.state === 'read' &&
    areDatesOfAgreement(line.period.value, certainValueOf(ofInvoice), perhapsMonths, valueOf(line.quantity))
  )
    return { ...line, period: absent(line.period.certain, line.period.where) };
  if (line.period.state === 'read')
    return isAround(line.period.value, certainValueOf(ofInvoice)) ? { ...line, period: { ...line.period, certain: false } } : line;
  if (draft === undefined) return line;
  const found =
    monthInPassing(wordsBesides(draft.words, draft.birthDate, draft.clientName), ofInvoice) ?? monthBeside(perhapsMonths, ofInvoice);
  return found === undefined ? line : { ...line, period: read(found, line.where, false) };
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
