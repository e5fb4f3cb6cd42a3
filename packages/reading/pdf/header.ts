import type { DateRange, IsoDate } from '#domain';
import { wordsFor } from '../label-words.ts';
import { type Row, wordsBetween } from '../layout/rows.ts';
import { monthOfTitle } from '../lone-month.ts';
import { monthOfArrears } from '../values/arrears.ts';
import { findDates, monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { otherMonth } from '../values/month-in-passing.ts';
import { findPeriods, parsePeriod } from '../values/period-text.ts';
import { documentWord, type HeaderValue, hasDigits, onlyOne } from './header-value.ts';
import { findLabelled, type Labelled, wordsOfValue } from './labels.ts';
import { distinct, type Seen, seen } from './seen.ts';

const numberLabel = new RegExp(
  String.raw`(?<![a-z])(?:${documentWord}[ -]?(?:nummer|nr|no|num|id)\b\.?|(?:nummer|nr\.?) (?:van )?(?:de |deze )?${documentWord}(?![a-z])|fact\.? ?(?:nr|nummer)\b\.?|${wordsFor('invoiceNumber')}|(?:document|boekstuk)[ -]?(?:nummer|nr)\b\.?)`,
);
const bareNumberLabel = /(?<=^|\t)(?:nummer|number|nr|no)\b\.?(?=\s*(?:[:\t]|$)|\s+\S)/;
const titleLabel = new RegExp(
  String.raw`(?<=^|\t)(?:(?:concept|kopie|duplicaat|afschrift)[ -]?(?:van )?(?:de )?)?${documentWord}(?![a-z])(?:\s*(?:nummer|nr\.?|no\.?|n°|number|met nummer))?`,
);
const weakLabel = /(?<![a-z])(?:volgnummer|ons kenmerk|kenmerk|referentie|factuurkenmerk)\b/;
/** "Betreft: factuur 12" names this invoice, and on a creditfactuur the one that is credited; "hierbij zenden wij u factuur 12" too. */
const subject = String.raw`(?:betreft|betreffende|inzake|onderwerp|hierbij (?:ontvangt u|(?:zenden|sturen|mailen|ontvangen) (?:wij|we|ik)(?: u)?|treft u(?: .{0,12}aan)?))(?:\s{0,3}:)?\s{0,3}(?:de |het |onze |mijn |een )?`;
const endsInSubject = new RegExp(`(?<![a-z])${subject}$`);
const subjectLabel = new RegExp(
  String.raw`(?<=(?<![a-z])${subject})${documentWord}(?![a-z])(?:\s*(?:nummer|nr\.?|no\.?|met (?:nummer|nr\.?)))?`,
);
const creditLabel = /(?<![a-z])credit(?:factuur|nota|declaratie)?[ -]?(?:nummer|nr|no)\b\.?/;
const notThisInvoice =
  /(?:oorspr(?:onkelijke?|\.)|originele?|origineel|crediteer[td]|crediteren(?: wij| hierbij| u)*|crediteert|creditering(?: van)?|credit (?:op|van|voor|bij)|correctie (?:op|van)|bij|op|specificatie|bijlage(?: bij)?|vervangt|verrekent|terugboeking|gecrediteerde?|van|vorige|verrekening)\s*(?:de |het |uw |onze )?:?\s*$/;

const code = /^(?:[A-Z]{1,5} (?=\d))?(?=[^\s]*\d)[A-Za-z0-9][A-Za-z0-9._/-]*(?: ?\/ ?\d[\dA-Za-z]*)*/;
/** Word makes long dashes out of short ones by itself. */
const longDash = /[\u2010-\u2015\u2212]/g;
/** What may stand behind a whole number: nothing, another cell, a word that goes on with the sentence. Anything else may be the rest of it. */
const endsNumber =
  /^(?:[.,;:)]?\s*(?:$|[\t·|•])|[.,;)]?\s+(?:van|vom|von|du|of|issued|over|voor|met|op|te|en|bij|aan|in|d\.? ?d\.?|dd\.?)(?![\p{L}\d])|\s-\s(?:over )?(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)\p{L}{0,7}\.?(?: \d{4})?\s*(?:$|\t)|[.,;)]?\s+(?!(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)\p{L}*)\p{L}{4,}(?![\p{L}\d]))/iu;

/** Of the title "FACTUUR MAART 2026"; and of the address on its height: "Factuur" left, "5058 AB Tilburg" right. */
const monthAndYear = new RegExp(String.raw`^${monthPattern} (?:19|20)\d{2}(?! ?[./-]? ?\d)`);
const postcodeAndTown = /^[1-9]\d{3} ?[A-Z]{2}\s+\p{Lu}\p{L}/u;

/** A document number at the start of a text; dates and months are none. Sure only when all of it was taken. */
function parseNumber(printed: string): { readonly value: string; readonly end: number; readonly sure: boolean } | undefined {
  const text = printed.replace(longDash, '-');
  const match = code.exec(text);
  if (match === null) return undefined;
  const value = match[0].replace(/(?<![._/-])[._/-]+$/, '');
  const date = findDates(text)[0];
  if (monthAndYear.test(fold(text)) || date?.start === 0 || /^NL\d\d ?[A-Z]{4}/i.test(text) || postcodeAndTown.test(text) || value === '')
    return undefined;
  const isWhole = endsNumber.test(text.slice(match[0].length));
  const sure = isWhole && !/^(?:19|20)\d{2}$/.test(value) && !/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(value);
  return { value, end: value.length, sure };
}

export function readNumber(rows: readonly Row[], isCredit: boolean): HeaderValue<string> {
  const isOfCredit = (labelled: Labelled): boolean => endsInSubject.test(labelled.before) && isCredit && !/^credit/.test(labelled.label);
  const isThis = (labelled: Labelled): boolean =>
    (!notThisInvoice.test(labelled.before) && !isOfCredit(labelled)) || /vermelding van\s*(?:het )?$/.test(labelled.before);
  const levels = [ownNumbers(rows), findLabelled(rows, bareNumberLabel), findLabelled(rows, titleLabel)].map((found) =>
    found.filter(isThis),
  );
  // A creditfactuur may print both its own number and, under "Factuurnummer", that of the invoice it credits.
  const ofCredit = findLabelled(rows, creditLabel).flatMap(numberOf);
  const [own = [], bare = []] = levels.map((found) => found.flatMap(numberOf));
  const inSubject = findLabelled(rows, subjectLabel).filter((labelled) => !isOfCredit(labelled));
  const titled = (ofCredit.length > 0 ? [] : [...(levels[2] ?? []), ...inSubject])
    .filter(
      (labelled) =>
        labelled.isInGrid || labelled.values[0]?.row.words.includes(labelled.labelWords[0] ?? labelled.values[0].row.words[0] ?? never),
    )
    .flatMap(numberOf);
  const emptyLabel = levels
    .slice(0, 2)
    .flat()
    .some((labelled) => labelled.isEmpty && !/vermelding/.test(labelled.before));
  // Where sender and addressee each have a "Nummer", it is the number of neither's invoice.
  const isOfParties = distinct(bare).length > 1 && own.length + titled.length > 0;
  const strong = ofCredit.length > 0 ? ofCredit : own;
  const all = distinct([...strong, ...titled, ...(ofCredit.length > 0 || isOfParties ? [] : bare)]);
  if (all.length > 0) return { found: onlyOne(all), emptyLabel };
  const weak = findLabelled(rows, weakLabel)
    .flatMap(numberOf)
    .map((found) => ({ ...found, sure: false }));
  return { found: weak[0], emptyLabel, unreadValue: hasDigits(levels.slice(0, 2).flat()) || (levels[2] ?? []).some(isDateOrNumber) };
}

/** "Factuur # 2026-09-15": the date of the invoice, or its number after all. */
const isDateOrNumber = ({ values: [value] }: Labelled): boolean => /^20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/.test(value?.text ?? '');

/** Different numbers under "Factuurnummer", page by page with all that stands on it: more than one when several invoices share a document. */
export function countNumbers(rows: readonly Row[]): number {
  const pages = [...new Set(rows.map((row) => row.page))].map((page) => rows.filter((row) => row.page === page));
  const labelled = pages.flatMap((page) => ownNumbers(page).filter((found) => !notThisInvoice.test(found.before)));
  return distinct(labelled.flatMap(numberOf).filter((number) => number.sure)).length;
}

/** Beside a plain "Factuurnummer" the number of a document or of the bookkeeping is another one; "Vorig factuurnummer" may be the other one. */
function ownNumbers(rows: readonly Row[]): readonly Labelled[] {
  const all = findLabelled(rows, numberLabel);
  const named = all.filter(({ label }) => !/^(?:document|boekstuk)/.test(label));
  return named.filter(({ before }) => !/[a-z][^\t\d:]*$/.test(before)).flatMap(numberOf).length > 0 ? named : all;
}

const never = { text: '', page: 0, x0: 0, x1: 0, y0: 0, y1: 0, item: -1, wideBefore: false };

function numberOf(labelled: Labelled): Seen<string>[] {
  return labelled.values.slice(0, 1).flatMap((value) => {
    const number = parseNumber(value.text);
    return number === undefined ? [] : [seen(number.value, wordsOfValue(value, 0, number.end), number.sure)];
  });
}

/** "202601", "01-2026", or a year. */
const monthInDigits = String.raw`(?:20\d\d(?:[-/.]?\d{1,2})?|\d{1,2}[-/.]20\d\d)(?:\t|$)`;
/** Only where they fill a cell: "Crediteert", "Betreft creditering van", "Ref. document". */
const aloneInCell = String.raw`(?<=^|\t)(?:credit(?:factuur|nota)? (?:op|van|voor|bij)|omkering van|crediteert|gecrediteerde?(?!\s*(?::\s*)?(?:€\s*)?-?\d[\d.]*,\d\d)|verrekent|(?:betreft )?creditering(?: van)?|ref(?:erentie|\.)? (?:document|factuur))(?=\s*(?:[:\t/]|$))|(?<![a-z])credit (?:op|van)(?= (?!${monthInDigits}|\d{1,2}[-/.]\d{1,2}[-/.])\S*\d{3}\S*(?:\t|$))`;
const originalLabel = new RegExp(
  String.raw`(?:(?<![a-z])(?:oorspr(?:onkelijke?|\.)|originele?|origineel|betreft|betreffende|crediteer[td]?|crediteren(?: wij| hierbij| u)*(?: gedeeltelijk| \(?een deel van\)?)?|creditering(?: van)?|credit (?:op|van|voor|bij)|correctie (?:op|van)|verrekent|hoort bij|inzake|gecrediteerde?|ter creditering van|terugboeking(?: van)?|bij|op|verwijzing(?: naar)?|heeft betrekking op|van)\s*(?:de |onze |uw )?:?\s*(?:verzamel)?(?:(?:factuur|nota|declaratie)(?:[ -]?(?:nummer|nr))?\b\.?|fact\b\.?[ -]?(?:nummer|nr)?\b\.?)(?: met (?:nummer|nr\.?))?)|(?<![a-z])${wordsFor('originalInvoice')}(?: (?:number|no\.?|nr\.?))?|(?<![a-z])vervallen (?:factuur|nota|declaratie)(?: ?(?:nummer|nr\.?))?|${aloneInCell}`,
);
/** Behind "Creditnota voor" stands what is credited: an invoice, or a month, a number of days, an amount. */
const ofAnything = /^(?:credit(?:factuur|nota)? (?:op|van|voor|bij)|omkering van)$/;
const countsSomething = new RegExp(String.raw`^(?:${monthInDigits}|\d{1,2}(?:\s|$)|\d[\d.]*,\d\d(?!\d))`);
const creditsSomethingElse = ({ label, values: [value] }: Labelled): boolean =>
  ofAnything.test(label) && value !== undefined && countsSomething.test(value.text);
/** Only a creditfactuur credits another one: elsewhere "betreft factuur" is the invoice itself. `others` are its own number and those of clients. */
export function readOriginal(rows: readonly Row[], others: ReadonlySet<string>, isCredit: boolean): HeaderValue<string> {
  if (!isCredit) return { emptyLabel: false };
  const labels = findLabelled(rows, originalLabel);
  const labelled = labels
    .filter((each) => !creditsSomethingElse(each))
    .flatMap(numberOf)
    .filter((number) => !others.has(number.value));
  const plain = ownNumbers(rows)
    .flatMap(numberOf)
    .filter((number) => !others.has(number.value));
  const found = distinct(labelled.length > 0 ? labelled : plain.map((number) => ({ ...number, sure: false })));
  return { found: onlyOne(found), emptyLabel: labels.some((each) => each.isEmpty), unreadValue: labels.some(creditsSomethingElse) };
}

const periodLabel =
  /(?<![a-z])(?:(?<=^|\t)over(?=\s*(?:[:\t]|$))|(?:factuur|zorg|declaratie|lever|facturatie|prestatie|factuur ?-?)?-?(?:periode|tijdvak)|(?:zorg|lever|factuur|declaratie)?-?maand|over (?:de )?(?:maand|periode)|betreffende (?:de )?(?:maand|periode))\b(?: (?:van )?(?:de )?(?:zorg|levering|zorgverlening|geleverde zorg))?/;
/** Words behind which a month is no period of care. */
const noPeriodBefore = /(?:geb[a-z.]*|vervaldatum|betalen (?:voor|uiterlijk)|per|d\.?d\.?|datum)\s*(?::\s*)?$/;

export function readPeriod(rows: readonly Row[], invoiceDate: IsoDate | undefined): HeaderValue<DateRange> {
  const labels = findLabelled(rows, periodLabel);
  const labelled = labels.flatMap((found) =>
    found.values.slice(-1).flatMap((value) => {
      const period = parsePeriod(value.text, invoiceDate);
      return period === undefined || period.start > 12
        ? []
        : [seen(period.range, wordsOfValue(value, period.start, period.end), isPlausible(period, invoiceDate))];
    }),
  );
  const ranges = byRange(labelled);
  const emptyLabel = labels.some((found) => found.isEmpty);
  if (ranges.length > 0) return { found: unlessArrears(onlyOne(ranges), rows), emptyLabel };
  const loose = rows.flatMap((row) =>
    findPeriods(row.folded).flatMap((period) =>
      noPeriodBefore.test(row.folded.slice(0, period.start))
        ? []
        : [seen(period.range, wordsBetween(row, period.start, period.end), !period.guessed)],
    ),
  );
  return { found: onlyOne(byRange(loose)), emptyLabel, unreadValue: hasDigits(labels) };
}

/** In doubt beside "Regel 2 is een nabetaling over december 2025", or below "Specificatie februari": lines are of another month. */
function unlessArrears(period: Seen<DateRange> | undefined, rows: readonly Row[]): Seen<DateRange> | undefined {
  const isOther = (month: DateRange | undefined): boolean => month !== undefined && month.from !== period?.value.from;
  const isOfOther = ({ text }: Row): boolean => isOther(monthOfArrears(text)) || isOther(titleOfOther(text, period?.value));
  return period !== undefined && rows.some(isOfOther) ? { ...period, sure: false } : period;
}

function titleOfOther(text: string, period: DateRange | undefined): DateRange | undefined {
  // Digits by themselves are no title: "202602" may be the number of the invoice below its label.
  const month = /\p{L}/u.test(text) ? monthOfTitle(text) : undefined;
  return month === undefined ? undefined : otherMonth(month, period);
}

const byRange = (found: readonly Seen<DateRange>[]): Seen<DateRange>[] => {
  const kept: Seen<DateRange>[] = [];
  for (const period of found)
    if (!kept.some((other) => other.value.from === period.value.from && other.value.to === period.value.to)) kept.push(period);
  return kept;
};

/** A month without a year is certain when it is the invoice's own or one of the three before it. */
function isPlausible(period: { readonly guessed: boolean; readonly range: DateRange }, invoiceDate: IsoDate | undefined): boolean {
  if (!period.guessed) return true;
  if (invoiceDate === undefined || period.range.to === undefined) return false;
  const months =
    (Number(invoiceDate.slice(0, 4)) - Number(period.range.from.slice(0, 4))) * 12 +
    Number(invoiceDate.slice(5, 7)) -
    Number(period.range.from.slice(5, 7));
  return months >= 0 && months <= 3;
}
