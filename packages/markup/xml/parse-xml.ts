import { SaxesParser, type SaxesTagNS } from 'saxes';
import { count, Damaged, OverLimit } from '#archive';
import { HasDoctype } from './has-doctype.ts';

/** What an XML document may be made of. */
export interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlElements: number;
  /** Of one element. */
  readonly xmlAttributes: number;
}

export interface OpenElement {
  readonly tag: SaxesTagNS;
  readonly children: OpenElement[];
  /** Text and children as they follow each other. */
  readonly pieces: (string | OpenElement)[];
}

/** The tree of elements, without paths. Throws `OverLimit`, `HasDoctype`, or `Damaged` when it is not well-formed. */
export function parseXml(text: string, limits: XmlLimits): OpenElement {
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
