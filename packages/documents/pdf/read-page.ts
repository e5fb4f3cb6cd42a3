import type { Page, TextItem } from '../document.ts';
import { composeAccents } from './compose-accents.ts';
import { pdfjs } from './engine.ts';
import { joinTouching } from './join-touching.ts';
import type { OpenPage } from './open-pdf.ts';
import { directionOf, placeText, type TextRun } from './place-text.ts';
import { readFormFields } from './read-form-fields.ts';

type Matrix = TextRun['transform'];

/** The text of a page with its place, form fields included, as a reader of the page sees it upright. */
export async function readPage(page: OpenPage, number: number): Promise<Page> {
  const runs = await readRuns(page);
  // Some programs turn the text instead of the page: upright is what most of the text says.
  const upright = page.getViewport({ scale: 1 });
  const turned = mainDirection(runs, asMatrix(upright.transform));
  const viewport = turned === 0 ? upright : page.getViewport({ scale: 1, rotation: (page.rotate - turned + 360) % 360 });
  const matrix = asMatrix(viewport.transform);
  const placed = runs.map((run) => placeText(run, matrix)).filter((item) => item !== undefined);
  const fields = await readFormFields(page, matrix);
  const visible = [...joinTouching(composeAccents(placed)), ...fields].filter((item) => isOnPage(item, viewport.width, viewport.height));
  return { number, width: viewport.width, height: viewport.height, items: visible };
}

/** Nothing of these has another form. */
const isPlain = /^[ -~€]*$/;

async function readRuns(page: OpenPage): Promise<TextRun[]> {
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const style = content.styles[item.fontName];
    const ascent = style !== undefined && Number.isFinite(style.ascent) && style.ascent > 0.3 && style.ascent <= 1.2 ? style.ascent : 0.8;
    runs.push({
      text: isPlain.test(item.str) ? item.str : pdfjs.normalizeUnicode(item.str),
      transform: asMatrix(item.transform),
      width: item.width,
      height: item.height,
      ascent,
    });
  }
  return runs;
}

function asMatrix(values: readonly unknown[]): Matrix {
  const at = (index: number): number => {
    const value = values[index];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function mainDirection(runs: readonly TextRun[], viewport: Matrix): number {
  const characters = new Map<number, number>();
  for (const run of runs) {
    const direction = directionOf(run, viewport);
    characters.set(direction, (characters.get(direction) ?? 0) + run.text.length);
  }
  const [main] = [...characters].sort((a, b) => b[1] - a[1]);
  return main?.[0] ?? 0;
}

/** What lies wholly beside the page is seen by nobody, so it is not part of the invoice. */
function isOnPage(item: TextItem, width: number, height: number): boolean {
  return item.x < width && item.y < height && item.x + item.width > 0 && item.y + item.height > 0;
}
