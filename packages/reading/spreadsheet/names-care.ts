import { recogniseProduct } from '../recognise-product.ts';

/** A column beyond any sheet, for the product that stands above the rows it is of. */
export const bandColumn = 100_201;

export const kindOf = (text: string): string => recogniseProduct(text).kind;
export const namesCare = (text: string): boolean => ['known', 'ambiguous'].includes(kindOf(text));

/** A heading of products that were asked for, granted or given before. */
export const otherThanGiven =
  /aangevraagd|aanvraag|toegewezen|toewijzing|indicatie|geindiceerd|beschik|vorig|oud|nieuw|advies|gewenst|gepland|begroot/;
