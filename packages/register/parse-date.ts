import { type IsoDate, isoDate } from '#domain';
import type { CellValue } from './cell-value.ts';
import type { Parsed } from './read-row.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const otherMonths: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 };
const monthNumber = (name: string): number => {
  const start = name.slice(0, 3).toLowerCase();
  return months.indexOf(start) + 1 || (otherMonths[start] ?? 0);
};

const advice = 'Gebruik een datumcel of schrijf dag-maand-jaar, zoals 01-02-2026.';
const noDate: Parsed<IsoDate> = { problem: `Dit is geen datum. ${advice}` };

const dayFirst = /^(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/;
const inWords = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4})$/i;
const shortYear = /^(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})$/;

function partsOf(text: string): readonly [number, number, number] | undefined {
  const iso = yearFirst.exec(text);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const digits = dayFirst.exec(text);
  if (digits !== null) return [Number(digits[3]), Number(digits[2]), Number(digits[1])];
  const words = inWords.exec(text);
  return words === null ? undefined : [Number(words[3]), monthNumber(words[2] ?? ''), Number(words[1])];
}

/** A date cell, or text with the day first. A year of two digits could be either century for a birth and is refused. */
export function parseDate(cell: CellValue): Parsed<IsoDate> {
  if (cell.kind === 'date') return { value: cell.date };
  if (cell.kind === 'number') return { problem: `Hier staat een getal, geen datum. ${advice}` };
  if (cell.kind !== 'text') return noDate;
  if (shortYear.test(cell.text)) return { problem: 'Schrijf het jaar met vier cijfers.' };
  const parts = partsOf(cell.text);
  if (parts === undefined) return noDate;
  const date = isoDate(...parts);
  return date === undefined ? { problem: `Deze datum bestaat niet. ${advice}` } : { value: date };
}

/** As `parseDate`; nothing was agreed before 2000, so a year of two digits is of this century. */
export function parseStartDate(cell: CellValue): Parsed<IsoDate> {
  return parseDate(
    cell.kind === 'text' ? { kind: 'text', text: cell.text.replace(shortYear, (_, dayAndMonth, year) => `${dayAndMonth}20${year}`) } : cell,
  );
}

/** As `parseStartDate`; 31-12-9999 is how systems write that there is no end (`null`). */
export function parseEndDate(cell: CellValue): Parsed<IsoDate | null> {
  const noEnd = cell.kind === 'text' && /^(?:31[-/.]12[-/.]9999|9999-12-31)$/.test(cell.text);
  return noEnd ? { value: null } : parseStartDate(cell);
}
