import { codeOf, type InvoiceLine, products, valueOf } from '#domain';
import { fold } from './values/fold.ts';

type Line = Pick<InvoiceLine, 'clientNumber' | 'clientName' | 'birthDate' | 'bsn' | 'product' | 'quantity'>;

/** Lines that name nobody and count more than one person can have, or a document that refers to an annex: totals of a verzamelfactuur. Its words are asked for only then. */
export function areTotalsPerProduct(lines: readonly Line[], wordsOfDocument: () => string): boolean {
  const namesNobody = lines.every((line) =>
    [line.clientNumber, line.clientName, line.birthDate, line.bsn].every((field) => field.state === 'absent'),
  );
  if (lines.length === 0 || !namesNobody) return false;
  const codes = lines.map((line) => codeOf(valueOf(line.product)));
  const several = lines.some((line, index) => {
    const code = codes[index];
    return (
      code !== undefined &&
      products[code].unit === 'month' &&
      Math.abs(valueOf(line.quantity)?.value ?? 0) > 1 &&
      valueOf(line.quantity)?.unit !== 'day'
    );
  });
  const refers = /\b(?:bijlage|specificatie|bijgevoegd|zie excel)/.test(fold(wordsOfDocument()));
  return refers || several || (lines.length > 1 && new Set(codes).size === lines.length && !codes.includes(undefined));
}
