/** A picture in grey, a byte a pixel, row by row: 0 is black. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Each pixel the weighted mean of its neighbours (1 2 1, both ways): noise of a scanner goes, letters stay. */
export function blurred({ width, height, grey }: Bitmap): Bitmap {
  const rows = new Uint8Array(grey.length);
  const result = new Uint8Array(grey.length);
  const mean = (from: Uint8Array, before: number, at: number, after: number): number =>
    ((from[before] ?? 0) + 2 * (from[at] ?? 0) + (from[after] ?? 0) + 2) >> 2;
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    const end = start + width - 1;
    for (let at = start; at <= end; at += 1) rows[at] = mean(grey, Math.max(at - 1, start), at, Math.min(at + 1, end));
  }
  for (let at = 0; at < grey.length; at += 1) {
    result[at] = mean(rows, at >= width ? at - width : at, at, at + width < grey.length ? at + width : at);
  }
  return { width, height, grey: result };
}

/** A quarter turn clockwise. */
export function turned({ width, height, grey }: Bitmap): Bitmap {
  const result = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) result[x * height + (height - 1 - y)] = grey[y * width + x] ?? 0;
  }
  return { width: height, height: width, grey: result };
}

/** Half as wide and high: enough to see which way up a page is. */
export function halved({ width, height, grey }: Bitmap): Bitmap {
  const [w, h] = [Math.floor(width / 2), Math.floor(height / 2)];
  const result = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const at = 2 * y * width + 2 * x;
      result[y * w + x] = ((grey[at] ?? 0) + (grey[at + 1] ?? 0) + (grey[at + width] ?? 0) + (grey[at + width + 1] ?? 0) + 2) >> 2;
    }
  }
  return { width: w, height: h, grey: result };
}
