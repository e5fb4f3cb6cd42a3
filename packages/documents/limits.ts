const mebibyte = 1024 * 1024;

/** What one file, read in bytes that a stranger chose, may cost. Going over one is a `too-large` document, never an exception. */
export const limits = {
  /** A mail of SES is at most 40 MB; no invoice comes near this. */
  fileBytes: 25 * mebibyte,
  /** The largest verzamelfactuur on paper is some 60 pages; a page costs about 15 ms. */
  pdfPages: 500,
  /** A small PDF can draw its text a million times (form bombs). */
  pdfItems: 400_000,
  /** A page of letters is some 50 kB; only what is packed twice is held to this. */
  pdfStreamBytes: 32 * mebibyte,
  sheets: 100,
  /** A specification has a row per client per product. */
  rows: 20_000,
  /** A single cell in XFD1048576 must not make a million columns. */
  columns: 500,
  cells: 400_000,
  xmlBytes: 25 * mebibyte,
  /** UBL needs about 10; parsers overflow on 200,000. */
  xmlDepth: 100,
  /** An invoice line of UBL takes some 25; six thousand lines are no invoice of one month. */
  xmlElements: 150_000,
  /** Namespaces make looking each of them up slower with every one there is. */
  xmlAttributes: 1000,
  /** The words of a document, or a table of text: 20,000 rows of a hundred characters. */
  textCharacters: 2_000_000,
  /** Files in files in files: PDF in UBL in PDF. */
  embeddedDepth: 3,
  embeddedFiles: 50,
  embeddedBytes: 50 * mebibyte,
} as const;

export const isolationLimits = {
  /** A 5 kB PDF can keep the reader busy for ever. */
  wallMs: 15_000,
  /** All files of one mail: two hundred that take just not too long must not outlive the function that reads them. */
  mailMs: 120_000,
  /** A 3 kB PDF can inflate to gigabytes outside the JavaScript heap, where resourceLimits do not count. */
  growthBytes: 400 * mebibyte,
  /** A reader can take 100 MB in so many milliseconds, and is at it until it is killed. */
  pollMs: 20,
  /**
   * Far above the growth that is allowed, which ends a thread first: one array or string that does not fit in what is
   * left of the heap makes V8 end the whole process, and they are at most 1 GB.
   */
  heapMb: 2048,
  /** Reading makes much that lives shortly: with room for it less time goes to collecting what is in use still. */
  youngMb: 96,
  /** How long to wait for a killed thread to be gone; a call into native code ends when it ends. */
  endMs: 2000,
  /** A thread that kept this much after a task, or did so many, makes place for a new one (50 ms and loading its readers). */
  keptBytes: 300 * mebibyte,
  tasksPerThread: 500,
} as const;
