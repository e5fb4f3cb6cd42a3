import type { TextItem } from '../document.ts';

/** One word as it was recognised, with its place on the page in points. */
export interface RecognisedWord extends TextItem {
  /** What the engine thinks of it itself, 0 to 100. */
  readonly confidence: number;
  /** A second recognition of the same page, drawn in another way, gave the same letters at the same place. */
  readonly agreed: boolean;
}
export interface RecognisedPage {
  /** 1-based, as in the document. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly RecognisedWord[];
}

/** What came of recognising a scan; it is kept, so JSON values only. */
export type Recognition =
  | { readonly state: 'recognised'; readonly pages: readonly RecognisedPage[] }
  /** Over a limit, stopped, or no picture that can be opened; `detail` is in Dutch, for people. */
  | { readonly state: 'failed'; readonly reason: 'too-large' | 'stopped' | 'damaged'; readonly detail: string };
