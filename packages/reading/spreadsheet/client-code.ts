import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { fold } from '../values/fold.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';
import { textOf } from './cell-text.ts';
import { isNameLike } from './person-in-cell.ts';

/** As Siem numbers its clients. */
export const siemForm = /^\d{6}$/;
/** "Siemnr 400123" elsewhere in a row: then the number beside the name may be another one. */
export const namesNumberOfClient = ({ value }: Cell): boolean =>
  typeof value === 'string' && /(?:siem|client)[^\d]{0,20}\d{4,9}(?!\d)/.test(fold(value));

const loneCode = /(?<![\d.,/-])\d{4,9}(?![\d]|[.,/-]\d)/g;
const separator = /[;:()|]|\s[-–/]\s|^\s*[-–/]|[-–/]\s*$/;
const labelOfPerson =
  /(?:^|\s)(?:cli[eë]nt(?:en)?|siem|naam|bewoner|deelnemer|zorgvrager|geb\.?|geboren)?-?(?:nummer|naam|nr|id)?\.?(?=\s|$)/giu;

/** 999999 and 123456 stand in examples: of nobody. */
export const isExampleCode = (code: string): boolean => /^(?:0{5,}|1{5,}|9{5,}|0?12345(?:6(?:7(?:89?)?)?)?)$/.test(code);

/** Digits that could be a client number, alone or inside other text. */
export const holdsClientCode = (cell: Cell): boolean => !cell.isDate && /(?<![\d.,])\d{4,9}(?![\d]|[.,]\d)/.test(String(cell.value));

/** "Cliëntnr. 400123 naam J. Jansen" without the words for what stands behind them. */
export const withoutLabels = (text: string): string => text.replace(labelOfPerson, ' ');

/** "400123 - J. Jansen": the one code in a text, and what else it says. */
export function codeInText(text: string): { readonly code: string; readonly rest: string } | undefined {
  const codes = text.match(loneCode) ?? [];
  const [code] = codes;
  if (code === undefined || codes.length > 1) return undefined;
  const parts = text.split(code).flatMap((part) => part.split(separator));
  const rest = parts.map(withoutLabels).flatMap(betweenCommas);
  return { code, rest: rest.find((part) => /\p{L}{2}/u.test(part)) ?? '' };
}

const initials = new RegExp(String.raw`^(?:\p{Lu}\p{Ll}?\.\s?-?)+(?:\s?(?:${tussenvoegsels}|'[tns]))*$`, 'u');

/** "Jansen, P. van" is one name; behind the comma of "Jansen, Begeleiding" something else begins. */
function betweenCommas(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  const [surname = '', given = '', ...more] = parts.filter((part) => part !== '');
  const isGiven = initials.test(given) || (more.length === 0 && isNameLike(given) && recogniseProduct(given).kind === 'unknown');
  return isGiven && isNameLike(surname) ? [`${surname}, ${given}`, ...more] : parts;
}

/** A client number and nothing else; a year is none. */
export const isClientCode = (cell: Cell): boolean =>
  !cell.isDate && /^(?:siem[ -]?|[a-z]{0,3}-?)\d{4,8}$/i.test(textOf(cell)) && !/^(?:19|20)\d{2}$/.test(String(cell.value));

/** "Siem 400123" below any heading; "Siem 0041" is a number of the sender's own. */
export const saysSiem = ({ value }: Cell): boolean => /^siem[ -]?\d{6}$/i.test(String(value).trim());
/** "SIEM-490101": whose number it is, and no part of it. */
export const prefixOfSiem = /^SIEM[\s:-]{0,2}(?=\d{4,9}$)/;
