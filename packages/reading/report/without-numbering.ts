import { makeRow, type Row, segmentsOf } from '../layout/rows.ts';

/** "3.", "2a)", "1.2". */
const questionNumber = /^(?:\d{1,2}[a-z]?[.)]|\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?[.)]?)$/;
const startsWithCapital = /^\p{Lu}/u;

/** The rows without the number that a form gives each of its questions. */
export const withoutNumbering = (rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    const numbers = segmentsOf(row).flatMap(({ words }) => {
      const [first, second] = words;
      return first !== undefined && second !== undefined && questionNumber.test(first.text) && startsWithCapital.test(second.text)
        ? [first]
        : [];
    });
    return numbers.length === 0 ? row : makeRow(row.words.filter((word) => !numbers.includes(word)));
  });
