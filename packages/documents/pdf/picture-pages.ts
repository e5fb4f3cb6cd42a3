import type { Page } from '../document.ts';
import { drawingOf } from './drawing.ts';
import { fewestCharacters } from './judge-text.ts';
import type { OpenPdf } from './open-pdf.ts';

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
