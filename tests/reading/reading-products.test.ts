import { describe, expect, it } from 'vitest';
import { amsterdamDate, isIsoDate } from '#domain';
import { recogniseProduct } from '#reading';
import { type ProductSign, productSigns, productWordsChecked } from '../../packages/reading/product-words.ts';
import { fold } from '../../packages/reading/values/fold.ts';

const known: readonly (readonly [string, string])[] = [
  ['Begeleiding licht', 'BG-L'],
  ['Wmo-begeleiding categorie midden', 'BG-M'],
  ['BG M', 'BG-M'],
  ['Begeleiding B', 'BG-M'],
  ['Begeleiding hoog', 'BG-Z'],
  ['Ambulante begeleiding zwaar', 'BG-Z'],
  ['Begeleiding midden (20 van 31 dagen)', 'BG-M'],
  ['Begeleiding licht januari 2026', 'BG-L'],
  ['DO cat. 3', 'DO-3'],
  ['Dagopvang (104A2)', 'DO-2'],
  ['104A4', 'DO-4'],
  ['Dagopvang categorie 1 (1 dagdeel per week)', 'DO-1'],
  ['vervoer DO rolstoel retour', 'VV-W'],
  ['Vervoer regulier (E1)', 'VV-R'],
  ['Rolstoelvervoer', 'VV-W'],
  ['Vervoer regulier (heen en terug)', 'VV-R'],
  ['Beschermd thuis (BT)', 'BW-T'],
  ['BW 24u met HV', 'BW-4'],
  ['beschermd wonen 24-uurs zonder huisvestingscomponent', 'BW-2'],
  ['Beschermd wonen met HV', 'BW-3'],
  ['Beschermd wonen zonder HV', 'BW-1'],
  ['Beschermd Thuis', 'BW-T'],
  ['Overbruggingszorg', 'BG-O'],
  ['Individuele begeleiding - licht', 'BG-L'],
  ['Dagopvang 4 (6+ dagdelen)', 'DO-4'],
  ['1052 Dagopvang categorie 3', 'DO-3'],
  ['20045 - BG midden', 'BG-M'],
  ['Begelei-ding mid-den', 'BG-M'],
  ['Dagop- vang cate- gorie 3', 'DO-3'],
  ['BG midden (BGM)', 'BG-M'],
  ['BW 24u met HV (BW4)', 'BW-4'],
  ['DO cat. 1 Team Noord', 'DO-1'],
  ['Begeleiding midden, locatie De Eik', 'BG-M'],
  ['Dagopvang categorie 2, vestiging Tilburg', 'DO-2'],
];
/** Care that is named, but not so that a price may be held against it. */
const doubtful = [
  'Vervoer regulier heen',
  'Begeleiding',
  'Begeleiding individueel',
  'Begeleiding midden groep',
  '1052 Dagopvang',
  '12 Dagopvang categorie 3',
  'Begeleiding licht/midden',
  'Dagopvang',
  'Vervoer',
  'Beschermd wonen',
  'BW 3',
  'DO cat. 3 plus',
  'Groeps-begeleiding midden',
  'BG midden (BGZ)',
  'BW zonder HV (BW4)',
  'Begeleiding midden Team Zwaar',
  'Begeleiding midden regio Licht',
  'Begeleiding Team Noord',
  'Begeleiding midden team',
  // The word before a price, and no category A.
  'Wmo-begeleiding à',
];

describe('een product herkennen', () => {
  it.each(known)('%s is %s', (text, code) => expect(recogniseProduct(text)).toEqual({ kind: 'known', code }));
  it('ook in een tekst die met twee bytes per teken in het geheugen staat', () => {
    const inTwoBytes = (text: string): string => `\u4e00${text}`.slice(1);
    expect(known.map(([text]) => recogniseProduct(inTwoBytes(text)))).toEqual(known.map(([, code]) => ({ kind: 'known', code })));
  });
  it.each(doubtful)('%s is niet zeker', (text) => expect(recogniseProduct(text).kind).toBe('ambiguous'));
  it.each(['Coachingstraject plus', 'Huishoudelijke hulp', ''])('%s is onbekend', (text) =>
    expect(recogniseProduct(text).kind).toBe('unknown'),
  );
  it.each(['Arbeidsmatige dagbesteding OAD (104B)', 'OAD', '104C'])('%s is niet voor Siem', (text) =>
    expect(recogniseProduct(text).kind).toBe('not-for-siem'),
  );
  it('dagbesteding kan dagopvang zijn', () => {
    expect(recogniseProduct('Dagbesteding categorie 2')).toEqual({ kind: 'dagbesteding', code: 'DO-2' });
    expect(recogniseProduct('dagbesteding')).toEqual({ kind: 'dagbesteding', code: undefined });
  });
});

describe('de woorden voor producten', () => {
  /** What a word says goes for the product that it is found in; vervoer is named beside the dagopvang that it belongs to. */
  const agrees = (code: string, { family, category, transport }: ProductSign): boolean =>
    (family === undefined || code.startsWith(family) || (code.startsWith('VV') && family === 'DO')) &&
    (category === undefined || code.endsWith(`-${category}`)) &&
    (transport === undefined || code === `VV-${transport}`);
  it.each(productSigns.map((sign) => [sign.pattern.source, sign] as const))('%s past niet op twee producten', (_source, sign) => {
    expect(known.filter(([text, code]) => sign.pattern.test(fold(text)) && !agrees(code, sign))).toEqual([]);
  });
  it('een woord dat twee producten zou noemen, valt op', () => {
    const wrong: ProductSign = { pattern: /\bbegeleiding\b/, family: 'BG', category: 'L' };
    expect(known.filter(([text, code]) => wrong.pattern.test(fold(text)) && !agrees(code, wrong)).length).toBeGreaterThan(0);
  });
  it('zijn nagekeken op een dag die er geweest is, met een bron', () => {
    expect(isIsoDate(productWordsChecked.lastChecked)).toBe(true);
    expect(productWordsChecked.lastChecked <= amsterdamDate(new Date().toISOString())).toBe(true);
    expect(productWordsChecked.source).toMatch(/\p{L}/u);
  });
});
