import { type CaseOutcome, codeOf, products, quotable, valueOf } from '#domain';

export const kindNames: Readonly<Record<CaseOutcome['kind'], string>> = {
  invoice: 'factuur',
  'credit-invoice': 'creditfactuur',
  evaluatieverslag: 'evaluatieverslag',
  other: 'bijlage',
};
export const isInvoice = ({ kind }: CaseOutcome): boolean => kind === 'invoice' || kind === 'credit-invoice';

/** "factuur 2026-0101", for the subject and the first sentence. */
export function nameOf(outcome: CaseOutcome): string {
  const number = outcome.invoice === undefined ? undefined : valueOf(outcome.invoice.number);
  return number === undefined ? kindNames[outcome.kind] : `${kindNames[outcome.kind]} ${quotable(number)}`;
}

/** "Factuur 2026-0101", at the start of a line. */
export const titleOf = (outcome: CaseOutcome): string => nameOf(outcome).replace(/^./, (first) => first.toUpperCase());

/** The product of a line, by the number of that line. */
export function productNameOf({ invoice }: CaseOutcome, line: number): string {
  const product = invoice?.lines.find(({ number }) => number === line)?.product;
  const code = codeOf(product && valueOf(product));
  return code === undefined ? 'niet herkend' : products[code].name;
}
