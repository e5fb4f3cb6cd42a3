import type { OpenElement } from './parse-xml.ts';

export interface XmlElement {
  /** Local name; prefixes are resolved away. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, trimmed. */
  readonly text: string;
  /** `/Invoice/cac:InvoiceLine[2]/cbc:ID` with local names: `/Invoice/InvoiceLine[2]/ID`. */
  readonly path: string;
}

/** The elements with their paths. `keepText` says what stays of the text of an element. */
export function xmlTree(
  element: OpenElement,
  keepText: (element: Pick<XmlElement, 'name' | 'attributes' | 'text'>) => string = ({ text }) => text,
  path = `/${element.tag.local}`,
): XmlElement {
  const { local: name, uri: namespace } = element.tag;
  const attributes = Object.fromEntries(
    Object.values(element.tag.attributes).flatMap(({ local, prefix, value }) =>
      prefix === 'xmlns' || local === 'xmlns' ? [] : [[local, value]],
    ),
  );
  const total = new Map<string, number>();
  for (const { tag } of element.children) total.set(tag.local, (total.get(tag.local) ?? 0) + 1);
  const seen = new Map<string, number>();
  const children = element.children.map((child) => {
    const childName = child.tag.local;
    const index = (seen.get(childName) ?? 0) + 1;
    seen.set(childName, index);
    return xmlTree(child, keepText, `${path}/${childName}${total.get(childName) === 1 ? '' : `[${index}]`}`);
  });
  const text = element.pieces
    .filter((piece) => typeof piece === 'string')
    .join('')
    .trim();
  return { name, namespace, attributes, children, text: keepText({ name, attributes, text }), path };
}
