import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readAs } from '../support/documents-write.ts';
import { writeZip } from '../support/documents-zip.ts';
import { docx, odt, paragraph, run, table } from '../support/word-write.ts';

const linesOf = async (bytes: Uint8Array | string): Promise<string[]> => (await readAs('word', 'x', bytes)).text.split('\n');
const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const control = (properties: string, text: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
const checkbox = (value: number): string => `<w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox>`;
const fieldBox = (checked: string): string => `<w:r><w:fldChar><w:ffData><w:checkBox>${checked}</w:checkBox></w:ffData></w:fldChar></w:r>`;

describe('docx: what a reader sees on paper, in that order', () => {
  const bodies: readonly (readonly [string, string, readonly string[]])[] = [
    ['lines and signs', paragraph('Evaluatieverslag|Wmo &amp; meer'), ['Evaluatieverslag', 'Wmo & meer']],
    ['a table, a row a line', table([['Cliëntnummer'], ['400123']], [['Naam'], ['']]), ['Cliëntnummer\t400123', 'Naam']],
    [
      'cells of several paragraphs, side by side',
      table([
        ['Naam', 'Einddatum'],
        ['Joke', '15-03-2026', 'toelichting'],
      ]),
      ['Naam\tJoke', 'Einddatum\t15-03-2026', 'toelichting'],
    ],
    ['a table in a table', table([['Cliënt'], [table([['Nummer'], ['400123']]), '<w:p/>']]), ['Cliënt\tNummer\t400123']],
    [
      'a box, once, behind the paragraph it hangs on',
      `<w:p>${run('Boven')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('In de box')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('In de box')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('Onder')}`,
      ['Boven', 'In de box', 'Onder'],
    ],
    [
      'changes as if they were accepted',
      `<w:p>${run('Tarief ')}<w:del><w:r><w:delText>40,00</w:delText></w:r></w:del><w:ins>${run('44,00')}</w:ins><w:moveFrom>${run('weg')}</w:moveFrom></w:p>`,
      ['Tarief 44,00'],
    ],
    [
      'no deleted row',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>weg</w:t></w:r></w:p></w:tc></w:tr></w:tbl>${paragraph('Rest')}`,
      ['Rest'],
    ],
    [
      'no hidden text',
      `<w:p>${run('Zichtbaar')}${run(' geheim', '<w:vanish/>')}${run(' wel', '<w:vanish w:val="0"/>')}</w:p>`,
      ['Zichtbaar wel'],
    ],
    [
      'controls: filled in, not filled in',
      `<w:p>${control('', 'Joke')}${control('<w:showingPlcHdr/>', 'Klik om tekst in te voeren')}</w:p>`,
      ['Joke'],
    ],
    [
      'boxes of both ages, ticked or not',
      `<w:p>${control(checkbox(1), '☒')}${run('ja ')}${control(checkbox(0), '☐')}${run('nee ')}${fieldBox('<w:checked/>')}${run('soms ')}${fieldBox('<w:default w:val="0"/>')}${run('nooit')}</w:p>`,
      ['X ja nee X soms nooit'],
    ],
    [
      'fields: what they show, not what they are',
      `<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>DATE \\@ d</w:instrText></w:r>${run('3 februari 2026')}</w:p>`,
      ['3 februari 2026'],
    ],
    [
      'tabs of the text, not those of the ruler',
      `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('a')}<w:r><w:tab/></w:r>${run('b')}</w:p>`,
      ['a\tb'],
    ],
  ];
  it.each(bodies)('%s', async (_, body, expected) => {
    expect(await linesOf(docx(body))).toEqual(expected);
  });

  it('headers once, body, notes, footers', async () => {
    const note = `<w:footnote w:type="separator">${paragraph('---')}</w:footnote><w:footnote>${paragraph('Een noot')}</w:footnote>`;
    const bytes = docx(paragraph('Verslag'), [
      ['header1', paragraph('Zorg B.V.')],
      ['header2', paragraph('Zorg B.V.')],
      ['footnotes', note],
      ['footer1', paragraph('KvK 12345678')],
      ['comments', paragraph('opmerking')],
    ]);
    expect(await linesOf(bytes)).toEqual(['Zorg B.V.', 'Verslag', 'Een noot', 'KvK 12345678']);
  });

  it('two million paragraphs in 255 kB are stopped by a limit, in words', { timeout: 20_000 }, async () => {
    const bomb = docx('<w:p/>'.repeat(2_000_000));
    expect(bomb.length).toBeLessThan(255_000);
    expect((await readAs('unreadable', 'x.docx', bomb)).problem).toMatchObject({
      reason: 'too-large',
      certain: true,
      detail: expect.stringMatching(/grens/),
    });
  });

  it('a bomb beside the text is counted before it is read', async () => {
    const bytes = docx(paragraph('x'), [], [{ name: 'word/media/a.bin', bytes: Buffer.alloc(51 * 1024 * 1024) }]);
    expect((await readAs('unreadable', 'x.docx', bytes)).problem).toMatchObject({ reason: 'too-large', where: { kind: 'word' } });
  });

  it('without its document, or with half of it, it is damaged', async () => {
    const without = writeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/styles.xml', bytes: '<styles/>' },
    ]);
    for (const bytes of [without, docx('<w:p>')])
      expect((await readAs('unreadable', 'x.docx', bytes)).problem).toMatchObject({ reason: 'damaged', certain: true });
  });
});

describe('OpenDocument', () => {
  it('headers, tables, boxes and notes in order; changes accepted, comments left out', async () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const body = [
      '<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:h>Verslag</text:h>',
      '<text:p>Cliënt<text:s text:c="2"/>400123<text:line-break/>ein\n  de<office:annotation><text:p>opmerking</text:p></office:annotation></text:p>',
      `<table:table><table:table-header-rows><table:table-row>${cell('Naam')}${cell('Joke')}</table:table-row></table:table-header-rows></table:table>`,
      '<text:p>Doel<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot</text:p></text:note-body></text:note> behaald',
      '<draw:frame><draw:text-box><text:p>In de box</text:p></draw:text-box></draw:frame></text:p>',
    ].join('');
    const styles = '<style:header><text:p>Zorg B.V.</text:p></style:header><style:footer><text:p>Pagina 1</text:p></style:footer>';
    expect(await linesOf(odt(body, styles))).toEqual([
      'Zorg B.V.',
      'Verslag',
      'Cliënt  400123',
      'ein de',
      'Naam\tJoke',
      'Doel behaald',
      'Een noot',
      'In de box',
      'Pagina 1',
    ]);
  });

  it('with a password', async () => {
    expect((await readAs('unreadable', 'x.odt', odt('', '', '<manifest:encryption-data/>'))).problem).toMatchObject({
      reason: 'encrypted',
    });
  });
});

describe('RTF', () => {
  const bodies: readonly (readonly [string, string, string])[] = [
    [
      'letters of three kinds',
      String.raw`{\fonttbl{\f0 Arial;}}{\*\generator x}Factuur\par Cli\'ebnt 400123 \u8364?491,90\tab x\par`,
      'Factuur\nCliënt 400123 €491,90\tx',
    ],
    ['a fallback of several letters', String.raw`{\uc3\u8364 EUR 5} {\uc0\u233 n}`, '€ 5 én'],
    ['a row of a table is a line', String.raw`\trowd\intbl Naam\cell Joke\cell\row\pard Klaar`, 'Naam\tJoke\nKlaar'],
    ['no hidden or deleted text', String.raw`Nu {\v geheim}{\deleted weg}\v geheim\v0 zichtbaar`, 'Nu zichtbaar'],
    [
      'headers, notes and boxes',
      String.raw`{\header Zorg B.V.\par}Doel{\footnote  Een noot}\par{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In de box\par}}{\shprslt dubbel}}`,
      'Zorg B.V.\nDoel Een noot\nIn de box',
    ],
    ['fields: what they show', String.raw`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt zorg.example}}`, 'zorg.example'],
    ['signs that have words of their own', String.raw`a\endash b\~c\_d\{\}\\`, 'a–b c-d{}\\'],
  ];
  it.each(bodies)('%s', async (_, body, expected) => {
    expect((await readAs('word', 'x.doc', `{\\rtf1\\ansi\\ansicpg1252${body}}`)).text).toBe(expected);
  });
});

it('a Word file of before 2007 with a password says so', async () => {
  const container = CFB.utils.cfb_new();
  const head = Buffer.alloc(5000, 0);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(0x0100, 10);
  CFB.utils.cfb_add(container, '/WordDocument', head);
  const written: unknown = CFB.write(container, { type: 'buffer' });
  expect((await readAs('unreadable', 'verslag.doc', new Uint8Array(written as Buffer))).problem).toMatchObject({
    reason: 'encrypted',
    certain: true,
  });
});
