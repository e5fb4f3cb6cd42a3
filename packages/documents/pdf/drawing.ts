import { pdfjs } from './engine.ts';
import type { OpenPage } from './open-pdf.ts';

/** What of a page can be seen. */
export interface Drawing {
  /** Square points under pictures. */
  readonly pictures: number;
  /** Letters that nobody sees on or under a picture of the page, and letters that are seen. */
  readonly hidden: number;
  readonly seen: number;
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

/** How letters are drawn from here on. */
interface Ink {
  readonly matrix: Matrix;
  /** Render mode 3 draws nothing, 7 only cuts. */
  readonly isInvisible: boolean;
  readonly isWhite: boolean;
  readonly isTransparent: boolean;
}
const usualInk: Ink = { matrix: unit, isInvisible: false, isWhite: false, isTransparent: false };

/**
 * Walks through what a page draws. Pictures of `large` square points together hide what was drawn before them; some scanners cut one
 * in strips.
 */
export async function drawingOf(page: OpenPage, large: number): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = pdfjs;
  const pictureOperators = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const saved: Ink[] = [];
  let ink = usualInk;
  let [pictures, hidden, seen, isCovered] = [0, 0, 0, false];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === OPS.save) saved.push(ink);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) ink = saved.pop() ?? usualInk;
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(ink);
      if (Array.isArray(list[0])) ink = { ...ink, matrix: multiply(ink.matrix, asMatrix(list[0])) };
    } else if (pictureOperators.has(operator)) {
      // They are drawn in a unit square that the matrix makes as large as it is.
      const area = Math.abs(ink.matrix[0] * ink.matrix[3] - ink.matrix[1] * ink.matrix[2]);
      pictures += area;
      if (pictures >= large) [hidden, seen, isCovered] = [hidden + seen, 0, true];
    } else if (operator === OPS.showText) {
      const letters = Array.isArray(list[0]) ? list[0].length : 0;
      if (ink.isInvisible || ink.isTransparent || ink.isWhite) hidden += letters;
      else seen += letters;
    } else ink = { ...ink, ...changeOf(operator, list, ink) };
  }
  return { pictures, hidden: isCovered ? hidden : 0, seen };
}

function changeOf(operator: number, list: readonly unknown[], { matrix }: Ink): Partial<Ink> {
  const { OPS } = pdfjs;
  if (operator === OPS.transform) return { matrix: multiply(matrix, asMatrix(list)) };
  if (operator === OPS.setTextRenderingMode) return { isInvisible: list[0] === 3 || list[0] === 7 };
  if (operator === OPS.setFillRGBColor) return { isWhite: list[0] === '#ffffff' };
  if (operator === OPS.setGState && Array.isArray(list[0])) {
    const alpha: unknown = list[0].find((entry: unknown) => Array.isArray(entry) && entry[0] === 'ca')?.[1];
    return typeof alpha === 'number' ? { isTransparent: alpha === 0 } : {};
  }
  return {};
}
