import './engine.ts';
import { PDFParse } from 'pdf-parse';
import type { TextItem } from '../document.ts';

/** pdf-parse gives no places: lines are set under each other, so that their order is kept. */
const lineHeight = 12;

/** The text of one page by pdf-parse, for a page whose text with places could not be had. Throws when it cannot either. */
export async function plainTextItems(bytes: Uint8Array, pageNumber: number): Promise<TextItem[]> {
  const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true });
  try {
    const { pages } = await parser.getText({ partial: [pageNumber], pageJoiner: '', parseHyperlinks: false });
    const lines = pages.flatMap((page) => page.text.split('\n')).map((line) => line.trim());
    return lines.flatMap((text, index) =>
      text === '' ? [] : [{ text, x: 0, y: index * lineHeight, width: text.length * (lineHeight / 2), height: lineHeight }],
    );
  } finally {
    await parser.destroy();
  }
}
