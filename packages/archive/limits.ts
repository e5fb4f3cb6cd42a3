const mebibyte = 1024 * 1024;

/** Zip bombs: real inflated sizes are counted, declared ones are not believed. */
export const zipLimits = {
  entries: 1000,
  bytes: 50 * mebibyte,
  ratio: 100,
  /** Sheets of XML compress very well: the ratio only counts above this. */
  ratioFromBytes: 8 * mebibyte,
} as const;
