// As whole words, after dots are gone: "B.V." is already "bv" here.
const legalForms = new Set([
  'bv',
  'nv',
  'vof',
  'cv',
  'ua',
  'stichting',
  'cooperatie',
  'cooperatief',
  'vereniging',
  'eenmanszaak',
  'maatschap',
]);
const writtenOut =
  /\b(?:besloten vennootschap|naamloze vennootschap|vennootschap onder firma|commanditaire vennootschap|b v|n v|v o f|c v|u a)\b/g;

/**
 * The name of an organisation, reduced to what makes it that name: lower case, no diacritics or punctuation,
 * no legal form, single blanks. A name of nothing but a legal form stays as it is. `Stichting Zórg & Co B.V.` → `zorg en co`.
 */
export function normaliseName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&|\+/g, ' en ')
    .replace(/[.'’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = plain
    .replace(writtenOut, ' ')
    .split(' ')
    .filter((word) => word !== '' && !legalForms.has(word));
  return words.length > 0 ? words.join(' ') : plain;
}
