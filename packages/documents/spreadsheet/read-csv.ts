import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Place } from '#domain';
import type { Document } from '../document.ts';
import { SheetBuilder } from './build-sheet.ts';
import { countOutsideQuotes, type Delimiter, delimiters, mostFrequent } from './delimiters.ts';

const rowsShape = z.array(z.array(z.string()));

/** A table of text: everything stays text, so that `36,50` and `0012` are what they were. Throws `OverLimit`. */
export function readCsv(text: string, where: Place): Document {
  const announced = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = announced === null ? text.replace(/^\uFEFF/, '') : text.slice(announced[0].length);
  const delimiter = delimiters.find((each) => each === announced?.[1]) ?? chooseDelimiter(body);
  const rows = rowsShape.parse(parse(body, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: false }));
  const sheet = new SheetBuilder('csv', false);
  const firstRow = announced === null ? 1 : 2;
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      sheet.add({ row: index + firstRow, column: column + 1, value: value.trim(), isDate: false, unusable: false });
    }
  }
  return { kind: 'spreadsheet', where, format: 'csv', sheets: [sheet.build()] };
}

/** The separator that cuts most lines into the same number of parts, and into most of them; `;` wins a tie. Every Dutch amount has a comma. */
function chooseDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const score = (delimiter: Delimiter): number => {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    return usual * counts.filter((count) => count === usual).length;
  };
  const scores = delimiters.map(score);
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';';
}
