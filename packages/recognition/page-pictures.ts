import type { PDFiumDocument } from '@hyzyla/pdfium';
import { count, OverLimit } from '#archive';
import type { Bitmap } from './bitmap.ts';
import type { Engine } from './engine.ts';
import { limits } from './limits.ts';

/** One page, to be drawn as often as needed. */
export interface PagePicture {
  /** 1-based. */
  readonly number: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly draw: (dpi: number) => Promise<Bitmap>;
}

/** Gives the pages to `use` while the document is open. Throws `OverLimit`, or any Error for a damaged file. */
export async function withPagePictures<Result>(
  { pdfium }: Engine,
  bytes: Uint8Array,
  wanted: readonly number[] | undefined,
  use: (pages: readonly PagePicture[]) => Promise<Result>,
): Promise<Result> {
  const document = await pdfium.loadDocument(bytes);
  try {
    const numbers = wanted ?? Array.from({ length: document.getPageCount() }, (_, index) => index + 1);
    if (numbers.length > limits.pages) {
      throw new OverLimit(`De scan heeft ${count(numbers.length)} bladzijden; de grens is ${count(limits.pages)}.`);
    }
    return await use(numbers.map((number) => pagePicture(document, number)));
  } finally {
    document.destroy();
  }
}

function pagePicture(document: PDFiumDocument, number: number): PagePicture {
  const { originalWidth: width, originalHeight: height } = document.getPage(number - 1).getOriginalSize();
  const draw = async (dpi: number): Promise<Bitmap> => {
    const scale = dpi / 72;
    if (width * height * scale * scale > limits.pagePixels) {
      throw new OverLimit(`Bladzijde ${number} van de scan is te groot: ${Math.round(width / 72)} bij ${Math.round(height / 72)} inch.`);
    }
    // A page is closed once it was drawn.
    const { data, ...size } = await document
      .getPage(number - 1)
      .render({ scale, render: 'bitmap', colorSpace: 'Gray', renderFormFields: true });
    return { width: size.width, height: size.height, grey: new Uint8Array(data) };
  };
  return { number, width, height, draw };
}
