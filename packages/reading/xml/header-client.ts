import type { XmlElement } from '#documents';
import { type InvoiceLine, type Place, read } from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import { all, at, placeIn } from './elements.ts';
import { freeText } from './free-texts.ts';

/** A client number in the header counts for an invoice with one line or one care client. */
export function withHeaderClient(root: XmlElement, where: Place, lines: readonly InvoiceLine[]): InvoiceLine[] {
  if (lines.some((line) => line.clientNumber.state === 'read')) return [...lines];
  const identity = findIdentity(rowsOf([pageOfText(all(root, 'Note').map((note) => freeText(note.text, note).text))]), false);
  const labelled = identity.clientNumbers[0]?.value;
  const reference = [at(root, 'BuyerReference'), at(root, 'OrderReference', 'ID'), at(root, 'ContractDocumentReference', 'ID')].find(
    (element) => /^\d{5,8}$/.test(element?.text.trim() ?? ''),
  );
  const value = labelled ?? reference?.text.trim();
  if (value === undefined) return [...lines];
  const certain = labelled !== undefined && new Set(identity.clientNumbers.map((number) => number.value)).size === 1 && lines.length === 1;
  return lines.map((line) => ({
    ...line,
    clientNumber: read(value, placeIn(where, labelled === undefined ? reference : at(root, 'Note')), certain),
  }));
}
