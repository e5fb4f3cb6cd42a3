import type { DocumentProblem, Place } from '#domain';
import type { Document } from './document.ts';

export type Unreadable = Extract<Document, { kind: 'unreadable' }>;

export function unreadable(where: Place, reason: DocumentProblem['reason'], detail: string, certain = true): Unreadable {
  return { kind: 'unreadable', where, problem: { reason, certain, where, detail } };
}

/** `26214400` → `25 MB`, `1887437` → `1,8 MB`. */
export function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return `${value.toLocaleString('nl-NL', { maximumFractionDigits: value < 10 ? 1 : 0 })} MB`;
}

/** `20000` → `20.000`. */
export const count = (value: number): string => value.toLocaleString('nl-NL');

/** A reader ran into a static limit; caught at the door and told as `too-large`. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
}

/** A file is locked with a password; caught at the door and told as `encrypted`. */
export class Locked extends Error {
  override readonly name = 'Locked';
}

/** A file is broken beyond doubt, by the rules of its own format; other failures may be a gap in a reader. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** An XML document that declares a DOCTYPE: UBL and CII never do, attacks with entities always do. */
export class HasDoctype extends Error {
  override readonly name = 'HasDoctype';
}
