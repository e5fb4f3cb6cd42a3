import { addDays, type DateRange, type Field, type IsoDate, monthOf, valueOf } from '#domain';
import { namesGrant } from './column-words.ts';
import { fullYear, monthNumber, monthPattern, parseDate } from './values/date-text.ts';
import { fold, foldLabel } from './values/fold.ts';
import { type NamedMonth, otherMonth } from './values/month-in-passing.ts';
import { findPeriods } from './values/period-text.ts';

/** A cell of a line, and what its column is called; nothing where it has no heading. */
export interface HeadedText {
  readonly text: string;
  readonly heading: string;
}

/** The first month among the cells of a line that is not of the invoice: never sure, as it may be another thing. */
export function monthBeside(cells: readonly HeadedText[], ofInvoice: Field<DateRange>): DateRange | undefined {
  const whole = valueOf(ofInvoice);
  for (const cell of cells) {
    const month = loneMonth(cell) ?? monthOfEarlierDay(cell, whole);
    const other = month === undefined ? undefined : otherMonth(month, whole);
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Of a title: "Specificatie februari", "Zorg over december 2025" or the month alone. */
export const monthOfTitle = (text: string): NamedMonth | undefined => loneMonth({ text, heading: '' });

const beforeMonth =
  /^(?:(?:maand)?(?:specificatie|overzicht)(?: ?[:-])? )?(?:(?:geleverde |verleende )?(?:zorg(?:kosten)?|diensten|ondersteuning|begeleiding|dagopvang)(?: ?[:-])? )?(?:(?:over|van|in) )?(?:de )?(?:maand )?/;

const inWords = new RegExp(`^(?:de )?(?:maand )?(${monthPattern})$`);
/** "2025-12", "202512", "2025M12"; "12-2025", "P12 2025". */
const withYear = [
  /^(?<y>20\d\d)(?: ?[-/. ] ?(?:[mp]|maand )?(?<m>0?[1-9]|1[0-2])|[mp]?(?<two>0[1-9]|1[0-2]))$/,
  /^(?:[mp]|maand |periode )?(?<m>0?[1-9]|1[0-2]) ?[-/. ] ?(?<y>20\d\d)$/,
];
/** "12-25", "2512", "P12", "12": below any other heading a number or a count, as "1" may be one month. */
const inShort = [
  /^(?<m>0?[1-9]|1[0-2])[-/.]'?(?<y>2\d)$/,
  /^(?<y>2\d)[-/.]?(?<m>0[1-9]|1[0-2])$/,
  /^(?:p|m|per\.?|maand |periode )?(?<m>0?[2-9]|1[0-2])$/,
  /^(?:p|m|per\.? ?|maand |periode |0)(?<m>1)$/,
];

/** The month that is all a cell says. Behind a heading of a number, a beschikking, a beginning or an end it is another thing. */
function loneMonth({ text, heading }: HeadedText): NamedMonth | undefined {
  const own = text.length > longestTitle ? '' : fold(text).trim().replace(beforeMonth, '');
  if (own.length > longestMonth || !mayBeMonth.test(own)) return undefined;
  const head = foldLabel(heading);
  if (ofOther.test(head) || namesGrant(head)) return undefined;
  const word = inWords.exec(own)?.[1];
  if (word !== undefined) return numbered(monthNumber(word));
  const digits = numbersIn(own, withYear);
  if (digits !== undefined) return ofNumber.test(head) ? undefined : digits;
  return wholeMonthIn(own) ?? (ofMonth.test(head) ? (monthOfDate(own) ?? numbersIn(own, inShort)) : undefined);
}

function numbersIn(own: string, forms: readonly RegExp[]): NamedMonth | undefined {
  const { m, two = m, y } = forms.map((form) => form.exec(own)?.groups).find((groups) => groups !== undefined) ?? {};
  return two === undefined ? undefined : numbered(Number(two), y);
}

const numbered = (month: number | undefined, year?: string): NamedMonth | undefined =>
  month === undefined ? undefined : { month, year: year === undefined ? undefined : fullYear(year) };

const monthIn = (date: IsoDate): NamedMonth | undefined => numbered(Number(date.slice(5, 7)), date.slice(0, 4));

/** "december 2025", "1-12-2025 t/m 31-12-2025", and nothing beside it. */
function wholeMonthIn(own: string): NamedMonth | undefined {
  const [only, ...others] = findPeriods(own);
  if (only?.range.to === undefined || others.length > 0 || only.start > 0 || only.end < own.length) return undefined;
  const { from, to } = only.range;
  return monthOf(from) === monthOf(to) ? monthIn(from) : undefined;
}

/** Below "Datum" a day before the month of the invoice may be one of care; a later one is that of the invoice or of its payment. */
function monthOfEarlierDay({ text, heading }: HeadedText, whole: DateRange | undefined): NamedMonth | undefined {
  if (whole === undefined || !ofDay.test(foldLabel(heading))) return undefined;
  const date = parseDate(text)?.date;
  const isEarlier = date !== undefined && date < whole.from && date >= addDays(whole.from, -farthestDays);
  return isEarlier ? monthIn(date) : undefined;
}
/** Two years: a date of longer ago is a birth date. */
const farthestDays = 731;
const ofDay = /^(?:zorg|lever(?:ings)?|prestatie|uitvoer(?:ings)?|werk|behandel)?-?(?:datum|dag)$/;

function monthOfDate(own: string): NamedMonth | undefined {
  const date = parseDate(own)?.date;
  return date === undefined ? undefined : monthIn(date);
}

/** "1 december 2025 tot en met 31 december 2025" and some. */
const longestMonth = 45;
const longestTitle = 80;
const mayBeMonth = /\d|^[a-z]{3}/;
const ofMonth =
  /^(?:zorg|lever(?:ings)?|prestatie|werk|behandel|betreft |betreffende )?-?(?:maand|mnd|periode|tijdvak)\.?(?: (?:zorg|levering|van (?:de )?(?:zorg|levering)))?$/;
const ofNumber = /nummer|nr(?![a-z])|code|kenmerk|referentie|(?<![a-z])(?:id|po)(?![a-z])|dossier|order|contract|factuur/;
/** When it began, ends, is looked at again or was paid for. */
const ofOther =
  /begin|start|ingang|instroom|sinds|vanaf|eind|uitstroom|geldig|looptijd|(?<![a-z])tot(?![a-z])|t\/m|evaluatie|herindicatie|verslag|rapport|gesprek|verleng|ontvang|geboren|geboorte|datum|vorige|laatste|volgende|(?:factuur|facturatie|declaratie|boek|betaal)(?:maand|periode)/;
