import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byExcelJs } from '../write-book.ts';
import { savedBooks } from './saved-books.ts';

// node tests/support/spreadsheets/libreoffice/save-books.ts: writes the files of this folder anew; needs `soffice`.
const folder = mkdtempSync(join(tmpdir(), 'books-'));
for (const { name, format, made } of savedBooks) {
  const source = join(folder, `${name}.source.xlsx`);
  writeFileSync(source, await byExcelJs(made.book));
  execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, source]);
  renameSync(join(folder, `${name}.source.${format}`), join(import.meta.dirname, `${name}.${format}`));
}
