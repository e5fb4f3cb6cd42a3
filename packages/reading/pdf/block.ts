import type { Row } from '../layout/rows.ts';
import type { Anchor } from './anchors.ts';

/** The rows that belong to one invoice line, top to bottom. */
export interface Block {
  readonly anchor: Anchor;
  readonly rows: readonly Row[];
  readonly anchorRow: Row;
}
