/** Raised whenever reading may give another value for the same document; stored with every outcome. */
export const readerVersion = '15';
