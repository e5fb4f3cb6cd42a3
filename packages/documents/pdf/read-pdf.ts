import { z } from 'zod';
import { count, OverLimit } from '#archive';
import type { Place } from '#domain';
import type { Document, Page, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { scanOf } from '../scan/scan-of.ts';
import { unreadable } from '../unreadable.ts';
import { hasImage, judgeText } from './judge-text.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { refusePackedTwice } from './packed-twice.ts';
import { picturePages } from './picture-pages.ts';
import { plainTextItems } from './plain-text-items.ts';
import { readPage } from './read-page.ts';
import { isRecognisedText } from './recognised-text.ts';

/** Text with places and embedded files of a PDF. Throws `Locked`, `OverLimit` or, when damaged, any Error. */
export async function readPdf(file: SourceFile, where: Place): Promise<Document> {
  refusePackedTwice(file.bytes);
  const { pdf, close } = await openPdf(file.bytes);
  try {
    if (pdf.numPages > limits.pdfPages) {
      throw new OverLimit(`Het bestand heeft ${count(pdf.numPages)} bladzijden; de grens is ${count(limits.pdfPages)}.`);
    }
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readOnePage(pdf, file.bytes, number);
      // Part of an invoice is not an invoice: a page that cannot be read makes the whole uncertain.
      if (page === undefined) return unreadable(where, 'damaged', `Bladzijde ${number} van het bestand is niet te lezen.`, false);
      pages.push(page);
      if (pages.reduce((sum, { items }) => sum + items.length, 0) > limits.pdfItems) {
        throw new OverLimit(`Het bestand bevat meer dan ${count(limits.pdfItems)} stukken tekst.`);
      }
    }
    return { kind: 'pdf', where, pages, ...(await textOf(file, pages)), embedded: await embeddedFiles(pdf, file) };
  } finally {
    await close();
  }
}

type PdfText = Pick<Extract<Document, { kind: 'pdf' }>, 'text' | 'scan'>;

/** Whether the text can be read as it is, and if not, what must be recognised from the picture. */
async function textOf(file: SourceFile, pages: readonly Page[]): Promise<PdfText> {
  const text = isRecognisedText(file.bytes) ? 'none' : judgeText(pages, hasImage(file.bytes));
  // Also without a picture: some programs draw letters as shapes.
  if (text !== 'sound') return { text, scan: scanOf(file) };
  const pictures = await picturePages(file.bytes, pages);
  return pictures.length === 0 ? { text } : { text: 'none', scan: scanOf(file, pictures) };
}

async function readOnePage(pdf: OpenPdf, bytes: Uint8Array, number: number): Promise<Page | undefined> {
  try {
    const page = await pdf.getPage(number);
    const read = await readPage(page, number).catch(async () => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { number, width, height, items: await plainTextItems(bytes, number) };
    });
    page.cleanup();
    return read;
  } catch {
    return undefined;
  }
}

const attachmentsShape = z.record(z.string(), z.object({ filename: z.string().catch(''), content: z.instanceof(Uint8Array) }));

async function embeddedFiles(pdf: OpenPdf, container: SourceFile): Promise<SourceFile[]> {
  const raw: unknown = await pdf.getAttachments().catch(() => null);
  const attachments = attachmentsShape.safeParse(raw ?? {});
  if (!attachments.success) return [];
  return Object.entries(attachments.data).map(([key, { filename, content }]) => ({
    attachment: container.attachment,
    inside: container.name,
    name: filename || key,
    bytes: new Uint8Array(content),
  }));
}
