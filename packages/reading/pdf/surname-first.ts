import { recogniseProduct } from '../recognise-product.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';
import type { Piece } from './mask.ts';

const between = `(?:(?:['’][tsn]|[Ee]l|[Aa]l|${tussenvoegsels}) )`;
const surname = new RegExp(String.raw`^${between}{0,3}\p{Lu}[\p{L}'’]+(?:-${between}{0,3}\p{Lu}[\p{L}'’]+)?$`, 'u');
const firstName = new RegExp(String.raw`^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:['’][tsn]|${tussenvoegsels})){0,3}$`, 'u');
/** Behind it the birth date or the number of the same person. */
const ofPerson = /^[\s,;(·–-]*(?:geb|\*|[ck]lient|siem|bsn|\d{5,8}(?!\d))/i;

/** "de Jongh, Jeroen, geb. 2-2-1982": one name that the comma cut in two; by itself its first half may look like the start of a sentence. */
export function surnameFirst(parts: readonly Piece[]): Piece | undefined {
  for (const [index, first] of parts.entries()) {
    const second = parts[index + 1];
    if (second === undefined || second.row !== first.row) continue;
    const { text } = first.row;
    const isOne = text.slice(first.end, second.start).trim() === ',' && surname.test(first.text) && firstName.test(second.text);
    if (isOne && ofPerson.test(text.slice(second.end)) && !namesCare(first.text) && !namesCare(second.text))
      return { text: `${first.text}, ${second.text}`, row: first.row, start: first.start, end: second.end };
  }
  return undefined;
}

const initialsBehind = new RegExp(
  String.raw`^${between}{1,3}\p{Lu}[\p{L}'’]+(?:-${between}{0,3}\p{Lu}[\p{L}'’]+)?,? (?:\p{Lu}\.){1,5}$`,
  'u',
);
/** "in 't Groen T.", "de Jongh, J.A.": no start of a sentence. */
export const endsInInitials = (text: string): boolean => initialsBehind.test(text);

const namesCare = (text: string): boolean => recogniseProduct(text).kind !== 'unknown';
