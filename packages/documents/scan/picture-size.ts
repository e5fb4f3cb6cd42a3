export interface PictureSize {
  readonly format: 'jpeg' | 'png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a JPEG: 1 grey, 3 colour, 4 for print. */
  readonly channels: number;
}

/** The size that the header of a JPEG or PNG states, without decoding anything; undefined for any other picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > 24 && file.toString('latin1', 1, 4) === 'PNG') {
    return { format: 'png', width: file.readUInt32BE(16), height: file.readUInt32BE(20), channels: 0 };
  }
  return file.length > 4 && file.readUInt16BE(0) === 0xffd8 ? jpegSize(file) : undefined;
}

/** Segment by segment up to the frame header, which holds height and width. */
function jpegSize(file: Buffer): PictureSize | undefined {
  let at = 2;
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    // C4, C8 and CC are tables among the frame headers.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)];
      return { format: 'jpeg', width, height, channels: file[at + 9] ?? 0 };
    }
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}
