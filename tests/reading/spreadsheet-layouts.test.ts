import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomOf, sumOf } from '../support/spreadsheets/care-rows.ts';
import { booksFromElsewhere } from '../support/spreadsheets/elsewhere/books.ts';
import type { Made } from '../support/spreadsheets/kind.ts';
import { kinds } from '../support/spreadsheets/kinds.ts';
import { savedBooks } from '../support/spreadsheets/libreoffice/saved-books.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';
import { scoreMade } from '../support/spreadsheets/score-made.ts';
import { asCsv, byExcelJs, byHand, bySheetJs, type Writer } from '../support/spreadsheets/write-book.ts';

/** Each seed takes the next writer that can hold what the book has. */
const writers: readonly (readonly [format: string, writer: Writer, holdsAll: boolean])[] = [
  ['xlsx', byExcelJs, true],
  ['xls', bySheetJs('biff8'), false],
  ['csv', asCsv(';', 'cp1252'), false],
  ['xlsx', byHand, false],
  ['ods', bySheetJs('ods'), false],
  ['csv', asCsv('\t', 'utf16le', '\n'), false],
  ['xlsb', bySheetJs('xlsb'), false],
  ['csv', asCsv(',', 'utf8-bom'), false],
];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
/** The share of fields that must be read right in each layout that can be read at all. */
const enough = 0.98;

function writerFor({ book }: Made, seed: number): (typeof writers)[number] {
  const isPlain = book.sheets.every((sheet) => !sheet.hidden && [sheet.merges, sheet.hiddenRows].every((each) => each === undefined));
  const all = writers.filter(([format, , holdsAll]) => holdsAll || (isPlain && (format !== 'csv' || book.sheets.length === 1)));
  return all[seed % all.length] ?? ['xlsx', byExcelJs, true];
}

async function scoreOf(made: Made, format: string, bytes: Uint8Array) {
  return scoreMade(made, await invoiceWith(`specificatie.${format}`, bytes, sumOf(made.rows)));
}

describe('a specification of any layout is read right, or nothing in it is certain', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s', { timeout: 60_000 }, async (_, kind) => {
    const scores = [];
    for (const seed of seeds) {
      const made = kind.make(randomOf(seed));
      const [format, write] = writerFor(made, seed);
      scores.push({ seed, format, ...(await scoreOf(made, format, await write(made.book))) });
    }
    expect(scores.flatMap(({ seed, format, wrong }) => wrong.map((each) => `${format} ${seed}: ${each}`))).toEqual([]);
    if (kind.isRefused === true) return;
    const right = scores.reduce((sum, each) => sum + each.right, 0) / scores.reduce((sum, each) => sum + each.fields, 0);
    expect(right, scores.find(({ first }) => first !== undefined)?.first).toBeGreaterThanOrEqual(enough);
  });

  const saved = [...savedBooks, ...booksFromElsewhere].map((book) => [`${book.folder}/${book.name}.${book.format}`, book] as const);
  it.each(saved)('%s', async (name, { format, made }) => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../support/spreadsheets', name)));
    const score = await scoreOf(made, format, bytes);
    expect(score.wrong).toEqual([]);
    expect(score.right / score.fields, score.first).toBeGreaterThanOrEqual(enough);
  });

  it.each(kinds.filter(({ isGuess }) => isGuess === true).map((kind) => [kind.name, kind] as const))(
    '%s: without a total that proves it, no value is certain',
    async (_, kind) => {
      const made = kind.make(randomOf(9));
      const invoice = await invoiceWith('specificatie.xlsx', await byExcelJs(made.book), sumOf(made.rows) + 1234);
      expect(invoice.specification).toMatchObject({ doubtful: true });
      expect(scoreMade(made, invoice).wrong).toEqual([]);
    },
  );
});
