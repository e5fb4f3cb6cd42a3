import mammoth from 'mammoth';
import { unpackZip } from '#archive';
import type { Place } from '#domain';
import type { Document, SourceFile } from '../document.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Body by mammoth (lines, paragraphs and cells each on a line of their own), between the page headers and footers. */
export async function readDocx(file: SourceFile, where: Place): Promise<Document> {
  const margins = await unpackZip(file.bytes, (name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const textOf = (kind: string): string[] => margins.filter(({ name }) => name.includes(kind)).flatMap(({ bytes }) => paragraphsOf(bytes));
  // Not its raw text: that joins the words on both sides of a line break.
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file.bytes) },
    { convertImage: noImage, ignoreEmptyParagraphs: true },
  );
  return { kind: 'word', where, text: [...textOf('header'), ...linesOf(value), ...textOf('footer')].join('\n') };
}

/** Without this every picture becomes megabytes of base64. */
const noImage = mammoth.images.imgElement(async () => ({ src: '' }));

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Mammoth writes plain, well-formed HTML; a ticked box becomes an `X`. */
function linesOf(html: string): string[] {
  const text = html
    .replace(/<br\b[^>]*>|<\/(?:p|h[1-6]|li|td|th|tr)>/g, '\n')
    .replace(/<input\b[^>]*\bchecked\b[^>]*>/g, 'X ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
