import { isCompoundFile, listZip, OverLimit, openCompoundFile, type Storage, unpackZip } from '#archive';
import { decodeText } from '#markup';
import { sniffText, type TextFormat } from './sniff-text.ts';

export type Format =
  | 'empty'
  | 'pdf'
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'docx'
  | 'odt'
  | 'zip'
  | 'damaged-zip'
  | 'xls'
  | 'doc'
  | 'msg'
  | 'encrypted-office'
  | 'picture'
  | 'tnef'
  | 'signature'
  | 'archive'
  | 'unknown'
  | TextFormat;

/**
 * What bytes are, whatever their name or declared type says. The name only helps where text may or may not be a table.
 * Throws `OverLimit` for an archive with too many entries.
 */
export async function sniff(bytes: Uint8Array, name: string): Promise<Format> {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.subarray(0, 1024));
  if (head.indexOf('%PDF-') >= 0 && !head.subarray(0, 2).equals(Buffer.from('PK'))) return 'pdf';
  if (isCompoundFile(bytes)) return sniffCompoundFile(bytes);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || head.subarray(0, 4).equals(Buffer.from('PK\x05\x06')))
    return sniffZip(bytes);
  const binary = sniffSignature(head);
  if (binary !== undefined) return binary;
  return sniffAsText(bytes, name);
}

/** The beginning tells, and is all that is decoded here; only behind blanks the rest is looked at. */
const tellingBytes = 64 * 1024;

function sniffAsText(bytes: Uint8Array, name: string): Format {
  const start = decodeText(bytes.subarray(0, tellingBytes));
  if (start === undefined) return 'unknown';
  if (start.trim() !== '') return sniffText(start, name);
  const text = decodeText(bytes)?.trimStart() ?? '';
  return text === '' ? 'empty' : sniffText(text, name);
}

async function sniffZip(bytes: Uint8Array): Promise<Format> {
  let names: string[];
  try {
    names = await listZip(bytes);
  } catch (error) {
    if (error instanceof OverLimit) throw error;
    return 'damaged-zip';
  }
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  if (has('[content_types].xml')) {
    if (has('xl/workbook.bin')) return 'xlsb';
    if (has('xl/')) return 'xlsx';
    if (has('word/')) return 'docx';
  }
  if (has('xl/worksheets/')) return 'xlsx';
  if (has('word/document')) return 'docx';
  if (names.includes('content.xml') && (names.includes('mimetype') || names.includes('META-INF/manifest.xml')))
    return sniffOpenDocument(bytes);
  return 'zip';
}

/** The kind should stand uncompressed at the start; programs that put it elsewhere exist, so the content itself may tell. */
async function sniffOpenDocument(bytes: Uint8Array): Promise<Format> {
  const parts = await unpackZip(bytes, (name) => ['mimetype', 'content.xml', 'META-INF/manifest.xml'].includes(name));
  const textOf = (name: string): string => Buffer.from(parts.find((part) => part.name === name)?.bytes ?? []).toString('latin1');
  if (textOf('META-INF/manifest.xml').includes('encryption-data')) return 'encrypted-office';
  const kind = textOf('mimetype') + textOf('content.xml').slice(0, 100_000);
  if (/opendocument\.spreadsheet|<office:spreadsheet/.test(kind)) return 'ods';
  return /opendocument\.text|<office:text/.test(kind) ? 'odt' : 'zip';
}

/** Where a Word file says of itself that it is locked ([MS-DOC] FibBase). */
const wordFlags = { at: 10, encrypted: 0x0100 } as const;

function sniffCompoundFile(bytes: Uint8Array): Format {
  let root: Storage;
  try {
    root = openCompoundFile(bytes);
  } catch (error) {
    if (error instanceof OverLimit) throw error;
    return 'unknown';
  }
  const names = new Set([...root.storages, ...root.streams].map(({ name }) => name));
  if (names.has('EncryptedPackage')) return 'encrypted-office';
  if (names.has('__properties_version1.0')) return 'msg';
  if (names.has('WordDocument')) return isLockedWord(root) ? 'encrypted-office' : 'doc';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  return 'unknown';
}

function isLockedWord(root: Storage): boolean {
  try {
    const head = Buffer.from(root.streams.find(({ name }) => name === 'WordDocument')?.read() ?? []);
    return head.length > wordFlags.at + 2 && (head.readUInt16LE(wordFlags.at) & wordFlags.encrypted) !== 0;
  } catch {
    // Damaged: the reader itself will say so.
    return false;
  }
}

const signatures: readonly (readonly [Format, number, string])[] = [
  ['picture', 0, '\x89PNG'],
  ['picture', 0, '\xff\xd8\xff'],
  ['picture', 0, 'GIF8'],
  ['picture', 0, 'II*\0'],
  ['picture', 0, 'MM\0*'],
  ['picture', 0, 'BM'],
  ['picture', 8, 'WEBP'],
  ['picture', 4, 'ftypheic'],
  ['picture', 4, 'ftypheix'],
  ['picture', 4, 'ftypheif'],
  ['picture', 4, 'ftypmif1'],
  ['picture', 4, 'ftypmsf1'],
  ['picture', 4, 'ftypavif'],
  ['tnef', 0, '\x78\x9f\x3e\x22'],
  ['archive', 0, 'Rar!'],
  ['archive', 0, '7z\xbc\xaf'],
  ['archive', 0, '\x1f\x8b'],
];
/** The object identifier 1.2.840.113549.1.7: every PKCS #7 structure begins with it. */
const pkcs7 = Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07]);

function sniffSignature(head: Buffer): Format | undefined {
  const text = head.toString('latin1');
  const found = signatures.find(([, at, mark]) => text.startsWith(mark, at));
  // "BM" begins many a text; a bitmap has its size behind it and zeros from byte 6.
  if (found !== undefined && (found[2] !== 'BM' || head.readUInt32LE(6) === 0)) return found[0];
  return head[0] === 0x30 && head.subarray(0, 40).indexOf(pkcs7) > 0 ? 'signature' : undefined;
}
