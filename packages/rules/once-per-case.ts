import type { InvoiceCase } from './cases.ts';

/** The same answer, found once for an invoice: its rules ask it for every line. */
export function oncePerCase<T>(answerOf: (c: InvoiceCase) => T): (c: InvoiceCase) => T {
  const known = new WeakMap<InvoiceCase, { readonly answer: T }>();
  return (c) => {
    const found = known.get(c) ?? { answer: answerOf(c) };
    known.set(c, found);
    return found.answer;
  };
}
