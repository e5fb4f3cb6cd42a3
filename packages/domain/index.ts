// The words of the protocol as types, with dates and money. Depends on nothing.
export { canonicalJson } from './canonical-json.ts';
export * from './dates.ts';
export * from './decision.ts';
export { withoutDiacritics } from './diacritics.ts';
export * from './field.ts';
export { findGemeente, type Gemeente, gemeenten } from './gemeente.ts';
export * from './herindicatie.ts';
export * from './invoice.ts';
export * from './ledger.ts';
export * from './line-calculation.ts';
export * from './mail.ts';
export * from './money.ts';
export { normaliseName } from './normalise-name.ts';
export * from './outcome.ts';
export * from './product.ts';
export { quotable, quotableClientNumber } from './quotable.ts';
export * from './register.ts';
export * from './verdict.ts';
