import { megabytes } from '#archive';
import type { Document, SourceFile } from './document.ts';
import { limits } from './limits.ts';
import { readFile } from './read-file.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

type Open = (file: SourceFile) => Promise<Document>;

/**
 * Opens every file with everything embedded in it, flat and in order: a file, then what was in it, then the next one.
 * Where more or deeper files are embedded than we open, an unreadable document says so.
 */
export async function openWithEmbedded(files: readonly SourceFile[], open: Open): Promise<readonly Document[]> {
  const all: Document[] = [];
  for (const file of files) all.push(...(await openOne(file, open)));
  return all;
}

async function openOne(file: SourceFile, open: Open): Promise<readonly Document[]> {
  const found: Document[] = [];
  const waiting: { readonly file: SourceFile; readonly depth: number }[] = [{ file, depth: 0 }];
  let bytes = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { depth } = next;
    const opened = await open(next.file);
    const embedded = 'embedded' in opened ? opened.embedded : [];
    found.push(opened);
    bytes += embedded.reduce((sum, one) => sum + one.bytes.length, 0);
    const tooMany = found.length + waiting.length + embedded.length > limits.embeddedFiles;
    if (embedded.length > 0 && (depth >= limits.embeddedDepth || tooMany || bytes > limits.embeddedBytes)) found.push(tooMuchIn(opened));
    else waiting.unshift(...embedded.map((one) => ({ file: one, depth: depth + 1 })));
  }
  return found;
}

const tooMuchIn = ({ where }: Document): Unreadable =>
  unreadable(
    { ...where, kind: 'archive' },
    'too-large',
    `Er zitten te veel of te diep bestanden in dit bestand; de grens is ${limits.embeddedFiles} bestanden, ${limits.embeddedDepth} diep en ${megabytes(limits.embeddedBytes)}.`,
  );

/**
 * Every file with everything embedded in it, read in this thread; what a stranger sent goes through `readFiles` of
 * #reading, which survives files that hang or grow. Never throws for what is in a file: what cannot be read is a
 * document of kind `unreadable`.
 */
export const readDocuments = (files: readonly SourceFile[]): Promise<readonly Document[]> => openWithEmbedded(files, readFile);
