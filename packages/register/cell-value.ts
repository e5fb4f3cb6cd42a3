import type { CellValue as ExcelValue } from 'exceljs';
import { type IsoDate, isoDate } from '#domain';

/** A filled cell, whatever Excel made of it. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** An error (`#N/B`), a formula without value, a date that is none: `why` is a Dutch sentence. */
  | { readonly kind: 'unusable'; readonly why: string };

/** Excel keeps a date as a fraction of days: midnight may come out as 23:59:59,999. */
const dateNoiseMs = 1000;

function fromDate(date: Date): CellValue {
  const moment = new Date(date.getTime() + dateNoiseMs);
  const found = Number.isFinite(moment.getTime())
    ? isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
    : undefined;
  if (found !== undefined) return { kind: 'date', date: found };
  // Systems write "no end" as 31-12-9999.
  if (moment.getUTCFullYear() === 9999) return { kind: 'text', text: '31-12-9999' };
  return { kind: 'unusable', why: 'De datum ligt niet tussen 1900 en 2100. Controleer de datum.' };
}

function fromText(text: string): CellValue | undefined {
  const clean = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
  return clean === '' ? undefined : { kind: 'text', text: clean };
}

const noValue: CellValue = { kind: 'unusable', why: 'De formule in deze cel heeft geen uitkomst. Vervang de formule door de waarde zelf.' };

/** `undefined` for an empty cell. */
export function cellValue(value: ExcelValue): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return fromText(value);
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return fromDate(value);
  if ('error' in value) return { kind: 'unusable', why: `In deze cel staat een fout van Excel (${value.error}). Vul de waarde zelf in.` };
  if ('richText' in value) return fromText(value.richText.map((run) => run.text).join(''));
  // Excel turns an e-mail address into a link; its text may itself be rich text.
  if ('hyperlink' in value) return cellValue(value.text);
  if (!('formula' in value) && !('sharedFormula' in value)) return noValue;
  return value.result === undefined ? noValue : cellValue(value.result);
}
