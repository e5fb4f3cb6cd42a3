const mebibyte = 1024 * 1024;

/** What one scan may cost. Going over one is a recognition that failed with a reason, never an exception. */
export const limits = {
  /** A page takes some 5 to 10 seconds; an invoice with its specification on paper has a few. */
  pages: 10,
  /** A PNG of 10 kB can be 30,000 pixels wide and high, and is decoded whole. */
  picturePixels: 60_000_000,
  /** A page of 10 metres at 300 dpi is gigabytes; an A4 is 8.7 million pixels, an A3 17.4. */
  pagePixels: 18_000_000,
} as const;

export const isolationLimits = {
  /** All pages together. */
  wallMs: 90_000,
  /** The engine takes some 350 MB for a page at 300 dpi; pictures in a PDF are decoded outside the JavaScript heap. */
  growthBytes: 700 * mebibyte,
  /** The engine with its language and the pictures of one page; it takes a second to start. */
  keptBytes: 600 * mebibyte,
} as const;
