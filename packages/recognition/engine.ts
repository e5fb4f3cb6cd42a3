import { gunzipSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import openTesseract from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { Bitmap } from './bitmap.ts';
import type { EngineFiles } from './recogniser.ts';

/** One word of a page picture, in pixels. Words with the same `line` stand on one line of text. */
export interface PictureWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
  readonly line: string;
}
export interface Engine {
  readonly pdfium: PDFiumLibrary;
  readonly words: (picture: Bitmap, dpi: number) => readonly PictureWord[];
}

/** LSTM only: the language file holds nothing else. */
const lstmOnly = 1;
const language = 'nld';
/** "Sparse text": looks for words anywhere. As one block of text a large name takes the small lines beside it along. */
const sparseText = '11';
/** Level of a word in the table that the engine gives. */
const wordLevel = '5';

export async function openEngine(files: EngineFiles): Promise<Engine> {
  const [pdfium, tesseract] = await Promise.all([
    PDFiumLibrary.init({ wasmBinary: new Uint8Array(files.pdfium).buffer }),
    openTesseract({ wasmBinary: files.tesseract }),
  ]);
  tesseract.FS.writeFile(`./${language}.traineddata`, gunzipSync(files.language));
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, language, lstmOnly) !== 0) throw new Error('The language file does not fit the engine');
  api.SetVariable('tessedit_pageseg_mode', sparseText);
  const words = ({ width, height, grey }: Bitmap, dpi: number): readonly PictureWord[] => {
    tesseract.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
    api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
    if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) throw new Error('The page picture could not be recognised');
    const found = wordsIn(api.GetTSVText(0));
    api.Clear();
    return found;
  };
  return { pdfium, words };
}

/** Level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function wordsIn(table: string): readonly PictureWord[] {
  return table.split('\n').flatMap((row) => {
    const cells = row.split('\t');
    const [level = '', , block = '', paragraph = '', line = '', , ...numbers] = cells;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = numbers.slice(0, 5).map(Number);
    const text = cells.slice(11).join(' ').trim();
    if (level !== wordLevel || text === '') return [];
    return [{ text, left, top, width, height, confidence, line: `${block}.${paragraph}.${line}` }];
  });
}
