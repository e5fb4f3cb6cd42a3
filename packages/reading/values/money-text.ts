import type { Price } from '#domain';
import { fold } from './fold.ts';
import { remembered } from './remembered.ts';

/** An amount as printed. `cents` is fractional when more than two decimals are printed. */
export interface MoneyText {
  readonly cents: number;
  readonly decimals: number;
  /** A currency sign or decimals show that it is money and not a count. */
  readonly marked: boolean;
}
export interface FoundMoney extends MoneyText {
  readonly start: number;
  readonly end: number;
}

/** Of care in whole cents at least, also where "75" is printed. */
export const asPrice = ({ cents, decimals }: Pick<MoneyText, 'cents' | 'decimals'>): Price => ({ cents, decimals: Math.max(2, decimals) });

const sign = String.raw`-\/-|-(?=\s?(?:€|eur\b|\d|\())`;
const currency = String.raw`€|euro?\b`;
const whole = String.raw`(?!0)\d{1,3}(?:[.,' ]\d{3})+|\d+`;
// `1 234,56` only right after a currency sign: elsewhere a count may stand before the amount.
// A point before three digits is one of thousands, unless nothing but a nought stands before it.
const decimals = String.raw`,\d{2,4}|\.\d{4}(?!\d)|(?<=(?<!\d)0)\.\d{3}(?!\d)|\.\d{2}|,-{1,2}`;
// A sign behind its amount ends the cell: what stands behind the gap is the next amount. Numbered groups, as there are many amounts:
// bracket, sign, currency, sign, whole, decimals, bracket, sign, currency.
const amount = new RegExp(
  String.raw`(?<![\w.,/']|\w-)(\()?(?:(${sign})[^\S\t]?)?(${currency})?\s{0,2}(${sign})?\s?(${whole})(${decimals})?(\))?(-(?![\w/-])|\s?-\/-)?(?:[^\S\t]?(${currency})(?![^\S\t]?[-(]?[^\S\t]?\d))?(?![\w%/]|[.,]\d|-\d)`,
  'g',
);

/** Every amount in a text: with a currency sign, or with two to four decimals. */
export const findMoney: (text: string) => readonly FoundMoney[] = remembered((text) => moneyIn(fold(text)));

/** Something that marks an amount as money; most texts are put aside by it. */
const moneySign = /€|eur|,-|[.,]\d\d/;

function moneyIn(folded: string): FoundMoney[] {
  if (!moneySign.test(folded)) return [];
  const found: FoundMoney[] = [];
  amount.lastIndex = 0;
  for (let match = amount.exec(folded); match !== null; match = amount.exec(folded)) {
    // A count, a year, a client number.
    if (onlyDigits.test(match[0])) continue;
    const money = toMoney(match);
    if (money === undefined) {
      // Not `1 234,56` after all: try again behind the first digit group.
      amount.lastIndex = match.index + Math.max(1, match[0].search(/\d/) + (/\d+/.exec(match[0])?.[0].length ?? 1));
      continue;
    }
    const lead = match[0].length - match[0].trimStart().length;
    if (money.marked) found.push({ ...money, start: match.index + lead, end: match.index + match[0].length });
  }
  return found;
}

function toMoney([, open, before, cur, after, whole = '', dec, close, tail, curtail]: RegExpExecArray): MoneyText | undefined {
  if (cur === undefined && whole.includes(' ')) return undefined;
  const read = wholeAndDecimals(whole, dec === undefined ? '' : dec.slice(1).replaceAll('-', ''), dec);
  if (read === undefined) return undefined;
  const minus = before !== undefined || after !== undefined || tail !== undefined;
  const brackets = open !== undefined && close !== undefined;
  const cents = (read.whole * 10 ** read.decimals.length + Number(read.decimals || '0')) / 10 ** (read.decimals.length - 2);
  const rounded = Math.round(cents * 1e6) / 1e6;
  return {
    cents: (minus || brackets) && rounded !== 0 ? -rounded : rounded,
    decimals: read.decimals.length,
    marked: cur !== undefined || curtail !== undefined || (read.decimals.length > 0 && dec === undefined) || isPrinted(dec),
  };
}

/** `26.0311` is as likely a code as a price. */
const isPrinted = (decimalPart: string | undefined): boolean => decimalPart !== undefined && !/^\.\d{3,}$/.test(decimalPart);

const onlyDigits = /^\d+$/;

/** `1.234` is a thousand in Dutch; `1,234.56` is an English export; `12.34` has cents behind a point. */
function wholeAndDecimals(
  digits: string,
  decimals: string,
  separator: string | undefined,
): { whole: number; decimals: string } | undefined {
  if (onlyDigits.test(digits)) return { whole: Number(digits), decimals };
  const separators = new Set(digits.replace(/\d/g, ''));
  if (separators.size > 1) return undefined;
  const thousands = [...separators][0];
  if (thousands !== undefined && separator?.startsWith(thousands) === true) return undefined;
  // `1,234` alone: a thousand in English, but one and a bit in Dutch.
  if (thousands === ',' && separator === undefined)
    return { whole: Number(digits.slice(0, digits.indexOf(','))), decimals: digits.slice(digits.indexOf(',') + 1) };
  return { whole: Number(digits.replace(/\D/g, '')), decimals };
}

/** One amount that fills the text; bare whole numbers count too. For cells and table columns that hold money. */
export function parseMoney(text: string): MoneyText | undefined {
  const folded = fold(text.trim());
  amount.lastIndex = 0;
  const match = amount.exec(folded);
  if (match === null || match.index !== 0 || match[0].length !== folded.length) return undefined;
  return toMoney(match);
}
