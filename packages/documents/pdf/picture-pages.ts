import type { Page } from '../document.ts';
import { drawingOf } from './drawing.ts';
import { fewestCharacters } from './judge-text.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { mostPictures, type PictureStream, pictureStreams } from './picture-streams.ts';
import { withoutDecoding } from './without-decoding.ts';

/** A picture that covers at least this share of a page is the page itself: a scan, or its background. A logo or signature is smaller. */
const leastCover = 0.4;
/** Pixels of such a picture, half an A4 at 75 dpi, whole or in strips; a file with fewer has no need to be drawn. */
const fewestPixels = 250_000;

/**
 * Pages that are a picture: hardly any text stands on them, or it cannot be seen. Scanners with character recognition
 * put it under the picture, or over it without ink; it may say 8 where the paper says 3. Text over a picture that is
 * seen stands on it, as on letter paper.
 */
export async function picturePages(bytes: Uint8Array, pages: readonly Page[]): Promise<readonly number[]> {
  const pictures = pictureStreams(bytes);
  // Those behind the last that is looked at may be large.
  const mayHideText = pictures.length >= mostPictures || pictures.reduce((sum, picture) => sum + pixelsOf(picture), 0) >= fewestPixels;
  const suspects = mayHideText ? pages : pages.filter(isBare);
  if (suspects.length === 0) return [];
  const { pdf, close } = await openPdf(withoutDecoding(bytes, pictures));
  try {
    const found: number[] = [];
    for (const page of suspects) if (await isPicture(pdf, page)) found.push(page.number);
    return found;
  } finally {
    await close();
  }
}

const isBare = ({ items }: Page): boolean => items.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0) < fewestCharacters;

async function isPicture(pdf: OpenPdf, page: Page): Promise<boolean> {
  const large = leastCover * page.width * page.height;
  const open = await pdf.getPage(page.number);
  const drawn = await drawingOf(open, large);
  open.cleanup();
  return isBare(page) ? drawn.pictures >= large : drawn.hidden > drawn.seen;
}

/** Where a dictionary does not say its size, it may be large. */
const pixelsOf = ({ dictionary }: PictureStream): number => sizeIn(dictionary, width) * sizeIn(dictionary, height);
const width = /\/Width\s+(\d{1,6})(?!\d|\s+\d+\s+R)/;
const height = /\/Height\s+(\d{1,6})(?!\d|\s+\d+\s+R)/;
const sizeIn = (dictionary: string, side: RegExp): number => Number(side.exec(dictionary)?.[1] ?? 1000);
