const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
/** The same number or name, however it is spaced and punctuated; nothing is the same as nothing. */
export const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) !== '' && plain(a) === plain(b);
