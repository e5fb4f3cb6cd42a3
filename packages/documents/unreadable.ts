import type { DocumentProblem, Place } from '#domain';
import type { Document } from './document.ts';

export type Unreadable = Extract<Document, { kind: 'unreadable' }>;

export function unreadable(where: Place, reason: DocumentProblem['reason'], detail: string, certain = true): Unreadable {
  return { kind: 'unreadable', where, problem: { reason, certain, where, detail } };
}
