import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { count, Damaged, OverLimit, unpackZip } from '#archive';
import type { Place } from '#domain';
import { HasDoctype } from '#markup';
import type { Document, Sheet, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { SheetBuilder } from './build-sheet.ts';
import { OdsStyles } from './ods-styles.ts';
import { odsValue } from './ods-value.ts';

/** OpenDocument as LibreOffice and Google write it. Throws `OverLimit`, `Locked`, `HasDoctype` or `Damaged`. */
export async function readOds(file: SourceFile, where: Place): Promise<Document> {
  const [content] = await unpackZip(file.bytes, (name) => name === 'content.xml');
  if (content === undefined) throw new Damaged('There is no content.xml.');
  return { kind: 'spreadsheet', where, format: 'ods', sheets: new OdsContent().read(new TextDecoder().decode(content.bytes)) };
}

/** Inside these stand cells, tables and texts that are not on the sheet: changes, comments, drawings, links. */
const elsewhere = new Set([
  'table:tracked-changes',
  'office:annotation',
  'table:shapes',
  'draw:frame',
  'draw:custom-shape',
  'office:forms',
]);
const isCell = (name: string): boolean => name === 'table:table-cell' || name === 'table:covered-table-cell';

/** `number-rows-repeated` and the like: 1 when it is not there or no number. */
const times = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? '1', 10) || 1);

/** One pass over `content.xml`. */
class OdsContent {
  readonly #styles = new OdsStyles();
  readonly #sheets: Sheet[] = [];
  #sheet: SheetBuilder | undefined;
  /** How deep inside an element that is not on the sheet. */
  #away = 0;
  /** 0-based, of the row and the cell that are open or come next. */
  #row = 0;
  #column = 0;
  #rowTag: SaxesTagPlain['attributes'] = {};
  #columns: { readonly until: number; readonly isHidden: boolean; readonly style: string | undefined }[] = [];
  #cell: SaxesTagPlain['attributes'] | undefined;
  #paragraphs: string[] = [];

  read(xml: string): readonly Sheet[] {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Damaged(error.message);
    });
    parser.on('doctype', () => {
      throw new HasDoctype();
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag.name));
    parser.on('text', (text) => this.#text(text));
    parser.write(xml).close();
    return this.#sheets;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (this.#away > 0 || elsewhere.has(name)) this.#away += 1;
    else if (name === 'table:table') this.#openSheet(attributes);
    else if (name === 'table:table-column') this.#addColumns(attributes);
    else if (name === 'table:table-row') [this.#rowTag, this.#column] = [attributes, 0];
    else if (isCell(name)) [this.#cell, this.#paragraphs] = [attributes, []];
    else if (name === 'text:p') this.#paragraphs.push('');
    else if (name === 'text:s') this.#text(' '.repeat(Math.min(times(attributes['text:c']), 100)));
    else if (name === 'text:tab' || name === 'text:line-break') this.#text(name === 'text:tab' ? '\t' : '\n');
    else this.#styles.open(name, attributes);
  }

  #close(name: string): void {
    if (this.#away > 0) this.#away -= 1;
    else if (isCell(name)) this.#closeCell(name === 'table:covered-table-cell');
    else if (name === 'table:table-row') this.#row += times(this.#rowTag['table:number-rows-repeated']);
    else if (name === 'table:table' && this.#sheet !== undefined) {
      this.#sheets.push(this.#sheet.build());
      this.#sheet = undefined;
    }
  }

  #text(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (this.#away === 0 && this.#cell !== undefined && last >= 0) this.#paragraphs[last] += text;
  }

  #openSheet(attributes: SaxesTagPlain['attributes']): void {
    if (this.#sheet !== undefined) throw new Damaged('A table inside a table.');
    if (this.#sheets.length >= limits.sheets)
      throw new OverLimit(`Het bestand heeft meer dan ${count(limits.sheets)} tabbladen; dat is de grens.`);
    this.#sheet = new SheetBuilder(attributes['table:name'] ?? '', this.#styles.hidesTable(attributes['table:style-name']));
    [this.#row, this.#column, this.#columns] = [0, 0, []];
  }

  #addColumns(attributes: SaxesTagPlain['attributes']): void {
    const until = (this.#columns.at(-1)?.until ?? 0) + times(attributes['table:number-columns-repeated']);
    const isHidden = (attributes['table:visibility'] ?? 'visible') !== 'visible';
    this.#columns.push({ until, isHidden, style: attributes['table:default-cell-style-name'] });
  }

  #closeCell(isCovered: boolean): void {
    const cell = this.#cell ?? {};
    const repeated = times(cell['table:number-columns-repeated']);
    const first = this.#column;
    this.#column += repeated;
    this.#cell = undefined;
    if (isCovered) return;
    const columnOf = (index: number) => this.#columns.find(({ until }) => index < until);
    const style = cell['table:style-name'] ?? columnOf(first)?.style;
    const shown = { digits: this.#styles.digitsOf(style), dayZero: this.#styles.dayZeroOf(style) };
    const content = odsValue(cell, this.#paragraphs.join('\n'), shown);
    if (content.value === '' && !content.unusable) return;
    const rowIsHidden = (this.#rowTag['table:visibility'] ?? 'visible') !== 'visible';
    const rowSpan = times(cell['table:number-rows-spanned']);
    for (let down = 0; down < times(this.#rowTag['table:number-rows-repeated']); down += 1) {
      for (let right = 0; right < repeated; right += 1) {
        const hidden = rowIsHidden ? 'row' : columnOf(first + right)?.isHidden === true ? 'column' : undefined;
        this.#sheet?.add({
          row: this.#row + down + 1,
          column: first + right + 1,
          ...content,
          ...(hidden === undefined ? {} : { hidden }),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        });
      }
    }
  }
}
