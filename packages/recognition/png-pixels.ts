import { inflateSync } from 'node:zlib';
import { Damaged } from '#archive';

/** A PDF takes the pixels of a PNG as they are, but not with transparency between them: those become grey on white. */
export type PngPixels =
  | {
      readonly kind: 'as-is';
      readonly bits: number;
      readonly colours: 1 | 3;
      readonly palette?: Uint8Array | undefined;
      readonly data: Uint8Array;
    }
  | { readonly kind: 'grey'; readonly grey: Uint8Array };

/** Throws `Damaged` for what is broken or interlaced; no program makes interlaced scans. */
export function pngPixels(bytes: Uint8Array): PngPixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, bits, type] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24] ?? 0, file[25] ?? 0];
  if (file[28] !== 0) throw new Damaged('An interlaced PNG.');
  const data = Buffer.concat(chunks(file, 'IDAT'));
  if (type === 0 || type === 2) return { kind: 'as-is', bits, colours: type === 0 ? 1 : 3, data };
  if (type === 3) return { kind: 'as-is', bits, colours: 1, palette: Buffer.concat(chunks(file, 'PLTE')), data };
  if (bits !== 8) throw new Damaged('A transparent PNG of more than 8 bits.');
  const channels = type === 4 ? 2 : 4;
  const rows = unfiltered(inflateSync(data, { maxOutputLength: (width * channels + 1) * height }), width * channels, height, channels);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * channels;
    const level = channels === 2 ? (rows[from] ?? 0) : ((rows[from] ?? 0) + 2 * (rows[from + 1] ?? 0) + (rows[from + 2] ?? 0)) / 4;
    const alpha = (rows[from + channels - 1] ?? 0) / 255;
    grey[at] = Math.round(level * alpha + 255 * (1 - alpha));
  }
  return { kind: 'grey', grey };
}

function chunks(file: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === name) found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return found;
}

/** Undoes the five filters of PNG: each byte was stored as its difference with bytes to the left and above. */
function unfiltered(stored: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = stored[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= step ? (rows[at - step] ?? 0) : 0;
      const above = y > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (rows[at - stride - step] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[at] = (stored[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
