/** One row of the table; the keys are the headings. */
export type Row = Readonly<Record<string, string | number | undefined>>;

export interface SectionResult {
  /** One row per file, whatever became of it. */
  readonly rows: readonly Row[];
  /** The figures, a sentence each. */
  readonly summary: readonly string[];
  /** What is not as it must be; the report fails when there is any. */
  readonly failures: readonly string[];
}

/** A part of the report: one kind of test data that others made, read with the real readers and held against its truth. */
export interface Section {
  /** The word on the command line. */
  readonly name: string;
  readonly title: string;
  /** It makes files of its own as well, so that it is run without a corpus too. */
  readonly makesOwn?: boolean;
  /** `corpus` is a folder with the subfolders and tables that the corpus README names; `undefined` when it holds none of this section's files. */
  run(corpus: string): Promise<SectionResult | undefined>;
}
