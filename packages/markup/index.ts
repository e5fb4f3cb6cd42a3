// Text with marks around it, in a mail or as a document, as words: for looking at, never shown.
export { htmlToText } from './html-to-text.ts';
export { rtfToText } from './rtf-to-text.ts';
