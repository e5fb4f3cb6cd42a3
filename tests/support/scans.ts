import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { type Canvas, createCanvas, type ImageData } from '@napi-rs/canvas';
import PdfDocument from 'pdfkit';

export interface ScanSettings {
  readonly dpi: number;
  /** Degrees that the paper lies askew. */
  readonly skew?: number;
  /** Quarter turns clockwise: paper put in sideways. */
  readonly turns?: number;
  /** Standard deviation of the grey of a pixel, of 255. */
  readonly noise?: number;
  /** Of the JPEG, 1 to 100. */
  readonly quality?: number;
}

/** Numbers that look random and are the same in every run. */
function pseudoRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The pages of a PDF as a scanner or a camera sees them: JPEGs. */
export async function scanPages(pdf: Uint8Array, settings: ScanSettings): Promise<readonly Buffer[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  const document = await library.loadDocument(pdf);
  const pictures: Buffer[] = [];
  for (let page = 0; page < document.getPageCount(); page += 1) {
    const drawn = await document.getPage(page).render({ scale: settings.dpi / 72, render: 'bitmap', colorSpace: 'Gray' });
    pictures.push(photograph(drawn, settings).toBuffer('image/jpeg', settings.quality ?? 70));
  }
  document.destroy();
  library.destroy();
  return pictures;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function photograph({ width, height, data }: Drawn, { skew = 0.5, turns = 0, noise = 8 }: ScanSettings): Canvas {
  const paper = createCanvas(width, height);
  const pixels = paper.getContext('2d').createImageData(width, height);
  for (const [at, grey] of data.entries()) pixels.data.fill(grey, 4 * at, 4 * at + 3).fill(255, 4 * at + 3, 4 * at + 4);
  paper.getContext('2d').putImageData(pixels, 0, 0);
  const [w, h] = turns % 2 === 0 ? [width, height] : [height, width];
  const scan = createCanvas(w, h);
  const context = scan.getContext('2d');
  context.fillStyle = '#f8f8f8';
  context.fillRect(0, 0, w, h);
  context.translate(w / 2, h / 2);
  context.rotate((turns * Math.PI) / 2 + (skew * Math.PI) / 180);
  context.drawImage(paper, -width / 2, -height / 2);
  const seen = context.getImageData(0, 0, w, h);
  addNoise(seen, noise);
  context.putImageData(seen, 0, 0);
  return scan;
}

function addNoise({ data }: ImageData, noise: number): void {
  const random = pseudoRandom();
  for (let at = 0; at < data.length; at += 4) {
    // The sum of four even draws is nearly normal.
    const change = (random() + random() + random() + random() - 2) * Math.sqrt(3) * noise;
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = Math.max(0, Math.min(255, (data[at + channel] ?? 0) + change));
  }
}

/** JPEGs as a PDF, a page each, as a scanner saves them; undefined pages are drawn by `drawText`. */
export async function pdfOfPictures(pictures: readonly (Buffer | ((pdf: PDFKit.PDFDocument) => void))[]): Promise<Uint8Array> {
  const pdf = new PdfDocument({ autoFirstPage: false, compress: true });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  for (const picture of pictures) {
    if (typeof picture === 'function') {
      pdf.addPage({ size: 'A4' });
      picture(pdf);
      continue;
    }
    const isWide = sizeOf(picture).width > sizeOf(picture).height;
    const size: [number, number] = isWide ? [842, 595] : [595, 842];
    pdf.addPage({ size, margin: 0 });
    pdf.image(picture, 0, 0, { width: size[0], height: size[1] });
  }
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

function sizeOf(jpeg: Buffer): { readonly width: number; readonly height: number } {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
}

/** An invoice or report as it comes from a scanner. */
export const scanPdf = async (pdf: Uint8Array, settings: ScanSettings): Promise<Uint8Array> =>
  pdfOfPictures(await scanPages(pdf, settings));
