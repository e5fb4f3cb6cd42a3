import type { Document, XmlElement } from '#documents';
import {
  absent,
  type DateRange,
  type Field,
  type Invoice,
  type InvoiceLine,
  type IsoDate,
  isIsoDate,
  type Place,
  read,
  roundHalfUp,
  valueOf,
} from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import { areTotalsPerProduct } from '../totals-per-product.ts';
import { findPeriods } from '../values/period-text.ts';
import { structureFaults, totalsContradict } from './checks/structure-faults.ts';
import { ciiAsUbl, isCii } from './cii/cii-as-ubl.ts';
import { all, at, decimal, placeIn, textAt } from './elements.ts';
import { periodOf, ublLine } from './ubl-line.ts';

const roots: Readonly<Record<string, 'Invoice' | 'CreditNote'>> = {
  'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2': 'Invoice',
  'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2': 'CreditNote',
};

const isUbl = (root: XmlElement): boolean => roots[root.namespace] === root.name;

type Xml = Extract<Document, { kind: 'xml' }>;

/** UBL 2.x of any profile (NLCIUS, Peppol BIS 3, SI-UBL 1.x, plain) or CII; undefined when the root is that of something else. */
export function readInvoiceXml({ root: outer, where }: Xml): Invoice | undefined {
  const root = outer.name === envelope ? outer.children.find((child) => isUbl(child) || isCii(child)) : outer;
  if (root === undefined) return undefined;
  if (isUbl(root)) return readUbl(root, where);
  return isCii(root) ? readUbl(ciiAsUbl(root), where) : undefined;
}

/** What Peppol sends invoices in, and some software keeps around them. */
const envelope = 'StandardBusinessDocument';

/** Structure makes every value certain. */
function readUbl(root: XmlElement, where: Place): Invoice {
  const payable = amountAt(root, 'PayableAmount') ?? amountAt(root, 'TaxInclusiveAmount');
  const isNote =
    roots[root.namespace] === 'CreditNote' ||
    ['381', '396', '261'].includes(textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode') ?? '');
  const total = totalOf(root, where);
  const unusual = unusualKinds(root);
  const faults = structureFaults(root, where);
  const isCredit = isNote || (payable?.cents ?? 0) < 0;
  // A credit note has positive amounts, a negative invoice negative ones: both become negative.
  const sign = isCredit && (payable?.cents ?? 1) >= 0 ? -1 : 1;
  const elements = [...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')];
  const lines = withHeaderClient(
    root,
    where,
    elements.map((line, index) => ublLine(line, index + 1, where, sign)),
  );
  const vat = vatOf(root, where);
  const sum = lines.reduce((cents, line) => cents + (valueOf(line.amount) ?? 0), 0);
  const due = (valueOf(total) ?? 0) * sign;
  const reconciles = total.state === 'read' && lines.length > 0 && Math.abs(sum + (valueOf(vat) ?? 0) * sign - due) <= lines.length;
  const summary = areTotalsPerProduct(lines, wordsOf(root));
  const text = (element: XmlElement | undefined): Field<string> => {
    const found = element?.text.trim() ?? '';
    return found === '' || element === undefined ? absent(true, placeIn(where, element ?? root)) : read(found, placeIn(where, element));
  };
  return {
    kind: isCredit ? 'credit' : 'invoice',
    form: 'ubl',
    where,
    number: text(at(root, 'ID')),
    date: dateOf(root, where),
    period: headerPeriod(root, where, lines),
    // Lines that do not add up are certain, and F12's; totals that do and yet contradict each other are not.
    total:
      total.state === 'read'
        ? {
            ...total,
            value: due,
            certain: total.certain && !hasExtras(root) && unusual.length === 0 && !(reconciles && totalsContradict(faults)),
          }
        : total,
    iban: ibanOf(root, where),
    kvk: kvkOf(root, where),
    supplierName: text(partyName(root, 'AccountingSupplierParty')),
    addressee: text(partyName(root, 'AccountingCustomerParty')),
    vat,
    original: text(
      at(root, 'BillingReference', 'InvoiceDocumentReference', 'ID') ?? at(root, 'BillingReference', 'CreditNoteDocumentReference', 'ID'),
    ),
    ownLines: lines,
    hasTotalsPerProduct: summary,
    specification: { state: 'absent' },
    lines: summary ? [] : lines,
    pdfAndXmlDifferences: [],
    reconciles,
    structureFaults: faults,
    doubts: [...unusual, ...(reconciles ? [] : ['De regels in de XML zijn samen niet gelijk aan het totaal.'])],
  };
}

/** UN code list 1001: invoice, credit note, corrected invoice. A pro forma, prepayment or debit note is for a person to judge. */
const usualTypes = ['380', '381', '384'];

/** Why the amounts may not be taken as an invoice in euros: another currency or another kind of document. */
function unusualKinds(root: XmlElement): string[] {
  const currencies = [textAt(root, 'DocumentCurrencyCode'), at(root, 'LegalMonetaryTotal', 'PayableAmount')?.attributes['currencyID']];
  const foreign = currencies.find((code) => code !== undefined && code.trim() !== '' && code.trim() !== 'EUR');
  const type = textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode');
  return [
    ...(foreign === undefined ? [] : [`De bedragen in de XML zijn niet in euro's (${foreign}).`]),
    ...(type === undefined || usualTypes.includes(type) ? [] : [`De XML is volgens haar soort (${type}) geen gewone factuur.`]),
  ];
}

function amountAt(root: XmlElement, name: string): { readonly cents: number; readonly element: XmlElement } | undefined {
  const element = at(root, 'LegalMonetaryTotal', name);
  const number = decimal(element?.text);
  return element === undefined || number === undefined ? undefined : { cents: roundHalfUp(number.value * 100), element };
}

/** Discounts, charges, prepayments and rounding of the whole invoice: then lines and total may rightly differ. */
const hasExtras = (root: XmlElement): boolean =>
  ['AllowanceTotalAmount', 'ChargeTotalAmount', 'PrepaidAmount', 'PayableRoundingAmount'].some(
    (name) => (amountAt(root, name)?.cents ?? 0) !== 0,
  );

/** What was invoiced: with a prepaid part the amount to pay is less than the invoice. */
function totalOf(root: XmlElement, where: Place): Field<number> {
  const prepaid = amountAt(root, 'PrepaidAmount')?.cents ?? 0;
  const amount =
    prepaid === 0
      ? (amountAt(root, 'PayableAmount') ?? amountAt(root, 'TaxInclusiveAmount'))
      : (amountAt(root, 'TaxInclusiveAmount') ?? amountAt(root, 'PayableAmount'));
  return amount === undefined
    ? absent(true, placeIn(where, at(root, 'LegalMonetaryTotal') ?? root))
    : read(amount.cents, placeIn(where, amount.element));
}

function vatOf(root: XmlElement, where: Place): Field<number> {
  const element = at(root, 'TaxTotal', 'TaxAmount');
  const number = decimal(element?.text);
  return element === undefined || number === undefined
    ? absent(element === undefined, placeIn(where, root))
    : read(roundHalfUp(number.value * 100), placeIn(where, element));
}

function dateOf(root: XmlElement, where: Place): Field<IsoDate> {
  const element = at(root, 'IssueDate');
  const text = element?.text.trim().slice(0, 10) ?? '';
  return isIsoDate(text)
    ? read(text, placeIn(where, element))
    : absent(element === undefined || text === '', placeIn(where, element ?? root));
}

function headerPeriod(root: XmlElement, where: Place, lines: readonly InvoiceLine[]): Field<DateRange> {
  const own = periodOf(at(root, 'InvoicePeriod'), where);
  if (own.state === 'read') return own;
  const periods = lines.flatMap((line) => (line.period.state === 'read' ? [line.period] : []));
  const first = periods[0];
  if (first !== undefined) {
    const from = periods.map((period) => period.value.from).sort()[0] ?? first.value.from;
    const to = periods
      .map((period) => period.value.to ?? period.value.from)
      .sort()
      .at(-1);
    return read({ from, to }, first.where, periods.length === lines.length);
  }
  const notes = [
    ...all(root, 'Note'),
    ...all(root, 'InvoiceLine', 'Note'),
    ...all(root, 'InvoiceLine', 'Item', 'Description'),
    ...all(root, 'InvoiceLine', 'Item', 'Name'),
  ];
  const found = notes.flatMap((note) => findPeriods(note.text).map((period) => ({ period, note })));
  const named = found[0];
  const same = found.every(({ period }) => JSON.stringify(period.range) === JSON.stringify(named?.period.range));
  return named === undefined ? absent(true, placeIn(where, root)) : read(named.period.range, placeIn(where, named.note), same);
}

function ibanOf(root: XmlElement, where: Place): Field<string> {
  const accounts = all(root, 'PaymentMeans', 'PayeeFinancialAccount', 'ID').filter((element) => element.text.trim() !== '');
  const values = new Set(accounts.map((element) => element.text.replace(/\s/g, '').toUpperCase()));
  const [first] = accounts;
  const [value] = values;
  return first === undefined || value === undefined
    ? absent(true, placeIn(where, at(root, 'PaymentMeans') ?? root))
    : read(value, placeIn(where, first), values.size === 1);
}

function kvkOf(root: XmlElement, where: Place): Field<string> {
  const party = at(root, 'AccountingSupplierParty', 'Party');
  const candidates = [at(party, 'PartyLegalEntity', 'CompanyID'), at(party, 'EndpointID'), at(party, 'PartyIdentification', 'ID')];
  const found = candidates.find((element) => {
    const scheme = element?.attributes['schemeID'] ?? '';
    return /^\d{8}$/.test(element?.text.trim() ?? '') && (/0106|kvk/i.test(scheme) || (scheme === '' && element?.name === 'CompanyID'));
  });
  return found === undefined ? absent(true, placeIn(where, party ?? root)) : read(found.text.trim(), placeIn(where, found));
}

const partyName = (root: XmlElement, role: string): XmlElement | undefined => {
  const party = at(root, role, 'Party');
  return at(party, 'PartyName', 'Name') ?? at(party, 'PartyLegalEntity', 'RegistrationName');
};

/** A client number in the header counts for an invoice with one line or one care client. */
function withHeaderClient(root: XmlElement, where: Place, lines: readonly InvoiceLine[]): InvoiceLine[] {
  if (lines.some((line) => line.clientNumber.state === 'read')) return [...lines];
  const identity = findIdentity(rowsOf([pageOfText(all(root, 'Note').map((note) => note.text))]), false);
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

const wordsOf = (element: XmlElement): string =>
  element.name === 'EmbeddedDocumentBinaryObject' ? '' : `${element.text} ${element.children.map(wordsOf).join(' ')}`;
