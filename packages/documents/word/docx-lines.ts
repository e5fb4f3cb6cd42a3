import { attributeOf, childOf, type Element, nearest } from './nearest.ts';
import { tableLines } from './table-lines.ts';

/** What is no text of the document: properties, what was deleted or moved away, instructions of fields. */
const unseen = new Set([
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sdtPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'fldData',
  'rt',
]);
const breaks: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
/** Boxes that are ticked or crossed, in the fonts that Word draws them from. */
const ticked = new Set(['FE', 'FD', '52', '53', '54', '78']);

/** The lines of a part of a Word file (body, header, notes), in the order of reading. */
export function docxLines(element: Element): string[] {
  const { local } = element.tag;
  if (unseen.has(local)) return [];
  if (local === 'p') return paragraphLines(element);
  if (local === 'tbl') return tableLines(rowsOf(element));
  return chosen(element).flatMap(docxLines);
}

function rowsOf(table: Element): string[][][] {
  const rows = nearest(table, 'tr', 'tbl').filter((row) => childOf(childOf(row, 'trPr'), 'del') === undefined);
  return rows.map((row) => nearest(row, 'tc', 'tbl').map((cell) => cell.children.flatMap(docxLines)));
}

/** Of one thing written for two ages of Word only one is read. */
function chosen(element: Element): readonly Element[] {
  if (element.tag.local !== 'AlternateContent') return element.children;
  const choice = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
  return choice === undefined ? [] : choice.children;
}

/** Boxes that hang on a paragraph come behind it. */
function paragraphLines(paragraph: Element): string[] {
  const boxes: string[] = [];
  const text = inlineText(paragraph, boxes);
  return [...text.split('\n'), ...boxes];
}

function inlineText(element: Element, boxes: string[]): string {
  return chosen(element)
    .map((child) => {
      const { local } = child.tag;
      if (unseen.has(local) || (local === 'r' && isHidden(child))) return '';
      if (local === 't') return child.pieces.filter((piece) => typeof piece === 'string').join('');
      if (local === 'sym') return ticked.has((attributeOf(child, 'char') ?? '').slice(-2).toUpperCase()) ? 'X ' : '';
      if (local === 'ffData') return formField(child);
      if (local === 'txbxContent') boxes.push(...child.children.flatMap(docxLines));
      else if (local === 'sdt') return contentControl(child, boxes);
      else return breaks[local] ?? inlineText(child, boxes);
      return '';
    })
    .join('');
}

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(element, 'val') ?? '1');

const isHidden = (run: Element): boolean => isOn(childOf(childOf(run, 'rPr'), 'vanish'));

/** What is asked for in a field that nobody filled in is no answer; a ticked box is an `X`. */
function contentControl(control: Element, boxes: string[]): string {
  const properties = childOf(control, 'sdtPr');
  const box = childOf(properties, 'checkbox');
  if (box !== undefined) return isOn(childOf(box, 'checked')) ? 'X ' : '';
  return isOn(childOf(properties, 'showingPlcHdr')) ? '' : inlineText(control, boxes);
}

/** Fields of older forms: a ticked box, or what was chosen from a list. */
function formField(data: Element): string {
  const box = childOf(data, 'checkBox');
  if (box !== undefined) return isOn(childOf(box, 'checked') ?? childOf(box, 'default')) ? 'X ' : '';
  const list = childOf(data, 'ddList');
  const entries = list === undefined ? [] : nearest(list, 'listEntry');
  return attributeOf(entries[Number(attributeOf(childOf(list, 'result'), 'val') ?? 0)], 'val') ?? '';
}
