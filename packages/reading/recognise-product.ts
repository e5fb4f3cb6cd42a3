import { type ProductCode, productCodes, type RecognisedProduct } from '#domain';
import { daysInText, withoutSpans } from './days-in-text.ts';
import { placeWords } from './place-words.ts';
import { harmlessWords, loneCategory, type ProductSign, productSigns, protectedLivingCode } from './product-words.ts';
import { monthPattern } from './values/date-text.ts';
import { fold } from './values/fold.ts';
import { findMoney } from './values/money-text.ts';
import { remembered } from './values/remembered.ts';

interface Signs {
  readonly families: ReadonlySet<NonNullable<ProductSign['family']>>;
  readonly categories: ReadonlySet<NonNullable<ProductSign['category']>>;
  readonly transports: ReadonlySet<'R' | 'W'>;
  readonly housings: ReadonlySet<boolean>;
  readonly hours: boolean;
  /** Number in a code as `BW-3`. */
  readonly code: string | undefined;
  /** Words that no pattern and no harmless word explains. */
  readonly strange: readonly string[];
}

/**
 * What product the words of an onderaannemer stand for (AP §3). Only `known` when every word is understood:
 * "Begeleiding midden groep" may be something else than Begeleiding midden.
 */
export const recogniseProduct: (text: string) => RecognisedProduct = remembered(recognise);

function recognise(text: string): RecognisedProduct {
  const folded = fold(withoutPlace(text.normalize('NFC').replace(beforePrice, ' ').trim()))
    .trim()
    .replace(articleNumber, '');
  if (folded.length > longest) return { kind: 'unknown' };
  const own: RecognisedProduct = namesCare.test(folded) ? recogniseFolded(folded) : { kind: 'unknown' };
  if ((own.kind !== 'unknown' && own.kind !== 'ambiguous') || !brokenOff.test(folded)) return own;
  const whole = recognise(folded.replaceAll(everyBreak, ''));
  return whole.kind === 'known' ? whole : own;
}

/** "Begeleiding midden, Team Noord": who or where behind what; a name that could be the rest of a product says nothing for certain. */
function withoutPlace(text: string): string {
  const [place] = placeAtEnd.exec(text) ?? [];
  if (place === undefined) return text;
  const { families, categories, transports, housings, hours } = readSigns(fold(place));
  return families.size + categories.size + transports.size + housings.size === 0 && !hours ? text.slice(0, -place.length) : text;
}
/** Not `(?i:…)`: with that V8 overlooks "Team" in some texts, and not in others, by how it keeps them in memory. */
const inAnyCase = (words: string): string => words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const placeAtEnd = new RegExp(String.raw`(?<=\S)[\s,;·–-]{1,3}${inAnyCase(placeWords)}:? \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?$`, 'u');
/** "Begeleiding à" goes on with a price, and is no category A. */
const beforePrice = /(?<!\S)[àÀ](?!\S)/g;
/** "1052 Dagopvang categorie 3": a number of the sender's own; "104 A1" is an old code. */
const articleNumber = /^\d{3,6}\s?[:|–-]?\s(?=[a-z]{2})/;
/** "Begelei-ding", "dagop- vang": words that a narrow column broke. */
const brokenOff = /(?<=[a-z]{2})- ?(?=[a-z]{2})/;
const everyBreak = new RegExp(brokenOff, 'g');

/** Without any of these no product is named; spares the work on all other text. */
const namesCare = /oad|arbeid|104|vervoer|rolstoel|\bvv|\be ?[12]\b|bescherm|\bbw|dag|\bdo|\bdb\b|beg|\bbg|overbrug/;
/** A product is named in a few words; a longer text is prose. */
const longest = 300;
const patterns = productSigns.map((sign) => ({ sign, pattern: new RegExp(sign.pattern, 'g') }));

function recogniseFolded(folded: string): RecognisedProduct {
  const signs = readSigns(folded);
  if (signs.families.has('not-for-siem')) return { kind: 'not-for-siem' };
  const found = candidatesOf(signs);
  if (found === undefined) return { kind: 'unknown' };
  if (signs.families.has('dagbesteding') && !signs.families.has('VV')) return dagbesteding(found, signs);
  const [only, ...others] = found;
  if (only === undefined) return { kind: 'unknown' };
  // "BG midden (BGM)": the words, and the same once more as a code.
  const isUnderstood = signs.strange.every((word) => word === only.replace('-', '').toLowerCase());
  return others.length === 0 && isUnderstood ? { kind: 'known', code: only } : { kind: 'ambiguous', candidates: found };
}

function dagbesteding(found: readonly ProductCode[], signs: Signs): RecognisedProduct {
  const code = found.length === 1 && signs.strange.length === 0 ? found[0] : undefined;
  return { kind: 'dagbesteding', code };
}

/** The products that the signs leave open; undefined without any family, all of a family when the category is missing or twofold. */
function candidatesOf(signs: Signs): readonly ProductCode[] | undefined {
  const has = (family: NonNullable<ProductSign['family']>): boolean => signs.families.has(family);
  const starting = (start: string): ProductCode[] => productCodes.filter((code) => code.startsWith(start));
  if (has('VV')) return withOthers(has('BG') || has('BW') || has('BW-T'), transportCodes(signs), starting('BG-'));
  const sectors: (readonly ProductCode[])[] = [];
  if (has('BG-O')) sectors.push(['BG-O']);
  else if (has('BG')) sectors.push(categoryCodes(signs, { L: 'BG-L', M: 'BG-M', Z: 'BG-Z' }));
  if (has('DO') || has('dagbesteding')) sectors.push(categoryCodes(signs, { 1: 'DO-1', 2: 'DO-2', 3: 'DO-3', 4: 'DO-4' }));
  if (has('BW-T')) sectors.push(['BW-T']);
  if (has('BW') && !has('BG-O')) sectors.push(livingCodes(signs));
  return sectors.length === 0 ? undefined : sectors.flat();
}

const withOthers = (more: boolean, codes: readonly ProductCode[], others: readonly ProductCode[]): readonly ProductCode[] =>
  more ? [...codes, ...others] : codes;

function transportCodes(signs: Signs): readonly ProductCode[] {
  if (signs.transports.size !== 1) return ['VV-R', 'VV-W'];
  return signs.transports.has('W') ? ['VV-W'] : ['VV-R'];
}

function categoryCodes(signs: Signs, codes: Readonly<Record<string, ProductCode>>): readonly ProductCode[] {
  const [only, ...others] = signs.categories;
  const code = only === undefined ? undefined : codes[only];
  const isPlain = others.length === 0 && signs.housings.size === 0 && !signs.hours && signs.transports.size === 0;
  return code !== undefined && isPlain ? [code] : Object.values(codes);
}

function livingCodes(signs: Signs): readonly ProductCode[] {
  const numbered = signs.code === undefined ? undefined : productCodes.find((code) => code === `BW-${signs.code}`);
  if (numbered !== undefined && signs.housings.size === 0 && !signs.hours) return [numbered];
  const [housing, ...others] = signs.housings;
  // The code and its words: "BW-3 Beschermd wonen met HV".
  if (housing !== undefined && others.length === 0 && numbered === protectedLivingCode(signs.hours, housing)) return [numbered];
  if (housing === undefined || others.length > 0 || numbered !== undefined) return ['BW-1', 'BW-2', 'BW-3', 'BW-4'];
  return [protectedLivingCode(signs.hours, housing)];
}

function readSigns(folded: string): Signs {
  const families = new Set<NonNullable<ProductSign['family']>>();
  const categories = new Set<NonNullable<ProductSign['category']>>();
  const transports = new Set<'R' | 'W'>();
  const housings = new Set<boolean>();
  let hours = false;
  let code: string | undefined;
  let rest = withoutValues(folded);
  for (const { sign, pattern } of patterns) {
    rest = rest.replace(pattern, (...match: string[]) => {
      if (sign.family !== undefined) families.add(sign.family);
      if (sign.category !== undefined) categories.add(sign.category);
      if (sign.transport !== undefined) transports.add(sign.transport);
      if (sign.housing !== undefined) housings.add(sign.housing);
      if (sign.hours === true) hours = true;
      if (sign.family === 'BW' && sign.pattern.source.includes('[1-4]')) code = match[1];
      return sign.family === undefined ? ' ' : ' # ';
    });
  }
  const left = loneCategories(rest, families, categories);
  return { families, categories, transports, housings, hours, code, strange: strangeWords(left) };
}

const anyMonth = new RegExp(monthPattern, 'g');
/** "van 1 t/m 6 maart", "17-31 maart", "vanaf 12 maart", "1-3 t/m 6-3"; "DO 2 maart" is a category and a month. */
const daysWithoutYear = new RegExp(
  String.raw`(?<![\d.,/-])(?<!(?:cat\.?|categorie|klasse) ?)(?:(?:(?:van|vanaf|tot(?: en met)?|t/m|tm) \d{1,2}|\d{1,2}(?: ${monthPattern})? ?(?:t/m|tm|tot en met|tot|-) ?\d{1,2}) (?=${monthPattern})|\d{1,2}[-/]\d{1,2} ?(?:t/m|tm|tot en met|tot) ?\d{1,2}[-/]\d{1,2}(?![\d/-]))`,
  'g',
);

/** Dates, amounts, days of the month and the like say nothing about the product. */
function withoutValues(folded: string): string {
  return withoutSpans(folded, [...daysInText(folded), ...findMoney(folded)])
    .replace(daysWithoutYear, ' ')
    .replace(/\d{1,2} ?(?:\/|van de|van|v\.|uit) ?(?:28|29|30|31)(?: ?(?:dagen|dgn|etmalen))?/g, ' ')
    .replace(
      /\d{1,2}(?:\+| ?(?:-|a|tot|t\/m|of) ?\d{1,2})? ?(?:of meer )?(?:dagdeel|dagdelen|dagen|dgn|etmalen|etmaal|mnd|maand(?:en)?)(?: (?:per|p\/|\/) ?w(?:ee)?k)?/g,
      ' ',
    )
    .replace(/\d{1,3} ?%/g, ' ')
    .replace(anyMonth, ' ');
}

/** A letter or digit right behind the family word; elsewhere it means nothing to us and stays strange. */
function loneCategories(rest: string, families: ReadonlySet<string>, categories: Set<NonNullable<ProductSign['category']>>): string {
  const letters = families.has('BG');
  const digits = families.has('DO') || families.has('dagbesteding');
  return rest.replace(
    /#[\s\-–:(]*(?:(?:categorie|cat\.?|klasse|niveau)[\s-]*)?([labmzc1-4])(?![\w'])(?![/,.]\d)/g,
    (whole, mark: string) => {
      const category = loneCategory[mark];
      if (category === undefined || (typeof category === 'string' ? !letters : !digits)) return whole;
      categories.add(category);
      return '# ';
    },
  );
}

const strangeWords = (rest: string): readonly string[] =>
  rest.split(/[^a-z0-9]+/).filter((word) => word !== '' && !harmlessWords.has(word) && !/^(?:19|20)\d{2}$/.test(word));
