/** `Cliënt` → `Client`. Letters that no accent makes (ø, ł, ß) stay. */
export const withoutDiacritics = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
