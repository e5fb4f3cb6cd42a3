import { type Facts, formatEuro, formatMonth, type ProductCode, productCodes, products, quotable, quotableClientNumber } from '#domain';

type Fact = Facts[string] | undefined;

/** A fact as a letter may say it: some facts hold what the sender wrote. */
export const text = (value: Fact): string => (value === undefined || value === null ? '' : quotable(String(value)));
export const clientNumber = (value: Fact): string => (typeof value === 'string' ? quotableClientNumber(value) : text(value));
export const euro = (value: Fact): string => (typeof value === 'number' ? formatEuro(value) : 'onbekend');
export const month = (value: Fact): string => (typeof value === 'string' ? formatMonth(value) : 'deze maand');
export const productName = (value: Fact): string => {
  const code = productCodes.find((known): known is ProductCode => known === value);
  return code ? products[code].name : 'dit product';
};
export const productNames = (value: Fact): string =>
  Array.isArray(value) ? value.map((code) => productName(code)).join(' en ') : productName(value);
/** "1 dag", "9 dagen" */
export const dayCount = (value: Fact): string => `${text(value)} ${value === 1 ? 'dag' : 'dagen'}`;
/** What a fact lists, each as a letter may say it; nothing when it is no list. */
export const itemsOf = (value: Fact): readonly string[] => (Array.isArray(value) ? value.map((item) => text(item)) : []);
const conjunction = new Intl.ListFormat('nl');
/** "1, 2 en 5" */
export const enumerated = (items: readonly string[]): string => conjunction.format(items);
