import type { Document, SourceFile } from '../document.ts';
import { placeOf } from '../place-of.ts';
import { unreadable } from '../unreadable.ts';
import { IsolatedThread } from './isolated-thread.ts';

/** The thread's own file: beside this one as source, beside the bundle when bundled. */
const readerFile = new URL(import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.mjs', import.meta.url);
const reader = new IsolatedThread<SourceFile, Document>(readerFile);

export interface IsolatedReading {
  readonly document: Document;
  /** How long it took, to a poll of the watch. */
  readonly spentMs: number;
}

/** Reads one file in a thread; when that had to be killed the document is unreadable with reason `stopped`, which is not certain. */
export async function readIsolated(file: SourceFile, wallMs: number): Promise<IsolatedReading> {
  // A copy of its own bytes: a mail part may be a view on the buffer of the whole mail, which would be sent along.
  const ending = await reader.run({ ...file, bytes: new Uint8Array(file.bytes) }, wallMs);
  if (ending.state === 'done') return { document: ending.result, spentMs: ending.spentMs };
  const why = ending.state === 'stopped' ? ending.why : 'het lezen werd afgebroken';
  return { document: stopped(file, why), spentMs: ending.spentMs };
}

/** `why` is Dutch and ends the sentence. */
export const stopped = (file: SourceFile, why: string): Document =>
  unreadable(placeOf(file), 'stopped', `Het lezen van het bestand is gestopt: ${why}.`, false);
