import { recogniseProduct } from '../recognise-product.ts';
import { foldLabel } from '../values/fold.ts';

const family = /^(?:begeleiding|dagopvang|dagbesteding|beschermd|vervoer)$/;

/** The name of a product starts with it. */
export const startsProduct = (word: string): boolean => family.test(foldLabel(word));

/** One product fills the cell: "Begeleiding licht Begeleiding" is more than one. */
export const namesOneProduct = (text: string): boolean =>
  recogniseProduct(text).kind === 'known' && foldLabel(text).split(' ').filter(startsProduct).length <= 1;
