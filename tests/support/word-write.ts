import { writeZip } from './documents-zip.ts';

type Part = readonly [name: string, content: string];

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** `header1`, `footnotes` and so on beside the body: contents without their root. */
export function docx(body: string, parts: readonly Part[] = [], more: readonly { name: string; bytes: Uint8Array }[] = []): Uint8Array {
  const root = (name: string): string => ({ h: 'hdr', f: 'ftr' })[name.slice(0, 1)] ?? name;
  const written = parts.map(([name, content]) => {
    const element = name.startsWith('foot') && name.endsWith('notes') ? 'footnotes' : root(name);
    return { name: `word/${name}.xml`, bytes: `<w:${element} ${namespaces}>${content}</w:${element}>` };
  });
  return writeZip([
    {
      name: '[Content_Types].xml',
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', bytes: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` },
    ...written,
    ...more,
  ]);
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** `|` is a line break. */
export const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${text
    .split('|')
    .map((piece) => run(piece))
    .join('<w:r><w:br/></w:r>')}</w:p>`;
/** Cells of paragraphs; what begins with `<` stands in its cell as it is. */
export const table = (...rows: readonly (readonly (readonly string[])[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell.map((each) => (each.startsWith('<') ? each : paragraph(each))).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** An OpenDocument text of the body and the styles given. */
export function odt(body: string, styles = '', manifest = ''): Uint8Array {
  const names = 'xmlns:office="urn:o" xmlns:style="urn:s" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:draw="urn:d"';
  return writeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      bytes: `<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      bytes: `<office:document-styles ${names}><office:master-styles><style:master-page>${styles}</style:master-page></office:master-styles></office:document-styles>`,
    },
    { name: 'META-INF/manifest.xml', bytes: `<manifest>${manifest}</manifest>` },
  ]);
}
