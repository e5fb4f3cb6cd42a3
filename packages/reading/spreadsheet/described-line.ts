import { daysInText, withoutSpans } from '../days-in-text.ts';
import { productSigns } from '../product-words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { fold } from '../values/fold.ts';
import { codeInText } from './client-code.ts';

export interface Described {
  readonly code: string;
  /** Empty when there is no name beside it. */
  readonly name: string;
  readonly product: string;
}

const familySigns = productSigns.filter(({ family }) => family !== undefined).map(({ pattern }) => new RegExp(pattern));
/** "Regulier vervoer", "Wmo dagopvang". */
const beforeFamily = /(?<![a-z])(?:(?:regulier|reguliere|gewoon|wmo)[\s-]+)+$/;
const separator = /\s[-–]\s|[/|;,]/g;

/** "Cliënt 400123 - J. Jansen - Begeleiding licht - januari 2026": a line of a bookkeeping package says all in its description. */
export function describedIn(text: string): Described | undefined {
  // A year is no client number.
  const bare = withoutSpans(text, daysInText(text));
  const folded = fold(bare);
  const family = Math.min(...familySigns.map((sign) => sign.exec(folded)?.index ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(family)) return undefined;
  const start = family - (beforeFamily.exec(folded.slice(0, family))?.[0].length ?? 0);
  const ends = [bare.length, ...[...folded.matchAll(separator)].map(({ index }) => index).reverse()].filter((end) => end > start);
  const end = ends.find((each) => recogniseProduct(bare.slice(start, each)).kind === 'known');
  if (end === undefined) return undefined;
  const rest = `${bare.slice(0, start)} , ${bare.slice(end)}`;
  const inside = codeInText(rest.replace(/\//g, ' , '));
  return inside === undefined
    ? undefined
    : { code: inside.code, name: inside.rest, product: bare.slice(start, end).replace(/(?<![\s–-])[\s–-]+$/, '') };
}
