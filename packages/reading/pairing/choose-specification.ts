import { type Invoice, monthOf, valueOf } from '#domain';
import { monthOfTitle } from '../lone-month.ts';
import type { ReadSpecification } from '../spreadsheet/specification-of-tables.ts';
import { monthNumber, monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { bareMonthIn, otherMonth } from '../values/month-in-passing.ts';
import { findPeriods, parsePeriod } from '../values/period-text.ts';
import { mentions } from './mentions.ts';

export interface Chosen {
  readonly parts: readonly ReadSpecification[];
  /** Nothing may be rejected on rows that may be those of another month or another invoice. */
  readonly isDoubtful: boolean;
}

/**
 * Which of the workbooks and their tabs are the specification of this invoice: what adds up to it, else what is named for its month.
 * Many keep one workbook with a tab per month; the other tabs are no lines of this invoice.
 */
export function chooseSpecification(invoice: Invoice, offered: readonly ReadSpecification[]): Chosen {
  const workbooks = offered.map((workbook) => monthOfInvoice(shownOrAll(workbook, invoice), invoice));
  const sheets = workbooks.flatMap((workbook) => (workbook.sheets.length > 0 ? workbook.sheets : [workbook]));
  const named = (titles: readonly string[]): Naming => namingOf(titles, invoice);
  const own = sheets.filter((sheet) => named(sheet.titles) === 'this');
  const adding = sheets.filter((sheet) => addsUp([sheet], invoice));
  const others = workbooks.flatMap((workbook) => workbook.otherSheets).map(named);
  const first = adding.find((sheet) => own.includes(sheet)) ?? adding.find((sheet) => named(sheet.titles) === 'unnamed');
  if (first !== undefined)
    return {
      parts: [first],
      isDoubtful: (own.length > 0 && !own.includes(first)) || namesOther(first, invoice),
    };
  const groups = [own, ...workbooks.map((workbook) => [workbook]), workbooks];
  const group = groups.find((parts) => parts.length > 0 && addsUp(parts, invoice));
  if (group !== undefined)
    return {
      parts: group,
      isDoubtful: group.every((part) => namesOther(part, invoice)) || group.some((part) => hasOtherTab(part, invoice)),
    };
  const meant = otherwise(workbooks, invoice);
  if (meant !== undefined) return { parts: [meant], isDoubtful: true };
  const [only, ...more] = sheets;
  if (only !== undefined && more.length === 0) {
    const mayBeElsewhere = others.includes('this') || (others.length > 0 && named(only.titles) === 'other');
    return { parts: [only], isDoubtful: mayBeElsewhere || isUnsure(only, invoice) };
  }
  const restIsOther = sheets.every((sheet) => own.includes(sheet) || named(sheet.titles) === 'other');
  if (own.length === 1 && restIsOther && adding.length === 0)
    return { parts: own, isDoubtful: own.some((part) => isUnsure(part, invoice)) };
  return {
    parts: own.length > 0 ? own : adding.length > 0 ? adding.slice(0, 1) : workbooks,
    isDoubtful: true,
  };
}

/** Some of the rows come to the total of the invoice, or the amounts below another heading do. */
function otherwise(workbooks: readonly ReadSpecification[], { total }: Invoice): ReadSpecification | undefined {
  const cents = Math.abs(valueOf(total) ?? 0);
  return cents === 0 ? undefined : workbooks.flatMap((workbook) => workbook.otherwise?.(cents) ?? [])[0];
}

/** Rows that do not add up, and yet they do with amounts that were left out of the lines. */
const isUnsure = ({ isGuess, sumCents = 0, leftOutCents }: ReadSpecification, invoice: Invoice): boolean =>
  isGuess || (leftOutCents !== 0 && Math.abs(sumCents + leftOutCents) === Math.abs(valueOf(invoice.total) ?? 0));

/** Rows that are filtered away count when the total of the invoice says so. */
function shownOrAll(workbook: ReadSpecification, invoice: Invoice): ReadSpecification {
  const all = workbook.withHiddenRows;
  const fits = (one: ReadSpecification): boolean => [one, ...one.sheets].some((part) => addsUp([part], invoice));
  return all !== undefined && !fits(workbook) && fits(all) ? all : workbook;
}

/** Rows of an earlier month were left in the list: those of the month of the invoice count when they come to its total and all together do not. */
function monthOfInvoice(workbook: ReadSpecification, invoice: Invoice): ReadSpecification {
  const period = valueOf(invoice.period);
  if (workbook.months === undefined || period === undefined || [workbook, ...workbook.sheets].some((part) => addsUp([part], invoice)))
    return workbook;
  const own = workbook.months.find(({ month }) => month === monthOf(period.from) && month === monthOf(period.to ?? period.from));
  return own !== undefined && addsUp([own.specification], invoice) ? own.specification : workbook;
}

/** The rows together are the total, whatever the sign. */
export function addsUp(parts: readonly ReadSpecification[], invoice: Invoice): boolean {
  const total = valueOf(invoice.total);
  const sums = parts.map((part) => part.sumCents);
  return (
    total !== undefined &&
    !sums.includes(undefined) &&
    Math.abs(sums.reduce<number>((sum, part) => sum + (part ?? 0), 0)) === Math.abs(total)
  );
}

type Naming = 'this' | 'other' | 'unnamed';

/** What month the titles of a sheet name, the first that names one; without a year only the month counts. */
function namingOf(titles: readonly string[], invoice: Invoice): Naming {
  const period = valueOf(invoice.period);
  if (period?.to === undefined) return 'unnamed';
  for (const title of titles) {
    const found = parsePeriod(title, period.to);
    if (found !== undefined && !found.guessed)
      return monthOf(found.range.from) === monthOf(period.from) && monthOf(found.range.to ?? found.range.from) === monthOf(period.to)
        ? 'this'
        : 'other';
    const month = bareMonth(title);
    if (month !== undefined) return month === Number(period.to.slice(5, 7)) ? 'this' : 'other';
  }
  return 'unnamed';
}

/** Tabs of two months together are the total: lines that do not say so themselves are of another month than the invoice. */
const hasOtherTab = ({ lines, sheets }: ReadSpecification, invoice: Invoice): boolean =>
  lines.some(({ period }) => period.state === 'absent') && sheets.some((sheet) => namesOther(sheet, invoice));

/** It adds up, and yet its titles name another month and not that of the invoice, or it gives the number of another invoice. */
function namesOther({ titles, words }: ReadSpecification, invoice: Invoice): boolean {
  const number = valueOf(invoice.number);
  const telling = titles.filter((title) => !/datum|print|export|gemaakt/.test(fold(title)));
  const months = telling.flatMap((title) => monthsNamed(withoutNumber(title, number), invoice));
  const isOther = months.length > 0 && months.every((month) => month === 'other');
  const numbers = [...words.matchAll(invoiceNumberIn)].map((match) => match[1] ?? '');
  return isOther || (number !== undefined && numbers.length > 0 && !mentions(words, number));
}

/** "202602" may be the number of the invoice and no month. */
const withoutNumber = (title: string, number: string | undefined): string =>
  number !== undefined && mentions(title, number) ? title.replace(number, ' ') : title;

/** A month with its year counts before one without; no month in a date does. */
function monthsNamed(title: string, { period: whole }: Invoice): ('own' | 'other')[] {
  const period = valueOf(whole);
  if (period?.to === undefined) return [];
  const { from: first, to: last } = period;
  const dated = findPeriods(title).map(({ range: { from, to } }) => (from > last || (to ?? from) < first ? 'other' : 'own'));
  if (dated.length > 0) return dated;
  const month = monthOfTitle(title) ?? (ofOtherThings.test(fold(title)) ? undefined : bareMonthIn(title));
  return month === undefined ? [] : [otherMonth(month, period) === undefined ? 'own' : 'other'];
}

/** When it was sent, is paid or holds: "Betalen voor eind februari", "Factuurmaand februari", "Prijspeil juli". */
const ofOtherThings =
  /betal|betaal|verval|versie|verstuurd|verzonden|ingediend|opgesteld|uitdraai|prijs|tarie[fv]|indexatie|cao|vanaf|(?:factuur|facturatie|declaratie|boek)(?:maand|periode)/;

/** "Specificatie bij factuur 20260311", "Factuurnummer<tab>F26-14"; a month or a date is no number. */
const invoiceNumberIn =
  /(?<![a-z])(?:factuur-?(?:nummer|nr\b\.?)|(?:bij|van) (?:de )?factuur)[ :\t]*(?!\d{1,2}[-/. ]\d{1,2}[-/. ]\d|\d{1,2}[-/ ](?:19|20)\d\d(?!\d)|20\d\d[-/]?(?:0[1-9]|1[0-2])(?!\d))((?=[a-z0-9./-]*\d{2})[a-z0-9][a-z0-9./-]{2,})/g;

const monthWord = new RegExp(`(?<![a-z])(${monthPattern})(?![a-z])`, 'g');
function bareMonth(title: string): number | undefined {
  const months = new Set([...fold(title).matchAll(monthWord)].map((match) => monthNumber(match[1] ?? '')));
  return months.size === 1 ? [...months][0] : undefined;
}
