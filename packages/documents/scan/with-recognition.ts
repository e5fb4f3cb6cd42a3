import type { Document, Page, Scan, TextItem } from '../document.ts';
import type { RecognisedWord, Recognition } from './recognition.ts';

/** A scan, a PDF of which the letters cannot be told, or a picture: what stands there is known after recognition only. */
export type ScannedDocument = Extract<Document, { kind: 'pdf' | 'picture' }> & { readonly scan: Scan };

export const isScanned = (document: Document): document is ScannedDocument =>
  (document.kind === 'pdf' || document.kind === 'picture') && document.scan !== undefined;

/** Below this the engine itself is in doubt about a word; on clean print it is at 90 and above. */
const leastConfidence = 70;
/** What is less sure than this and holds no digit is dirt, a stroke or part of a logo. */
const leastToRead = 25;

/** The document with what was recognised in the place of its pictures; a failed recognition leaves it unreadable. */
export function withRecognition(document: ScannedDocument, recognition: Recognition): Document {
  const { where, scan } = document;
  if (recognition.state === 'failed') {
    return { kind: 'unreadable', where, problem: { reason: 'picture', certain: false, where, detail: recognition.detail } };
  }
  const recognised = recognition.pages.map(
    ({ number, width, height, items }): Page => ({ number, width, height, items: items.filter(isText).map(asItem) }),
  );
  const own = document.kind === 'pdf' && scan.pages !== undefined ? document.pages : [];
  const pages = [...own.filter(({ number }) => scan.pages?.includes(number) === false), ...recognised];
  return {
    kind: 'pdf',
    where,
    pages: pages.sort((a, b) => a.number - b.number),
    text: 'recognised',
    embedded: document.kind === 'pdf' ? document.embedded : [],
  };
}

/** Lines of a table are seen as letters too. */
const isRule = (text: string): boolean => /^[|_=~—¦]+$/.test(text);
const isText = ({ text, confidence }: RecognisedWord): boolean => !isRule(text) && (confidence >= leastToRead || /\d/.test(text));

const asItem = ({ text, x, y, width, height, confidence, agreed }: RecognisedWord): TextItem => ({
  text,
  x,
  y,
  width,
  height,
  ...(agreed && confidence >= leastConfidence ? {} : { isDoubtful: true }),
});
