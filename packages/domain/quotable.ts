import { isBsn } from './bsn.ts';

/** Longest piece of the sender's own text that a letter repeats. */
const quotedMax = 40;

/**
 * The sender's own text (an invoice number, a client number) as a letter may repeat it: nothing that could become a link,
 * a header, a formula or a sentence of ours.
 */
export const quotable = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ./_-]/gu, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/\.(?=\p{L})/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, quotedMax);

/** A client number as a letter may repeat it: some write a BSN in its place, and no letter says a BSN. */
export const quotableClientNumber = (number: string): string => {
  const text = quotable(number);
  const digits = text.replace(/[ ./_-]/g, '');
  return isBsn(digits) ? 'x'.repeat(digits.length) : text;
};
