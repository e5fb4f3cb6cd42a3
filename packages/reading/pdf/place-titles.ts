import { type Row, segmentsOf } from '../layout/rows.ts';
import { placeWords } from '../place-words.ts';
import { recogniseProduct } from '../recognise-product.ts';

const namesPlace = new RegExp(String.raw`^${placeWords}(?::\s?| )(?=[a-z])\D*$`);
const mostWords = 4;

/** "Gemeente Goirle" on a row of its own among the lines: where those below it were given, and of no line. */
export const isPlaceTitle = (row: Row): boolean =>
  row.words.length <= mostWords &&
  namesPlace.test(row.folded) &&
  segmentsOf(row).length === 1 &&
  recogniseProduct(row.text).kind === 'unknown';
