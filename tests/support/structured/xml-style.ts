import fc from 'fast-check';

/** Element, attributes, text or children: before anything is decided about prefixes, quotes or encodings. */
export interface Node {
  readonly space: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Node[];
}
/** One of the ways in which programs write the same XML. */
export interface XmlStyle {
  readonly prefixes: 'usual' | 'odd' | 'redeclared';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'windows-1252' | 'undeclared';
  readonly pretty: boolean;
  readonly comments: boolean;
  readonly text: 'entities' | 'cdata' | 'numbers';
  /** Blanks around every text. */
  readonly spaced: boolean;
  readonly wrapped: boolean;
}
export const usualStyle: XmlStyle = {
  prefixes: 'usual',
  encoding: 'utf-8',
  pretty: false,
  comments: false,
  text: 'entities',
  spaced: false,
  wrapped: false,
};
export const xmlStyles: fc.Arbitrary<XmlStyle> = fc.record({
  prefixes: fc.constantFrom('usual', 'odd', 'redeclared'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'iso-8859-1', 'windows-1252', 'undeclared'),
  pretty: fc.boolean(),
  comments: fc.boolean(),
  text: fc.constantFrom('entities', 'cdata', 'numbers'),
  spaced: fc.boolean(),
  wrapped: fc.boolean(),
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
const numbered = (text: string): string =>
  [...text].map((each, at) => (at % 2 === 0 ? `&#${each.codePointAt(0)};` : `&#x${each.codePointAt(0)?.toString(16)};`)).join('');
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

function textIn(text: string, style: XmlStyle): string {
  const written = style.text === 'cdata' && text !== '' ? cdata(text) : style.text === 'numbers' ? numbered(text) : escaped(text);
  const noted = style.comments && style.text === 'entities' ? `${written}<!-- 1 -->` : written;
  return style.spaced ? `\n    ${noted}\n  ` : noted;
}

export function xmlOf(root: Node, prefixOf: Readonly<Record<string, string>>, style: XmlStyle): string {
  const spaces = Object.keys(prefixOf);
  const prefix = (space: string): string =>
    style.prefixes === 'odd' ? `ns-${spaces.indexOf(space)}.x:` : prefixOf[space] === '' ? '' : `${prefixOf[space]}:`;
  const declared = spaces.map((space) => `xmlns${prefix(space) === '' ? '' : `:${prefix(space).slice(0, -1)}`}="${space}"`).join(' ');
  const write = ({ space, name, attributes, content }: Node, depth: number): string => {
    const isOwn = style.prefixes === 'redeclared' && depth > 0;
    const tag = isOwn ? name : `${prefix(space)}${name}`;
    const spaceText = depth === 0 ? ` ${declared}` : isOwn ? ` xmlns="${space}"` : '';
    const pairs = Object.entries(attributes).map(([key, value]) =>
      depth % 2 === 0 ? ` ${key}="${escaped(value)}"` : `\n ${key} = '${escaped(value)}'`,
    );
    const inner =
      typeof content === 'string'
        ? textIn(content, style)
        : content
            .map(
              (child) =>
                `${style.comments ? '<!-- <cbc:ID>spook</cbc:ID> --><?spook 1?>' : ''}${style.pretty ? `\n${'\t'.repeat(depth + 1)}` : ''}${write(child, depth + 1)}`,
            )
            .join('');
    return `<${tag}${spaceText}${pairs.join('')}>${inner}</${tag}>`;
  };
  return write(root, 0);
}

/** The bytes, with what declares their encoding. Characters that it does not have are written as references. */
export function encoded(xml: string, { encoding, wrapped }: XmlStyle): Uint8Array {
  const body = wrapped
    ? `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion></StandardBusinessDocumentHeader>${xml}</StandardBusinessDocument>`
    : xml;
  const declaration = (name: string): string => `<?xml version="1.0" encoding="${name}"?>\n`;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(declaration('UTF-8') + body);
    case 'utf-8 with mark':
      return Buffer.from(`\uFEFF${declaration('utf-8')}${body}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${declaration('UTF-16')}${body}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${declaration('UTF-16')}${body}`, 'utf16le').swap16();
    case 'iso-8859-1':
    case 'windows-1252':
      return Buffer.from(
        declaration(encoding.toUpperCase()) + body.replace(/[^\0-\xff]/g, (each) => `&#${each.codePointAt(0)};`),
        'latin1',
      );
    case 'undeclared':
      return Buffer.from(body);
    default:
      return encoding satisfies never;
  }
}
