import { crc32, deflateSync } from 'node:zlib';
import { drawPdf } from './draw-pdf.ts';

const width = 620;
const height = 877;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Grey strokes where a scanned letter has words: a picture that says nothing to a machine. */
function pagePicture(): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 0xf4);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    const isInk = y > 60 && y < 110 && y % 44 < 9;
    for (let x = 0; isInk && x < width; x += 1) {
      const word = Math.floor(x / 37) * 7 + Math.floor(y / 22) * 13;
      if (x > 60 && x < 560 && word % 5 !== 0 && (x * 3 + y * 5) % 7 < 4) rows[y * (width + 1) + 1 + x] = 0x38;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A PDF of one page that is a picture, as a scanner makes it. */
export const writeScanPdf = (): Promise<Uint8Array> =>
  drawPdf(
    (pdf) => {
      pdf.image(pagePicture(), 0, 0, { width: 595, height: 842 });
    },
    { title: 'Scan' },
  );
