import { withoutDiacritics } from '#domain';

/** Letters and digits only, lower case, without diacritics: how headings, sheets, products and places are compared. */
export const normaliseText = (text: string): string =>
  withoutDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
