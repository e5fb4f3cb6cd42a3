import type { Quantity } from '#domain';
import { fold } from './fold.ts';

type Unit = Quantity['unit'];
/** A fraction such as `9/31` has no rounding of its own: as many decimals as a number holds. */
export const exactDecimals = 12;

export function unitOf(words: string): Unit {
  const folded = fold(words);
  const month = /\b(?:mnd|maand|maanden|mon|month)\b/.test(folded);
  const day = /\b(?:dag|dagen|etm|etmaal|etmalen|day|days|ritten|rit|retourritten)\b/.test(folded);
  if (month === day) return 'unknown';
  return month ? 'month' : 'day';
}

/** `20 van 31 dagen`, `9/31`: days of a month, within one cell. */
export function findDaysOfMonth(text: string): { readonly days: number; readonly month: number } | undefined {
  const match = /(?<![\d/.,-])(\d{1,2})[^\S\t\n]?(?:\/|van de|van|v\.d\.|v\.?|uit)[^\S\t\n]?(28|29|30|31)(?![\d/,-])(?!\.\d)/.exec(
    fold(text),
  );
  return match === null ? undefined : { days: Number(match[1]), month: Number(match[2]) };
}

/**
 * A number with any unit behind it that fills the text, the likelier reading first: `20 Stk`, `100,0000 Stk.`, `12 Unit(s)`. One separator
 * before three digits can be read both ways.
 */
export function countsIn(text: string): Quantity[] {
  const match = /^(-\s?)?(\d[\d.,']*\d|\d)(-)?\s?(?:[a-z][a-z0-9\u00b2\u00b3.()/]{0,14})?$/.exec(fold(text).trim());
  const digits = match?.[2];
  if (digits === undefined) return [];
  const sign = match?.[1] === undefined && match?.[3] === undefined ? 1 : -1;
  const [whole = digits, fraction = ''] = /^(.*?)(?:[.,](\d{1,4}))?$/.exec(digits)?.slice(1) ?? [];
  const groups = digits.split(/[.,']/);
  const isGrouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3);
  const count = (value: string, decimals: number): Quantity => ({ value: Number(value) * sign, decimals, unit: 'unknown' });
  const asDecimals = /[.,']\d{1,2}$|[.,']\d{4,}$/.test(whole)
    ? []
    : [count(`${whole.replace(/\D/g, '')}.${fraction || '0'}`, fraction.length)];
  return isGrouped ? [...asDecimals, count(digits.replace(/\D/g, ''), 0)] : asDecimals;
}

/** A count that fills the text: `1`, `1,00`, `0,65`, `9/31`, `20 van 31 dagen`, `1 mnd`, `31 etmalen`, `8x`, `-1`. */
export function parseQuantity(text: string, headingUnit: Unit = 'unknown'): Quantity | undefined {
  const folded = fold(text).trim();
  const fraction =
    /^(-)?(\d{1,2})\s?(?:\/|van de|van|v\.d\.|v\.?|uit)\s?(28|29|30|31)(?:\s?(?:dagen|dgn|d|etmalen|mnd|maand(?:en)?|[x×*]))?$/.exec(
      folded,
    );
  if (fraction) {
    const days = Number(fraction[2]) * (fraction[1] === undefined ? 1 : -1);
    return { value: days / Number(fraction[3]), decimals: exactDecimals, unit: 'month', days: Math.abs(days) };
  }
  const match =
    /^(-\s?)?(\d{1,3})(?:[.,](\d{1,6}))?(-)?\s?(?:[x×*]|st|stuks?)?\s?\(?(mnd\.?|maand(?:en)?|(?:rit|vervoers?|zorg)?dag(?:en)?|dgn|etm(?:aal|alen)?\.?|ritten|rit|retour(?:ritten)?|mon|day)?\)?$/.exec(
      folded,
    );
  if (match === null) return undefined;
  const minus = match[1] !== undefined || match[4] !== undefined;
  const value = Number(`${match[2]}.${match[3] ?? '0'}`) * (minus ? -1 : 1);
  const own = match[5] === undefined ? 'unknown' : unitOf(match[5].replace(/dgn|[a-z]+dagen/, 'dagen').replace('.', ''));
  const unit = own === 'unknown' ? headingUnit : own;
  const days = unit === 'day' && Number.isInteger(value) ? Math.abs(value) : undefined;
  return { value, decimals: (match[3] ?? '').length, unit, days };
}
