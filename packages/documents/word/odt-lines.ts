import { attributeOf, type Element, nearest } from './nearest.ts';
import { tableLines } from './table-lines.ts';

/** What is no text of the document: what was deleted, comments, declarations, fields that nobody filled in. */
const unseen = new Set([
  'tracked-changes',
  'annotation',
  'sequence-decls',
  'variable-decls',
  'forms',
  'placeholder',
  'note-citation',
  'ruby-text',
  'script',
]);
const paragraphs = new Set(['p', 'h']);
/** Hang on a paragraph, and come behind it. */
const apart = new Set(['text-box', 'note-body']);
const mostBlanks = 100;

/** The lines of a part of an OpenDocument text, in the order of reading. */
export function odtLines(element: Element): string[] {
  const { local } = element.tag;
  if (isUnseen(element)) return [];
  if (paragraphs.has(local)) return paragraphLines(element);
  if (local === 'table') return tableLines(rowsOf(element));
  return element.children.flatMap(odtLines);
}

const isUnseen = (element: Element): boolean =>
  unseen.has(element.tag.local) || (/^hidden-/.test(element.tag.local) && attributeOf(element, 'is-hidden') === 'true');

const rowsOf = (table: Element): string[][][] =>
  nearest(table, 'table-row', 'table').map((row) => nearest(row, 'table-cell', 'table').map((cell) => cell.children.flatMap(odtLines)));

function paragraphLines(paragraph: Element): string[] {
  const behind: string[] = [];
  return [...inlineText(paragraph, behind).split('\n'), ...behind];
}

/** Blanks and line ends in the file are one blank; those that count are elements. */
function inlineText(element: Element, behind: string[]): string {
  return element.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/\s+/g, ' ');
      const { local } = piece.tag;
      if (isUnseen(piece)) return '';
      if (local === 's') return ' '.repeat(Math.min(mostBlanks, Number(attributeOf(piece, 'c') ?? 1) || 1));
      if (local === 'tab') return '\t';
      if (local === 'line-break') return '\n';
      if (!apart.has(local)) return inlineText(piece, behind);
      behind.push(...piece.children.flatMap(odtLines));
      return '';
    })
    .join('');
}
