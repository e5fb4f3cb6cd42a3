import { withoutDiacritics } from './diacritics.ts';

/** Regio Hart van Brabant (AP §1). What Siem covers in each is a parameter of the rules. */
export const gemeenten = [
  'Alphen-Chaam',
  'Baarle-Nassau',
  'Dongen',
  'Gilze en Rijen',
  'Goirle',
  'Heusden',
  'Hilvarenbeek',
  'Loon op Zand',
  'Oisterwijk',
  'Tilburg',
  'Waalwijk',
] as const;
export type Gemeente = (typeof gemeenten)[number];

const fold = (name: string): string =>
  withoutDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
/** In whatever case or punctuation it is written; nothing for a gemeente elsewhere. */
export const findGemeente = (name: string): Gemeente | undefined => gemeenten.find((gemeente) => fold(gemeente) === fold(name));
