import mammoth from 'mammoth';
import { unpackZip } from '#archive';
import type { Place } from '#domain';
import type { Document, SourceFile } from '../document.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Body by mammoth (paragraphs and cells each on a line of their own), between the page headers and footers. */
export async function readDocx(file: SourceFile, where: Place): Promise<Document> {
  const margins = await unpackZip(file.bytes, (name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const textOf = (kind: string): string[] => margins.filter(({ name }) => name.includes(kind)).flatMap(({ bytes }) => paragraphsOf(bytes));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
  const body = value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return { kind: 'word', where, text: [...textOf('header'), ...body, ...textOf('footer')].join('\n') };
}
