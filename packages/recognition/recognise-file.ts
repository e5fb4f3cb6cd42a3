import { OverLimit } from '#archive';
import { pictureSize, type RecognisedPage, type Recognition } from '#documents';
import type { Engine } from './engine.ts';
import { withPagePictures } from './page-pictures.ts';
import { pictureAsPdf } from './picture-pdf.ts';
import { recognisePage } from './recognise-page.ts';
import type { ScanTask } from './recogniser.ts';

/** A PDF or a photo, page by page; in this thread, without a limit on time. Never throws for what is in the file. */
export async function recogniseFile(engine: Engine, { bytes, pages: wanted }: ScanTask): Promise<Recognition> {
  try {
    const pdf = pictureSize(bytes) === undefined ? bytes : pictureAsPdf(bytes);
    return await withPagePictures(engine, pdf, wanted, async (pages) => {
      const recognised: RecognisedPage[] = [];
      for (const page of pages) recognised.push(await recognisePage(engine, page));
      return { state: 'recognised', pages: recognised };
    });
  } catch (error) {
    if (error instanceof OverLimit) return { state: 'failed', reason: 'too-large', detail: error.message };
    return { state: 'failed', reason: 'damaged', detail: 'De scan kan niet worden geopend.' };
  }
}
