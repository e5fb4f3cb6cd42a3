/** A letter as data, so that plain text and HTML always say the same. */
export type Block =
  | { readonly kind: 'verdict'; readonly tone: 'good' | 'bad' | 'neutral'; readonly text: string }
  /** `inner`: within a section that has a heading itself. */
  | { readonly kind: 'heading'; readonly text: string; readonly inner?: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'reasons'; readonly items: readonly Reason[] }
  /** To a page of ours; never to anything that a sender wrote. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string };
export interface Reason {
  readonly place: string;
  readonly sentence: string;
  readonly code: string;
}

export const saysReasons = (block: Block): boolean => block.kind === 'reasons';

/** The same blocks, as part of a section that has a heading itself. */
export const within = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'heading' ? { ...block, inner: true } : block));
