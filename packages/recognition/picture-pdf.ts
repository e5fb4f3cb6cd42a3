import { deflateSync } from 'node:zlib';
import { count, Damaged, OverLimit } from '#archive';
import { pictureSize } from '#documents';
import { limits } from './limits.ts';
import { type PngPixels, pngPixels } from './png-pixels.ts';

/** Points: a photo says nothing of its size on paper, and is taken to be a page of A4. */
const longSide = 842;

/** A JPEG or PNG as a PDF of one page, so that photos and scans go the same road. Throws `OverLimit` or `Damaged`. */
export function pictureAsPdf(bytes: Uint8Array): Uint8Array {
  const size = pictureSize(bytes);
  if (size === undefined) throw new Damaged('No JPEG or PNG.');
  const { width, height } = size;
  if (width * height > limits.picturePixels) {
    throw new OverLimit(
      `De afbeelding is ${count(width)} bij ${count(height)} beeldpunten; de grens is ${count(limits.picturePixels)} beeldpunten in totaal.`,
    );
  }
  const [settings, data] = size.format === 'jpeg' ? jpegImage(size.channels, bytes) : pngImage(pngPixels(bytes), width);
  const scale = longSide / Math.max(width, height);
  return onePage(width * scale, height * scale, `/Subtype /Image /Width ${width} /Height ${height} ${settings}`, data);
}

function jpegImage(channels: number, bytes: Uint8Array): [string, Uint8Array] {
  const space = channels === 1 ? '/DeviceGray' : channels === 3 ? '/DeviceRGB' : '/DeviceCMYK';
  return [`/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`, bytes];
}

function pngImage(pixels: PngPixels, width: number): [string, Uint8Array] {
  if (pixels.kind === 'grey') return ['/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode', deflateSync(pixels.grey)];
  const { bits, colours, palette, data } = pixels;
  const space =
    palette === undefined
      ? colours === 1
        ? '/DeviceGray'
        : '/DeviceRGB'
      : `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${Buffer.from(palette).toString('hex')}>]`;
  const predictor = `/DecodeParms << /Predictor 15 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width} >>`;
  return [`/ColorSpace ${space} /BitsPerComponent ${bits} /Filter /FlateDecode ${predictor}`, data];
}

/** The few objects that a PDF of one picture needs; no cross-reference table, which every reader makes again when it is not there. */
function onePage(width: number, height: number, image: string, data: Uint8Array): Uint8Array {
  const box = `${width.toFixed(2)} ${height.toFixed(2)}`;
  const content = `q ${width.toFixed(2)} 0 0 ${height.toFixed(2)} 0 0 cm /I Do Q`;
  const head = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >> endobj`,
    `4 0 obj << /Length ${content.length} >> stream`,
    content,
    'endstream endobj',
    `5 0 obj << /Type /XObject ${image} /Length ${data.length} >> stream`,
    '',
  ].join('\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    data,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n', 'latin1'),
  ]);
}
