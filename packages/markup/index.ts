// Marks around text, in a mail or a document: as words, for looking at and never shown, or as a tree of elements.
export { decodeText } from './decode-text.ts';
export { htmlToText } from './html-to-text.ts';
export { rtfToText } from './rtf-to-text.ts';
export { decodeXml } from './xml/decode-xml.ts';
export { HasDoctype } from './xml/has-doctype.ts';
export { type OpenElement, parseXml } from './xml/parse-xml.ts';
export { type XmlElement, xmlTree } from './xml/xml-tree.ts';
