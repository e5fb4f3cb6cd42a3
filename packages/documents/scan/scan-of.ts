import { createHash } from 'node:crypto';
import type { Scan, SourceFile } from '../document.ts';
import { pictureSize } from './picture-size.ts';

export const scanOf = (file: SourceFile, pages?: readonly number[]): Scan => ({
  hash: createHash('sha256').update(file.bytes).digest('hex'),
  file,
  ...(pages === undefined ? {} : { pages }),
});

/** A page photographed or saved as a picture has its letters in some pixels: half an A4 at 100 dpi, on its shorter side. */
const fewestPixels = 580;
/** A banner is wide, a page never. */
const longest = 2.5;

/** A picture that could be a page; a logo, a banner or an icon is not. */
export function pictureScan(file: SourceFile): Scan | undefined {
  const size = pictureSize(file.bytes);
  if (size === undefined) return undefined;
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  return short >= fewestPixels && long <= longest * short ? scanOf(file) : undefined;
}
