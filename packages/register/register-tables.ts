import type {
  beschikkingenLayout,
  careClientsLayout,
  leveringsovereenkomstenLayout,
  onderaannemersLayout,
  verzenddienstenLayout,
} from './sheet-layout.ts';
import type { SheetTable } from './sheet-table.ts';

/** The five sheets of one workbook with their headings found. */
export interface RegisterTables {
  readonly onderaannemers: SheetTable<(typeof onderaannemersLayout.headings)[number]>;
  readonly careClients: SheetTable<(typeof careClientsLayout.headings)[number]>;
  readonly leveringsovereenkomsten: SheetTable<(typeof leveringsovereenkomstenLayout.headings)[number]>;
  readonly beschikkingen: SheetTable<(typeof beschikkingenLayout.headings)[number]>;
  readonly verzenddiensten: SheetTable<(typeof verzenddienstenLayout.headings)[number]>;
}
