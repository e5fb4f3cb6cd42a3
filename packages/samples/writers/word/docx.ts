import { escapeXml } from '../ubl/escape-xml.ts';
import { writeZip } from './zip.ts';

export interface WordContent {
  readonly title?: string;
  /** Rows of a table under the title. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly paragraphs: readonly string[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const table = (rows: NonNullable<WordContent['facts']>): string =>
  `<w:tbl>${rows.map(([label, value]) => `<w:tr>${cell(label)}${cell(value)}</w:tr>`).join('')}</w:tbl>`;

/** A Word document (.docx) of a title, a table of two columns and paragraphs. */
export function writeDocx(content: WordContent): Uint8Array {
  const { title, facts = [], paragraphs } = content;
  const body = (title === undefined ? '' : paragraph(title)) + (facts.length > 0 ? table(facts) : '') + paragraphs.map(paragraph).join('');
  const document = `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  return writeZip([file('[Content_Types].xml', contentTypes), file('_rels/.rels', relations), file('word/document.xml', document)]);
}
