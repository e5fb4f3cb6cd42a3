import { SaxesParser, type SaxesTagNS } from 'saxes';
import { count, Damaged, megabytes, OverLimit } from '#archive';
import type { Place } from '#domain';
import type { Document, SourceFile, XmlElement } from '../document.ts';
import { limits } from '../limits.ts';
import { HasDoctype } from './has-doctype.ts';

interface OpenElement {
  readonly tag: SaxesTagNS;
  readonly children: OpenElement[];
  /** Text and children as they follow each other. */
  readonly pieces: (string | OpenElement)[];
}

/** Elements whose text is a file in base64: UBL and CII. */
const attachmentNames = new Set(['EmbeddedDocumentBinaryObject', 'AttachmentBinaryObject']);

/** Throws `OverLimit`, `HasDoctype`, or `Damaged` when it is not well-formed. */
export function readXml(file: SourceFile, text: string, where: Place): Document {
  if (file.bytes.length > limits.xmlBytes) {
    throw new OverLimit(`Het XML-bestand is ${megabytes(file.bytes.length)}; de grens is ${megabytes(limits.xmlBytes)}.`);
  }
  const embedded: SourceFile[] = [];
  const root = finish(parseXml(text), '', (name, base64) => {
    embedded.push({ attachment: file.attachment, inside: file.name, name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) });
  });
  return { kind: 'xml', where, root, embedded };
}

/** The tree of elements, without paths. Throws like `readXml`. */
export function parseXml(text: string): OpenElement {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Damaged(error.message);
  });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let elements = 0;
  parser.on('doctype', () => {
    throw new HasDoctype();
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.xmlAttributes)
      throw new OverLimit(`Het XML-bestand heeft een element met meer dan ${count(limits.xmlAttributes)} attributen; dat is de grens.`);
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= limits.xmlDepth)
      throw new OverLimit(`Het XML-bestand is meer dan ${limits.xmlDepth} elementen diep; dat is de grens.`);
    if (elements > limits.xmlElements)
      throw new OverLimit(`Het XML-bestand heeft meer dan ${count(limits.xmlElements)} elementen; dat is de grens.`);
    const element: OpenElement = { tag, children: [], pieces: [] };
    open.at(-1)?.children.push(element);
    open.at(-1)?.pieces.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string): void => {
    open.at(-1)?.pieces.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (root === undefined) throw new Damaged('There is no root element.');
  return root;
}

function finish(element: OpenElement, path: string, onFile: (name: string, base64: string) => void): XmlElement {
  const own = path === '' ? `/${element.tag.local}` : path;
  const attributes = Object.fromEntries(
    Object.values(element.tag.attributes).flatMap(({ local, prefix, value }) =>
      prefix === 'xmlns' || local === 'xmlns' ? [] : [[local, value]],
    ),
  );
  const total = new Map<string, number>();
  for (const { tag } of element.children) total.set(tag.local, (total.get(tag.local) ?? 0) + 1);
  const seen = new Map<string, number>();
  const children = element.children.map((child) => {
    const name = child.tag.local;
    const index = (seen.get(name) ?? 0) + 1;
    seen.set(name, index);
    return finish(child, `${own}/${name}${total.get(name) === 1 ? '' : `[${index}]`}`, onFile);
  });
  const text = element.pieces
    .filter((piece) => typeof piece === 'string')
    .join('')
    .trim();
  const isFile = attachmentNames.has(element.tag.local);
  if (isFile && text !== '') onFile(attributes['filename'] ?? '', text);
  return { name: element.tag.local, namespace: element.tag.uri, attributes, children, text: isFile ? '' : text, path: own };
}
