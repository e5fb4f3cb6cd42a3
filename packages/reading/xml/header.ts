import type { XmlElement } from '#documents';
import { absent, type DateRange, type Field, type InvoiceLine, type IsoDate, isIsoDate, type Place, read, valueOf } from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { readOriginal } from '../pdf/header.ts';
import { periodOfLines } from '../period-of-lines.ts';
import { findPeriods } from '../values/period-text.ts';
import { all, at, placeIn, textAt } from './elements.ts';
import { type FreeText, freeText } from './free-texts.ts';
import { periodOf } from './ubl-line.ts';

export function dateOf(root: XmlElement, where: Place): Field<IsoDate> {
  const element = at(root, 'IssueDate');
  const text = element?.text.trim().slice(0, 10) ?? '';
  return isIsoDate(text)
    ? read(text, placeIn(where, element))
    : absent(element === undefined || text === '', placeIn(where, element ?? root));
}

export function headerPeriod(root: XmlElement, where: Place, lines: readonly InvoiceLine[]): Field<DateRange> {
  const own = periodOf(at(root, 'InvoicePeriod'), where);
  if (own.state === 'read') return own;
  const ofLines = periodOfLines(lines);
  if (ofLines !== undefined) return { ...ofLines, certain: lines.every((line) => line.period.state === 'read') };
  const found = notesOf(root).flatMap(({ text, element }) => findPeriods(text).map((period) => ({ period, note: element })));
  const named = found[0];
  const same = found.every(({ period }) => JSON.stringify(period.range) === JSON.stringify(named?.period.range));
  return named === undefined ? absent(own.certain, placeIn(where, root)) : read(named.period.range, placeIn(where, named.note), same);
}

export function ibanOf(root: XmlElement, where: Place): Field<string> {
  const accounts = all(root, 'PaymentMeans', 'PayeeFinancialAccount', 'ID').filter((element) => element.text.trim() !== '');
  const values = new Set(accounts.map((element) => element.text.replace(/\s/g, '').toUpperCase()));
  const [first] = accounts;
  const [value] = values;
  return first === undefined || value === undefined
    ? absent(true, placeIn(where, at(root, 'PaymentMeans') ?? root))
    : read(value, placeIn(where, first), values.size === 1);
}

/** An OIN that was made of a KvK number holds it. */
const kvkInOin = /^0{7}3(\d{8})\d{4}$/;

export function kvkOf(root: XmlElement, where: Place): Field<string> {
  const party = at(root, 'AccountingSupplierParty', 'Party');
  const candidates =
    party === undefined
      ? []
      : [...all(party, 'PartyLegalEntity', 'CompanyID'), ...all(party, 'EndpointID'), ...all(party, 'PartyIdentification', 'ID')];
  const found = candidates.flatMap((element) => {
    const scheme = element.attributes['schemeID'] ?? '';
    const text = element.text.trim();
    const isNamed = /0106|kvk/i.test(scheme) || (scheme === '' && element.name === 'CompanyID');
    const number = isNamed && /^\d{8}$/.test(text) ? text : /0190|oin/i.test(scheme) ? kvkInOin.exec(text)?.[1] : undefined;
    return number === undefined ? [] : [{ number, element }];
  })[0];
  return found === undefined ? absent(true, placeIn(where, party ?? root)) : read(found.number, placeIn(where, found.element));
}

export const partyName = (root: XmlElement, role: string): XmlElement | undefined => {
  const party = at(root, role, 'Party');
  return at(party, 'PartyName', 'Name') ?? at(party, 'PartyLegalEntity', 'RegistrationName');
};

/** The invoice that is credited or corrected, else what a remark calls it; of several it is not certain which one is meant. */
export function originalOf(root: XmlElement, where: Place, lines: readonly InvoiceLine[], isCredit: boolean): Field<string> {
  const holders = [root, ...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')];
  const references = holders
    .flatMap((holder) => all(holder, 'BillingReference'))
    .flatMap((reference) => [...all(reference, 'InvoiceDocumentReference', 'ID'), ...all(reference, 'CreditNoteDocumentReference', 'ID')]);
  const [first] = references.filter(({ text }) => text.trim() !== '');
  const numbers = new Set(references.map(({ text }) => text.trim()));
  return first === undefined
    ? notedOriginal(root, where, lines, isCredit)
    : read(first.text.trim(), placeIn(where, first), numbers.size === 1);
}

function notedOriginal(root: XmlElement, where: Place, lines: readonly InvoiceLine[], isCredit: boolean): Field<string> {
  const notes = notesOf(root);
  const others = new Set([textAt(root, 'ID') ?? '', ...lines.flatMap(({ clientNumber }) => valueOf(clientNumber) ?? [])]);
  const { found } = readOriginal(rowsOf([pageOfText(notes.map(({ text }) => text))]), others, isCredit);
  const note = found === undefined ? undefined : notes.find(({ text }) => text.includes(found.value))?.element;
  return found === undefined ? absent(true, placeIn(where, root)) : read(found.value, placeIn(where, note), found.sure);
}

const notesOf = (root: XmlElement): FreeText[] =>
  [
    ...all(root, 'Note'),
    ...['InvoiceLine', 'CreditNoteLine'].flatMap((line) => [
      ...all(root, line, 'Note'),
      ...all(root, line, 'Item', 'Description'),
      ...all(root, line, 'Item', 'Name'),
    ]),
  ].map((element) => freeText(element.text, element));
