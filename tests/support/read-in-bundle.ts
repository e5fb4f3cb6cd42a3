import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Document, readDocuments } from '#documents';

/** The text of a document, of whatever kind. */
function textOf(document: Document): string {
  if (document.kind === 'pdf') return document.pages.flatMap((page) => page.items.map((item) => item.text)).join(' ');
  if (document.kind === 'spreadsheet')
    return document.sheets.flatMap((sheet) => sheet.rows.flat().map((cell) => String(cell.value))).join(' ');
  if (document.kind === 'word' || document.kind === 'text') return document.text;
  return document.kind === 'xml' ? document.root.name : '';
}

// An entry point for a bundle: reads the files it is given as the function on AWS does, and says what it read.
const files = process.argv
  .slice(2)
  .map((path, at) => ({ attachment: at + 1, name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
const documents = await readDocuments(files);
console.log(JSON.stringify(documents.map((document) => ({ kind: document.kind, text: textOf(document) }))));
