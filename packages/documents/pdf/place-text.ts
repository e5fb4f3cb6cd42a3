import type { TextItem } from '../document.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** A run of text as the engine gives it: user space of the page, origin left bottom, not rotated. */
export interface TextRun {
  readonly text: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  /** Part of the font size above the baseline. */
  readonly ascent: number;
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** In which of four directions the text runs on the page as shown: 0, 90, 180 or 270 degrees clockwise. */
export function directionOf(run: TextRun, viewport: Matrix): number {
  const [a, b] = multiply(viewport, run.transform);
  const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  return ((quarter + 4) % 4) * 90;
}

/** Puts a run on the page: origin left top, page rotation undone. Blanks at both ends are taken off the box. */
export function placeText(run: TextRun, viewport: Matrix): TextItem | undefined {
  const text = run.text.trim();
  if (text === '') return undefined;
  const [a, b, c, d, e, f] = multiply(viewport, run.transform);
  const scale = Math.hypot(viewport[0], viewport[1]);
  const perCharacter = (run.width * scale) / run.text.length;
  const before = (run.text.length - run.text.trimStart().length) * perCharacter;
  const width = text.length * perCharacter;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || run.height * scale;
  // Unit vectors along the baseline and up from it, in page coordinates with y downwards.
  const along = unit(a, b);
  const up = Math.hypot(c, d) > 0 ? unit(c, d) : { x: along.y, y: -along.x };
  const start = { x: e + along.x * before, y: f + along.y * before };
  const top = size * run.ascent;
  const bottom = top - size;
  const [x0, x1] = extent(start.x, along.x * width, up.x * top, up.x * bottom);
  const [y0, y1] = extent(start.y, along.y * width, up.y * top, up.y * bottom);
  return { text, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Least and greatest of the four corners, along one axis. */
function extent(start: number, along: number, top: number, bottom: number): readonly [number, number] {
  const [from, to] = [start + Math.min(0, along), start + Math.max(0, along)];
  return [from + Math.min(top, bottom), to + Math.max(top, bottom)];
}

function unit(x: number, y: number): { readonly x: number; readonly y: number } {
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}
