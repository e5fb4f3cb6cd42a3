import type { PictureStream } from './picture-streams.ts';

/**
 * Names without which no picture can be decoded: how many bits a colour has, and the coders that know it by themselves. Names are
 * case-sensitive, so one that starts with a small letter means nothing. JPEG 2000 is never decoded here.
 */
const needed = /\/(?:BitsPerComponent|JBIG2Decode|CCITTFaxDecode)\b/g;

/**
 * The same file, byte for byte of the same length, of which the reader of PDF says what each page draws without decoding its
 * pictures: it does so whoever asks, and one photograph as a logo takes it a second a page. Not for reading what is embedded.
 */
export function withoutDecoding(bytes: Uint8Array, pictures: readonly PictureStream[]): Uint8Array {
  const file = Buffer.from(bytes);
  for (const { from, dictionary } of pictures)
    for (const { index, 0: name } of dictionary.matchAll(needed)) file.write(`/${name.slice(1, 2).toLowerCase()}`, from + index, 'latin1');
  return file;
}
