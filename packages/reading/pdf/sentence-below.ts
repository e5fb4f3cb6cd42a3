import type { Row } from '../layout/rows.ts';

/** Below the lines, about paying the whole. */
export const isSentenceBelow = (row: Row): boolean =>
  /^(?:gelieve|wij |u wordt|betaling|graag |op al |vrijgesteld|alle |het totaalbedrag|met vriendelijke|rekening|iban|bank|kvk|te betalen)/.test(
    row.folded,
  );
