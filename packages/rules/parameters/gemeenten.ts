import { type IsoDate, type Sector, withoutDiacritics } from '#domain';

/** From which day Siem covers a sector in a gemeente (AP §1; 001 "Loon op Zand sluit aan vanaf 2024"). */
export interface GemeenteScope {
  readonly gemeente: string;
  readonly coveredFrom: Readonly<Partial<Record<Sector, IsoDate>>>;
}
const start: IsoDate = '2023-01-01';
const all = { BG: start, DO: start, BW: start };

export const gemeenten: readonly GemeenteScope[] = [
  { gemeente: 'Alphen-Chaam', coveredFrom: all },
  { gemeente: 'Baarle-Nassau', coveredFrom: all },
  { gemeente: 'Dongen', coveredFrom: all },
  { gemeente: 'Gilze en Rijen', coveredFrom: all },
  { gemeente: 'Goirle', coveredFrom: all },
  { gemeente: 'Heusden', coveredFrom: all },
  { gemeente: 'Hilvarenbeek', coveredFrom: all },
  { gemeente: 'Loon op Zand', coveredFrom: { BG: '2024-01-01', DO: '2024-01-01', BW: start } },
  { gemeente: 'Oisterwijk', coveredFrom: all },
  { gemeente: 'Tilburg', coveredFrom: all },
  // "De gemeente Waalwijk heeft ook in 2026 een eigen inkoop voor begeleiding en dagopvang" (AP §1).
  { gemeente: 'Waalwijk', coveredFrom: { BW: start } },
];

/** Gemeenten whose new beschikkingen for OAD go through Kikmaat (AP §1 and §5). */
export const kikmaatGemeenten: readonly string[] = [
  'Alphen-Chaam',
  'Baarle-Nassau',
  'Dongen',
  'Gilze en Rijen',
  'Goirle',
  'Hilvarenbeek',
  'Tilburg',
  'Oisterwijk',
];

const fold = (name: string): string =>
  withoutDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
export const findGemeente = (name: string): GemeenteScope | undefined => gemeenten.find((g) => fold(g.gemeente) === fold(name));
