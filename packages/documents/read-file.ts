import type { Place } from '#domain';
import type { Document, SourceFile } from './document.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { Locked, OverLimit, unreadable } from './unreadable.ts';

export async function readFile(file: SourceFile): Promise<Document> {
  const where: Place = { attachment: file.attachment, file: file.name, kind: 'pdf' };
  if (Buffer.from(file.bytes.subarray(0, 1024)).indexOf('%PDF-') < 0) return { kind: 'other', where: { ...where, kind: 'unknown' }, what: 'unknown' };
  try {
    return await readPdf(file, where);
  } catch (error) {
    if (error instanceof Locked) return unreadable(where, 'encrypted', 'Het bestand is beveiligd met een wachtwoord.');
    if (error instanceof OverLimit) return unreadable(where, 'too-large', error.message);
    return unreadable(where, 'damaged', 'Het bestand is beschadigd en kan niet worden geopend.');
  }
}
