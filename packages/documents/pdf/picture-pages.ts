import type { Page } from '../document.ts';
import { pdfjs } from './engine.ts';
import { fewestCharacters } from './judge-text.ts';
import type { OpenPage, OpenPdf } from './open-pdf.ts';

/** A picture that covers at least this share of a page is the page itself: a scan, or its background. A logo or signature is smaller. */
const leastCover = 0.4;
/** Pixels of such a picture, half an A4 at 75 dpi, whole or in strips; a file with fewer has no need to be drawn. */
const fewestPixels = 250_000;

/**
 * Pages that are a picture: hardly any text stands on them, or it cannot be seen. Scanners with character recognition
 * put it under the picture, or over it without ink; it may say 8 where the paper says 3. Text over a picture that is
 * seen stands on it, as on letter paper.
 */
export async function picturePages(pdf: OpenPdf, pages: readonly Page[], bytes: Uint8Array): Promise<readonly number[]> {
  const mayHideText = hasLargeImage(bytes);
  const found: number[] = [];
  for (const { number, items, width, height } of pages) {
    const characters = items.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
    const isBare = characters < fewestCharacters;
    if (!isBare && !mayHideText) continue;
    const page = await pdf.getPage(number);
    const drawn = await drawingOf(page, leastCover * width * height);
    if (isBare ? drawn.pictures >= leastCover * width * height : drawn.hidden > drawn.seen) found.push(number);
    page.cleanup();
  }
  return found;
}

/** Pictures are streams of their own, so their dictionary stands in the file as it is; where it does not say its size, it may be large. */
function hasLargeImage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let pixels = 0;
  for (const { index } of [...file.matchAll(/\/Subtype\s*\/Image\b/g)].slice(0, mostImages)) {
    const around = file.slice(Math.max(0, index - aroundImage), index + aroundImage);
    pixels += sizeIn(around, width) * sizeIn(around, height);
  }
  return pixels >= fewestPixels;
}
const aroundImage = 400;
const mostImages = 500;
const width = /\/Width\s+(\d{1,6})(?!\d|\s+\d+\s+R)/;
const height = /\/Height\s+(\d{1,6})(?!\d|\s+\d+\s+R)/;
const sizeIn = (dictionary: string, side: RegExp): number => Number(side.exec(dictionary)?.[1] ?? 1000);

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

interface Drawing {
  /** Square points under pictures. */
  readonly pictures: number;
  /** Letters that nobody sees on or under a picture of the page, and letters that are seen. */
  readonly hidden: number;
  readonly seen: number;
}

/** How letters are drawn from here on. */
interface Ink {
  readonly matrix: Matrix;
  /** Render mode 3 draws nothing, 7 only cuts. */
  readonly isInvisible: boolean;
  readonly isWhite: boolean;
  readonly isTransparent: boolean;
}
const usualInk: Ink = { matrix: unit, isInvisible: false, isWhite: false, isTransparent: false };

/** Walks through what a page draws; pictures of `large` square points together, some scanners cut one in strips, hide what was drawn before. */
async function drawingOf(page: OpenPage, large: number): Promise<Drawing> {
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
