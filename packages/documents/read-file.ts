import { count, Damaged, Locked, megabytes, OverLimit } from '#archive';
import type { Place } from '#domain';
import { decodeText, decodeXml, HasDoctype, rtfToText } from '#markup';
import type { Document, SourceFile } from './document.ts';
import { limits } from './limits.ts';
import { placeOf } from './place-of.ts';
import { pictureScan } from './scan/scan-of.ts';
import { type Format, sniff } from './sniff/sniff.ts';
import { unreadable } from './unreadable.ts';

const kinds: Readonly<Partial<Record<Format, Place['kind']>>> = {
  pdf: 'pdf',
  xlsx: 'spreadsheet',
  xlsb: 'spreadsheet',
  ods: 'spreadsheet',
  xls: 'spreadsheet',
  csv: 'spreadsheet',
  docx: 'word',
  odt: 'word',
  doc: 'word',
  rtf: 'word',
  xml: 'xml',
  picture: 'picture',
  text: 'text',
  html: 'text',
  zip: 'archive',
  archive: 'archive',
};
const isDamaged = 'Het bestand is beschadigd en kan niet worden geopend.';

/** One file, without what is embedded in it. Reads in this thread; never throws for what is in the file. */
export async function readFile(file: SourceFile): Promise<Document> {
  const unknown = placeOf(file);
  if (file.bytes.length > limits.fileBytes) {
    return unreadable(unknown, 'too-large', `Het bestand is ${megabytes(file.bytes.length)}; de grens is ${megabytes(limits.fileBytes)}.`);
  }
  let where = unknown;
  try {
    const format = await sniff(file.bytes, file.name);
    where = { ...unknown, kind: kinds[format] ?? unknown.kind };
    return await readAs(format, file, where);
  } catch (error) {
    return explain(error, where);
  }
}

function explain(error: unknown, where: Place): Document {
  if (error instanceof Locked) return unreadable(where, 'encrypted', 'Het bestand is beveiligd met een wachtwoord.');
  if (error instanceof OverLimit) return unreadable(where, 'too-large', error.message);
  if (error instanceof HasDoctype)
    return unreadable(where, 'damaged', 'Het XML-bestand bevat een DOCTYPE; zulke bestanden openen wij niet.', false);
  return unreadable(where, 'damaged', isDamaged, error instanceof Damaged);
}

/** Readers are loaded when the first file of their kind comes: a function that reads none does not carry them. */
async function readAs(format: Format, file: SourceFile, where: Place): Promise<Document> {
  switch (format) {
    case 'empty':
      return unreadable(where, 'empty', 'Het bestand is leeg.');
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(file, where);
    case 'xlsx':
    case 'xlsb':
      return (await import('./spreadsheet/read-workbook.ts')).readWorkbook(file, where, 'xlsx');
    case 'xls':
      return (await import('./spreadsheet/read-workbook.ts')).readWorkbook(file, where, 'xls');
    case 'ods':
      return (await import('./spreadsheet/read-ods.ts')).readOds(file, where);
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx(file, where);
    case 'odt':
      return (await import('./word/read-odt.ts')).readOdt(file, where);
    case 'doc':
      return (await import('./word/read-doc.ts')).readDoc(file, where);
    case 'encrypted-office':
      throw new Locked('An Office file with a password.');
    case 'damaged-zip':
      return unreadable(where, 'damaged', isDamaged);
    case 'picture':
      return { kind: 'picture', where, bytes: file.bytes.length, scan: pictureScan(file) };
    case 'xml':
    case 'csv':
    case 'rtf':
    case 'text':
      return readTextual(format, file, where);
    case 'unknown':
      // Bytes of no known kind under the name of a document: that document is broken.
      if (where.kind !== 'unknown' && where.kind !== 'archive') return unreadable(where, 'damaged', isDamaged);
      return { kind: 'other', where, what: format };
    default:
      return { kind: 'other', where, what: format };
  }
}

/** UTF-8 takes up to three bytes for what JavaScript counts as one character. */
const mostBytesPerCharacter = 3;

async function readTextual(format: 'xml' | 'csv' | 'rtf' | 'text', file: SourceFile, where: Place): Promise<Document> {
  if (format === 'xml') {
    const { readXml } = await import('./xml/read-xml.ts');
    return readXml(file, decodeXml(file.bytes), where);
  }
  const tooLong = new OverLimit(`De tekst is langer dan ${count(limits.textCharacters)} tekens; dat is de grens.`);
  if (file.bytes.length > limits.textCharacters * mostBytesPerCharacter) throw tooLong;
  const text = (decodeText(file.bytes) ?? '').replace(/^\uFEFF/, '');
  if (text.length > limits.textCharacters) throw tooLong;
  if (format === 'csv') return (await import('./spreadsheet/read-csv.ts')).readCsv(text, where);
  if (format === 'rtf') return { kind: 'word', where, text: rtfToText(Buffer.from(file.bytes).toString('latin1')) };
  return { kind: 'text', where, text };
}
