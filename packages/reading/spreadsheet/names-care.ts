import type { RecognisedProduct } from '#domain';
import { grantWords } from '../grant-words.ts';
import { recogniseProduct } from '../recognise-product.ts';

export const kindOf = (text: string): RecognisedProduct['kind'] => recogniseProduct(text).kind;
/** A product, or a kind of care of which it does not say which. */
export const namesCare = (text: string): boolean => ['known', 'ambiguous'].includes(kindOf(text));

/** A heading of products that were asked for, granted or given before. */
export const otherThanGiven = new RegExp(
  `aangevraagd|aanvraag|${grantWords}|beschik|vorig|(?<![a-z])oude?(?![a-z])|nieuw|advies|gewenst|gepland|begroot`,
);

/** A heading of those who care for them, and of places that are called after somebody. */
export const otherPeople =
  /begeleid|behandel|medewerk|verlener|uitvoer|regie|regiss|coach|manager|contact|mentor|bewind|curator|vertegenwoord|verwijz|arts|ouder|partner|mantel|voogd|gezin|team|locatie|vestiging|gemeente|plaats|straat|huis|adres|school|wijk|regio|product|zorg(?!vrager)|opm|nota|betaler/;
