import type { Row } from '../layout/rows.ts';

/** The title with the number, or a sentence about the whole. */
const above =
  /^(?:(?:credit|verzamel|correctie)?-?(?:factuur|nota|declaratie)\b|(?:hierbij|geachte|beste|l\.s\.|voor de|ten behoeve van|conform|volgens|betreft|inzake|geleverde zorg|zorg (?:in|over)|wij |in de (?:maand|periode)|over de (?:maand|periode)))/;
/** "Wij brengen u in rekening:" */
const opensList = /^[^\d\t]{25,}:$/;
/** About paying the whole. */
const below =
  /^(?:gelieve|wij |u wordt|betaling|graag |op al |vrijgesteld|alle |het totaalbedrag|met vriendelijke|rekening|iban|bank|kvk|te betalen)/;

/** Stands above the lines, and is never part of one. */
export const isAboveLines = ({ folded }: Row): boolean => above.test(folded) || opensList.test(folded);
/** Stands below them, and ends the last. */
export const isBelowLines = ({ folded }: Row): boolean => below.test(folded);
