import type { Sheet } from '#documents';
import type { SpecificationColumn } from '#domain';
import type { SheetColumn } from './sheet-column.ts';

export interface SheetTable {
  readonly sheet: Sheet;
  readonly columns: readonly SheetColumn[];
  /** What stands above each column. */
  readonly headings: ReadonlyMap<number, string>;
  /** Rows above the heading: titles, a month. */
  readonly above: Sheet['rows'];
  /** Rows below the heading. */
  readonly body: Sheet['rows'];
  /** Required columns that nobody named and that may yet stand there, under a heading that we do not know or inside other text. */
  readonly doubtful: ReadonlySet<SpecificationColumn>;
  /** Words of the heading that tell which month these rows are, when each month has a column or the columns are of one. */
  readonly month?: string | undefined;
  /** All its rows are of the client whom the labels above it name. */
  readonly isOfClientAbove?: boolean;
  /** What a row comes to stands below a heading that does not say so, and nothing else can be it once the total of the invoice agrees. */
  readonly isOnlyMoney?: boolean;
  /** It can be read in more than one way: only the total of the invoice can say that this was the right one. */
  readonly isGuess: boolean;
}
