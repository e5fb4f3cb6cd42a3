import { type Herindicatie, type IsoDate, sortedBy } from '#domain';

/** A beschikking without last day stands after all others. */
export const lastDayOf = ({ about }: Pick<Herindicatie, 'about'>): IsoDate => about.period.to ?? '9999-12-30';
/** In text order: by last day, then by client and beschikking. */
export const orderOf = (one: Herindicatie): string => JSON.stringify([lastDayOf(one), one.clientNumber, one.beschikking]);

export const inOrder = (all: readonly Herindicatie[]): readonly Herindicatie[] => sortedBy(all, orderOf);
export const byBeschikking = (all: readonly Herindicatie[]): readonly Herindicatie[] => sortedBy(all, ({ beschikking }) => beschikking);
