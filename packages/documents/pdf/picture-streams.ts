/** The dictionary of a picture; `from` is the byte of the file at which it starts. */
export interface PictureStream {
  readonly from: number;
  readonly dictionary: string;
}

/** In bytes, on either side of its kind; a table of 256 colours in it takes some 1,500. */
const longestDictionary = 4000;
/** A scan of 500 pages, each with a mask, has half as many; a hostile file says the word a million times. What comes after them is decoded. */
export const mostPictures = 2000;

/** Pictures are streams of their own, so their dictionary stands in the file as it is, whatever else is compressed or encrypted. */
export function pictureStreams(bytes: Uint8Array): readonly PictureStream[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found: PictureStream[] = [];
  for (const { index } of file.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const [start, end] = [Math.max(0, index - longestDictionary), index + longestDictionary];
    const around = file.slice(start, end);
    const from = Math.max(0, around.slice(0, index - start).lastIndexOf('obj'));
    const to = around.indexOf('stream', index - start);
    found.push({ from: start + from, dictionary: around.slice(from, to < 0 ? undefined : to) });
    if (found.length === mostPictures) break;
  }
  return found;
}
