import type { Page } from '../document.ts';
import { pdfjs } from './engine.ts';
import { fewestCharacters } from './judge-text.ts';
import type { OpenPage, OpenPdf } from './open-pdf.ts';

/** A picture that covers at least this share of a page without text is the page itself: a scan. A logo or signature is smaller. */
const leastCover = 0.4;

/** Pages that are a picture in a PDF whose other pages hold text; what stands there is not in the text. */
export async function picturePages(pdf: OpenPdf, pages: readonly Page[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const { number, items, width, height } of pages) {
    const characters = items.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
    if (characters >= fewestCharacters) continue;
    const page = await pdf.getPage(number);
    if ((await pictureArea(page)) >= leastCover * width * height) found.push(number);
    page.cleanup();
  }
  return found;
}

type Matrix = readonly [number, number, number, number];
const unit: Matrix = [1, 0, 0, 1];
const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
];
const asMatrix = (values: readonly unknown[]): Matrix => {
  const at = (index: number): number => (typeof values[index] === 'number' ? values[index] : 0);
  return [at(0), at(1), at(2), at(3)];
};

/** Square points under pictures; they are drawn in a unit square that the matrix makes as large as it is. */
async function pictureArea(page: OpenPage): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = pdfjs;
  const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const saved: Matrix[] = [];
  let matrix = unit;
  let area = 0;
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? unit;
    else if (operator === OPS.transform) matrix = multiply(matrix, asMatrix(list));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(list[0])) matrix = multiply(matrix, asMatrix(list[0]));
    } else if (pictures.has(operator)) area += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  }
  return area;
}
