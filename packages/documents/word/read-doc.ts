import WordExtractor from 'word-extractor';
import type { Place } from '#domain';
import type { Document, SourceFile } from '../document.ts';

/** Word 97 to 2003. Throws an Error when it is damaged. */
export async function readDoc(file: SourceFile, where: Place): Promise<Document> {
  const document = await new WordExtractor().extract(Buffer.from(file.bytes));
  const parts = [
    document.getHeaders({ includeFooters: false }),
    document.getBody(),
    document.getTextboxes(),
    document.getFootnotes(),
    document.getEndnotes(),
    document.getFooters(),
  ];
  const lines = parts.flatMap((part) => part.split(/\r\n|\r|\n/)).map((line) => line.trim());
  return { kind: 'word', where, text: lines.filter((line) => line !== '').join('\n') };
}
