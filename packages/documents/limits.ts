const mebibyte = 1024 * 1024;

/** What one file, read in bytes that a stranger chose, may cost. Going over one is a `too-large` document, never an exception. */
export const limits = {
  /** A mail of SES is at most 40 MB; no invoice comes near this. */
  fileBytes: 25 * mebibyte,
  /** The largest verzamelfactuur on paper is some 60 pages; a page costs about 15 ms. */
  pdfPages: 500,
  /** A small PDF can draw its text a million times (form bombs). */
  pdfItems: 400_000,
  sheets: 100,
  /** A specification has a row per client per product. */
  rows: 20_000,
  /** A single cell in XFD1048576 must not make a million columns. */
  columns: 500,
  cells: 400_000,
  xmlBytes: 25 * mebibyte,
  /** UBL needs about 10; parsers overflow on 200,000. */
  xmlDepth: 100,
  xmlElements: 500_000,
  textCharacters: 5_000_000,
  /** Files in files in files: PDF in UBL in PDF. */
  embeddedDepth: 3,
  embeddedFiles: 50,
  embeddedBytes: 50 * mebibyte,
} as const;

export const isolationLimits = {
  /** A 5 kB PDF can keep the reader busy for ever. */
  wallMs: 15_000,
  /** A 3 kB PDF can inflate to gigabytes outside the JavaScript heap, where resourceLimits do not count. */
  growthBytes: 400 * mebibyte,
  pollMs: 50,
  heapMb: 512,
} as const;
