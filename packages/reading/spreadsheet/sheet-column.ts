import type { Quantity } from '#domain';
import type { ColumnRole } from '../column-role.ts';

/** A ledger keeps what is owed and what is paid back apart. */
export type SheetRole = ColumnRole | 'debit' | 'credit';

export interface SheetColumn {
  readonly index: number;
  readonly role: SheetRole;
  readonly unit: Quantity['unit'];
  /** The heading says so; false when only the cells below look like it. */
  readonly byHeading: boolean;
}
