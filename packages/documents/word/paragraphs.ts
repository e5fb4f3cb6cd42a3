import { decodeXml } from '../xml/decode-xml.ts';
import { parseXml } from '../xml/read-xml.ts';

type Element = ReturnType<typeof parseXml>;

/** `p` of OOXML; `p` and `h` of OpenDocument. */
const paragraphNames = new Set(['p', 'h']);
const blanks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', 'line-break': '\n', s: ' ' };

/** The text of each paragraph of a piece of OOXML or OpenDocument, in order, empty ones left out. */
export function paragraphsOf(xml: Uint8Array): string[] {
  const paragraphs: string[] = [];
  collect(parseXml(decodeXml(xml)), paragraphs);
  return paragraphs;
}

function collect(element: Element, paragraphs: string[]): void {
  if (!paragraphNames.has(element.tag.local)) {
    for (const child of element.children) collect(child, paragraphs);
    return;
  }
  const text = textOf(element).trim();
  if (text !== '') paragraphs.push(text);
}

/** OOXML keeps runs apart, so order inside a paragraph is that of the children; OpenDocument mixes text and elements. */
function textOf(element: Element): string {
  return (blanks[element.tag.local] ?? '') + element.pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece))).join('');
}
