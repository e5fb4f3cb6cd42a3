import type { Document, XmlElement } from '#documents';
import { absent, type Field, type Invoice, type Place, read, valueOf } from '#domain';
import { areTotalsPerProduct } from '../totals-per-product.ts';
import { structureFaults } from './checks/structure-faults.ts';
import { ciiAsUbl, isCii } from './cii/cii-as-ubl.ts';
import { all, at, placeIn, textAt } from './elements.ts';
import { dateOf, headerPeriod, ibanOf, kvkOf, originalOf, partyName } from './header.ts';
import { withHeaderClient } from './header-client.ts';
import { amountAt, hasExtras, totalOf, totalsContradict, vatOf } from './totals.ts';
import { ublLine } from './ubl-line.ts';
import { unusualKinds } from './unusual-kinds.ts';

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
  // Not what is left to pay: that may be negative because more was paid before.
  const charged = amountAt(root, 'TaxInclusiveAmount') ?? amountAt(root, 'PayableAmount');
  const isNote =
    roots[root.namespace] === 'CreditNote' ||
    ['381', '396', '261'].includes(textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode') ?? '');
  const total = totalOf(root, where);
  const faults = structureFaults(root, where);
  const unusual = [
    ...unusualKinds(root, isNote && (charged?.cents ?? 0) < 0),
    ...(faults === undefined ? ['De XML is te lang om aan de regels van de standaard te toetsen.'] : []),
  ];
  const isCredit = isNote || (charged?.cents ?? 0) < 0;
  // A credit note has positive amounts, a negative invoice negative ones: both become negative.
  const sign = isCredit && (charged?.cents ?? 1) >= 0 ? -1 : 1;
  const elements = [...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')];
  const lines = withHeaderClient(
    root,
    where,
    elements.map((line, index) => ublLine(line, index + 1, where, sign)),
  );
  const vat = vatOf(root, where, sign);
  const sum = lines.reduce((cents, line) => cents + (valueOf(line.amount) ?? 0), 0);
  const due = (valueOf(total) ?? 0) * sign;
  const reconciles = total.state === 'read' && lines.length > 0 && Math.abs(sum + (valueOf(vat) ?? 0) - due) <= lines.length;
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
            certain: total.certain && !hasExtras(root) && unusual.length === 0 && !(reconciles && totalsContradict(root)),
          }
        : total,
    iban: ibanOf(root, where),
    kvk: kvkOf(root, where),
    supplierName: text(partyName(root, 'AccountingSupplierParty')),
    addressee: text(partyName(root, 'AccountingCustomerParty')),
    vat,
    original: originalOf(root, where),
    ownLines: lines,
    hasTotalsPerProduct: summary,
    specification: { state: 'absent' },
    lines: summary ? [] : lines,
    pdfAndXmlDifferences: [],
    reconciles,
    ...(faults === undefined ? {} : { structureFaults: faults }),
    doubts: [...unusual, ...(reconciles ? [] : ['De regels in de XML zijn samen niet gelijk aan het totaal.'])],
  };
}

const wordsOf = (element: XmlElement): string =>
  element.name === 'EmbeddedDocumentBinaryObject' ? '' : `${element.text} ${element.children.map(wordsOf).join(' ')}`;
