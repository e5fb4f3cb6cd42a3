/** Any of these phrases, as part of a pattern. A phrase may say in the way of patterns what it leaves open. */
export const oneOf = (phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

/** One pattern for any of these phrases, in any case, each of whole words. */
export const anyOf = (phrases: readonly string[]): RegExp => new RegExp(`\\b${oneOf(phrases)}\\b`, 'i');
