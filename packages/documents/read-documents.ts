import { megabytes } from '#archive';
import type { Document, SourceFile } from './document.ts';
import { readIsolated, stopped } from './isolation/read-isolated.ts';
import { isolationLimits, limits } from './limits.ts';
import { readFile } from './read-file.ts';
import { unreadable } from './unreadable.ts';

export interface ReadOptions {
  /** `worker` (the default) survives files that hang or grow; `none` reads in this thread, for tests and tools. */
  readonly isolation?: 'worker' | 'none' | undefined;
  /** How long one file may take in a worker, in milliseconds; 15,000 unless told. */
  readonly wallMs?: number | undefined;
  /** How long all files together may take in a worker, in milliseconds; what comes after that is not read. 120,000 unless told. */
  readonly mailMs?: number | undefined;
}

/**
 * Every file with everything embedded in it, flat and in order: a file, then what was in it, then the next one.
 * Never throws for what is in a file: what cannot be read is a document of kind `unreadable`.
 */
export async function readDocuments(files: readonly SourceFile[], options: ReadOptions = {}): Promise<readonly Document[]> {
  const documents: Document[] = [];
  const read = options.isolation === 'none' ? readFile : readerWithin(options);
  for (const file of files) documents.push(...(await readWithEmbedded(file, read)));
  return documents;
}

type Read = (file: SourceFile) => Promise<Document>;

/** Reads in a thread while the time of the whole mail lasts. */
function readerWithin({ wallMs = isolationLimits.wallMs, mailMs = isolationLimits.mailMs }: ReadOptions): Read {
  let left = mailMs;
  return async (file) => {
    if (left <= 0) return stopped(file, `de bijlagen van deze mail kostten samen meer dan ${mailMs / 1000} seconden`);
    const { document, spentMs } = await readIsolated(file, wallMs);
    left -= spentMs;
    return document;
  };
}

async function readWithEmbedded(file: SourceFile, read: Read): Promise<Document[]> {
  const documents: Document[] = [];
  const waiting: { readonly file: SourceFile; readonly depth: number }[] = [{ file, depth: 0 }];
  let bytes = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const document = await read(next.file);
    documents.push(document);
    if (document.kind !== 'pdf' && document.kind !== 'xml') continue;
    bytes += document.embedded.reduce((sum, embedded) => sum + embedded.bytes.length, 0);
    const tooMany = documents.length + waiting.length + document.embedded.length > limits.embeddedFiles;
    if (document.embedded.length > 0 && (next.depth >= limits.embeddedDepth || tooMany || bytes > limits.embeddedBytes)) {
      const detail = `Er zitten te veel of te diep bestanden in dit bestand; de grens is ${limits.embeddedFiles} bestanden, ${limits.embeddedDepth} diep en ${megabytes(limits.embeddedBytes)}.`;
      documents.push(unreadable({ ...document.where, kind: 'archive' }, 'too-large', detail));
      continue;
    }
    waiting.unshift(...document.embedded.map((embedded) => ({ file: embedded, depth: (next?.depth ?? 0) + 1 })));
  }
  return documents;
}
