import { unpackZip } from '#archive';
import type { Place } from '#domain';
import type { Document, SourceFile } from '../document.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Throws `OverLimit`, `Locked`, or an Error when it is damaged. */
export async function readOdt(file: SourceFile, where: Place): Promise<Document> {
  const parts = await unpackZip(file.bytes, (name) => name === 'content.xml');
  return { kind: 'word', where, text: parts.flatMap(({ bytes }) => paragraphsOf(bytes)).join('\n') };
}
