import type { ProductCode } from '#domain';

/** What a word or phrase says about the product. Longest phrase first; everything is folded (lower case, no diacritics). */
export interface ProductSign {
  readonly pattern: RegExp;
  readonly family?: 'BG' | 'DO' | 'VV' | 'BW' | 'BG-O' | 'BW-T' | 'dagbesteding' | 'not-for-siem';
  readonly category?: 'L' | 'M' | 'Z' | 1 | 2 | 3 | 4;
  readonly hours?: true;
  readonly housing?: boolean;
  readonly transport?: 'R' | 'W';
}

/** What the words were held against, and when a person last did. */
export const productWordsChecked = {
  source: 'AP v13 §3 (namen, categorieën en oude codes) en §5 (wat niet voor Siem is)',
  lastChecked: '2026-11-22',
} as const;

const without = String.raw`(?:zonder|z\/|excl(?:usief|\.)?|exclusief|ex\.?|geen)\s?(?:de\s)?`;
const including = String.raw`(?:met|m\/|incl(?:usief|\.)?|inclusief|\+)\s?(?:de\s)?`;
const housing = String.raw`(?:hv|h\.v\.|huisvestings?(?:\s?-?\s?(?:component|kosten|deel))?|huisvesting|wonen|verblijf)\b\.?`;

/** Signs that stand for care that Siem does not contract (AP §5). */
const notForSiem: readonly ProductSign[] = [
  { pattern: /\boad\b/, family: 'not-for-siem' },
  { pattern: /\barbeidsmatige?\b(?: (?:dagbesteding|activering|dagopvang))?/, family: 'not-for-siem' },
  { pattern: /\bondersteuning arbeid(?:smatige)? (?:en )?dagbesteding\b/, family: 'not-for-siem' },
  { pattern: /\b104 ?[bc] ?\d?\b/, family: 'not-for-siem' },
];

const transport: readonly ProductSign[] = [
  { pattern: /\brolstoel ?-?(?:vervoer|taxi)\b/, family: 'VV', transport: 'W' },
  { pattern: /\b(?:taxi|groeps)?vervoer(?:sdagen|sdag|skosten)?\b/, family: 'VV' },
  { pattern: /\bvv ?-? ?r\b/, family: 'VV', transport: 'R' },
  { pattern: /\bvv ?-? ?w\b/, family: 'VV', transport: 'W' },
  { pattern: /\be ?1\b/, family: 'VV', transport: 'R' },
  { pattern: /\be ?2\b/, family: 'VV', transport: 'W' },
  { pattern: /\brolstoel(?:gebonden|afhankelijk|ers?)?\b/, transport: 'W' },
  { pattern: /\b(?:regulier|reguliere|gewoon)\b/, transport: 'R' },
  // As "retour"; "heen" alone is half of it.
  { pattern: /\bheen-? en terug(?:reis|rit)?\b/ },
];

const protectedLiving: readonly ProductSign[] = [
  { pattern: /\bbeschermd ?-?thuis\b(?: ?\(bt\))?/, family: 'BW-T' },
  { pattern: /\bbw ?-? ?t(?:huis)?\b/, family: 'BW-T' },
  { pattern: /\bbeschermd(?:e)? ?-?wo(?:on|nen)(?:plaats|plek|vorm)?\b/, family: 'BW' },
  { pattern: /\bbw-([1-4])\b(?! ?\/)/, family: 'BW' },
  { pattern: /\bbw\b/, family: 'BW' },
  { pattern: /\b24 ?-?\/ ?7\b/, hours: true },
  { pattern: /\b24 ?-?'?(?:uurs?(?:zorg|voorziening)?|u|h)\b\.?/, hours: true },
  { pattern: new RegExp(String.raw`\b${without}${housing}`), housing: false },
  { pattern: new RegExp(String.raw`(?:\b|(?<=\s))${including}${housing}`), housing: true },
];

const dayCare: readonly ProductSign[] = [
  { pattern: /\b104 ?a ?1\b/, family: 'DO', category: 1 },
  { pattern: /\b104 ?a ?2\b/, family: 'DO', category: 2 },
  { pattern: /\b104 ?a ?3\b/, family: 'DO', category: 3 },
  { pattern: /\b104 ?a ?4\b/, family: 'DO', category: 4 },
  { pattern: /\bdo ?-? ?1\b/, family: 'DO', category: 1 },
  { pattern: /\bdo ?-? ?2\b/, family: 'DO', category: 2 },
  { pattern: /\bdo ?-? ?3\b/, family: 'DO', category: 3 },
  { pattern: /\bdo ?-? ?4\b/, family: 'DO', category: 4 },
  { pattern: /\bdag ?-?opvang\b/, family: 'DO' },
  { pattern: /\bdo\b/, family: 'DO' },
  { pattern: /\bdag ?-?besteding\b/, family: 'dagbesteding' },
  { pattern: /\bdb\b/, family: 'dagbesteding' },
];

const support: readonly ProductSign[] = [
  { pattern: /\boverbruggings? ?-?zorg\b/, family: 'BG-O' },
  { pattern: /\boverbrugging\b/, family: 'BG-O' },
  { pattern: /\bbg ?-? ?o\b/, family: 'BG-O' },
  { pattern: /\b(?:wmo ?-?)?begeleiding(?:s?zorg)?\b/, family: 'BG' },
  { pattern: /\bbegeleid\.?\b/, family: 'BG' },
  { pattern: /\bbeg\b\.?/, family: 'BG' },
  { pattern: /\bbg\b/, family: 'BG' },
];

const categories: readonly ProductSign[] = [
  { pattern: /\b(?:licht|lichte|laag|lage)\b/, category: 'L' },
  { pattern: /\b(?:midden|middel|middelzware?|gemiddelde?|matige?)\b/, category: 'M' },
  { pattern: /\b(?:zwaar|zware|hoog|hoge)\b/, category: 'Z' },
  { pattern: /\b(?:categorie|cat\.?|klasse|niveau)\s?[la]\b(?!')/, category: 'L' },
  { pattern: /\b(?:categorie|cat\.?|klasse|niveau)\s?[mb]\b(?!')/, category: 'M' },
  { pattern: /\b(?:categorie|cat\.?|klasse|niveau)\s?[zc]\b(?!')/, category: 'Z' },
  ...([1, 2, 3, 4] as const).map(
    (value): ProductSign => ({
      pattern: new RegExp(String.raw`\b(?:categorie|cat\.?|klasse|cat-)\s?-?${value}\b(?![/,.]\d)`),
      category: value,
    }),
  ),
];
/** One letter or digit right behind the family, or alone between brackets: `BG M`, `Begeleiding (B)`, `Dagopvang 3`. */
export const loneCategory: Readonly<Record<string, ProductSign['category']>> = {
  l: 'L',
  a: 'L',
  m: 'M',
  b: 'M',
  z: 'Z',
  c: 'Z',
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};

export const productSigns: readonly ProductSign[] = [
  ...notForSiem,
  ...transport,
  ...protectedLiving,
  ...dayCare,
  ...support,
  ...categories,
];

/** Words that may stand beside a product without changing what it is. Anything else makes it doubtful. */
export const harmlessWords: ReadonlySet<string> = new Set(
  (
    'wmo zorg product prestatie dienst levering geleverde geleverd zin natura in van voor de het een en per over op aan conform volgens zie bijlage specificatie bijgevoegde overeenkomst ' +
    'leveringsovereenkomst siem categorie cat klasse niveau tarief maandtarief dagtarief etmaaltarief prijs maand mnd maanden dag dagen etmaal etmalen etm dagdeel dagdelen week wk weken stuks stuk aantal ' +
    'periode januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec t m tm tot met vanaf retour ritten rit retourritten ' +
    'btw vrijgesteld vrij art artikel wet ob eur euro ambulant ambulante individueel individuele gehele hele volledige volle pro rata naar rato clienten client eerste tweede wo maandbedrag bedrag x code productcode'
  ).split(' '),
);

/** `BW` with hours and housing known. */
export const protectedLivingCode = (hours: boolean, housing: boolean): ProductCode =>
  housing ? (hours ? 'BW-4' : 'BW-3') : hours ? 'BW-2' : 'BW-1';
