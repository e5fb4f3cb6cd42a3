import { megabytes, OverLimit } from '#archive';
import type { Place } from '#domain';
import { parseXml, xmlTree } from '#markup';
import type { Document, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';

/** Elements whose text is a file in base64: UBL and CII. */
const attachmentNames = new Set(['EmbeddedDocumentBinaryObject', 'AttachmentBinaryObject']);

/** Throws `OverLimit`, `HasDoctype`, or `Damaged` when it is not well-formed. */
export function readXml(file: SourceFile, text: string, where: Place): Document {
  if (file.bytes.length > limits.xmlBytes) {
    throw new OverLimit(`Het XML-bestand is ${megabytes(file.bytes.length)}; de grens is ${megabytes(limits.xmlBytes)}.`);
  }
  const embedded: SourceFile[] = [];
  const root = xmlTree(parseXml(text, limits), (element) => {
    if (!attachmentNames.has(element.name)) return element.text;
    const { attachment, name: inside } = file;
    const name = element.attributes['filename'] ?? '';
    if (element.text !== '') embedded.push({ attachment, inside, name, bytes: new Uint8Array(Buffer.from(element.text, 'base64')) });
    return '';
  });
  return { kind: 'xml', where, root, embedded };
}
