import { certainValueOf } from '#domain';
import { fold } from '../values/fold.ts';
import { labelledFacts } from './labelled-facts.ts';
import { isOneToOne } from './person-column.ts';
import type { SheetTable } from './sheet-table.ts';
import type { TableWithRows } from './table-row.ts';
import type { Who } from './who.ts';

/** Whom the labels above a table without a column for the client name. */
export function clientAbove({ above, columns, sheet }: SheetTable): Who | undefined {
  if (above.length === 0 || columns.some(({ role }) => role === 'clientNumber')) return undefined;
  const who = labelledFacts(above, { attachment: 0, file: '', kind: 'spreadsheet', sheet: sheet.name }, true);
  return who.clientNumber.state === 'read' ? who : undefined;
}

/** The number of another client on the tab or beside the labels: of a sheet that was copied, or of a partner. */
function namesOther({ sheet, above }: SheetTable, code: string): boolean {
  const onTab = sheet.name.match(/\d{4,}/g) ?? [];
  const texts = above.flatMap((row) => row.map(({ value }) => fold(String(value))));
  const beside = texts.flatMap((text) => Array.from(text.matchAll(numberOfClient), ([, digits]) => digits));
  return [...onTab, ...beside].some((digits) => digits?.length === code.length && digits !== code && !monthInDigits.test(digits));
}
const monthInDigits = /^20\d\d(?:0[1-9]|1[0-2])$/;
const numberOfClient = /(?:siem|client)[^\d]{0,20}(\d{4,9})(?!\d)/g;

/**
 * A sheet for each care client, who is named above the list: sure when every sheet names somebody else by number and name, and no row between
 * the lines anybody more.
 */
export function withClientsOfSheets(tables: readonly TableWithRows[]): readonly TableWithRows[] {
  const people = tables.map(({ table, rows }) => {
    const who = rows.some(({ kind }) => kind === 'group') ? undefined : clientAbove(table);
    const [code, name] = [who && certainValueOf(who.clientNumber), who && certainValueOf(who.clientName)];
    return code === undefined || name === undefined || namesOther(table, code) ? undefined : { code, name };
  });
  const known = people.filter((person) => person !== undefined);
  const isSure = known.length === tables.length && new Set(known.map(({ code }) => code)).size === tables.length && isOneToOne(known);
  return isSure ? tables.map((each) => ({ ...each, table: { ...each.table, isOfClientAbove: true } })) : tables;
}
