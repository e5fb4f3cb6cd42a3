import { Damaged, unpackZip, type ZipEntry } from '#archive';
import type { Place } from '#domain';
import { decodeXml, parseXml } from '#markup';
import type { Document, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { docxLines } from './docx-lines.ts';
import { attributeOf } from './nearest.ts';
import { trimmed } from './table-lines.ts';

const partName = /^word\/(document|header|footer|footnotes|endnotes)\d*\.xml$/i;
type Part = 'document' | 'header' | 'footer' | 'footnotes' | 'endnotes';

/** Word since 2007: page headers, body, notes, page footers. Throws `OverLimit`, `Locked`, or `Damaged`. */
export async function readDocx(file: SourceFile, where: Place): Promise<Document> {
  const parts = await unpackZip(file.bytes, (name) => partName.test(name));
  const linesOf = (part: Part): string[] => parts.filter(({ name }) => partName.exec(name)?.[1]?.toLowerCase() === part).flatMap(partLines);
  if (!parts.some(({ name }) => /^word\/document/i.test(name))) throw new Damaged('The Word file has no document.');
  // The first page and even pages have headers of their own, which say the same.
  const margin = (part: Part): string[] => [...new Set(linesOf(part))];
  const lines = [...margin('header'), ...linesOf('document'), ...linesOf('footnotes'), ...linesOf('endnotes'), ...margin('footer')];
  return { kind: 'word', where, text: lines.join('\n') };
}

function partLines({ bytes }: ZipEntry): string[] {
  const root = parseXml(decodeXml(bytes), limits);
  // The line above the notes is a note too.
  const children = root.children.filter((child) => !/separator/i.test(attributeOf(child, 'type') ?? ''));
  return trimmed(children.flatMap(docxLines));
}
