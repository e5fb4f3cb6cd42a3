import type { Document, XmlElement } from '#documents';
import { absent, type Field, type Invoice, type InvoiceLine, type Place, read } from '#domain';
import { areTotalsPerProduct } from '../totals-per-product.ts';
import { structureFaults } from './checks/structure-faults.ts';
import { ciiAsUbl, isCii } from './cii/cii-as-ubl.ts';
import { all, at, placeIn, textAt } from './elements.ts';
import { dateOf, headerPeriod, ibanOf, kvkOf, originalOf, partyName } from './header.ts';
import { withHeaderClient } from './header-client.ts';
import { amountAt, reconciledTotals } from './totals.ts';
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
  const nature = natureOf(root);
  const elements = [...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')];
  const lines = withHeaderClient(
    root,
    where,
    elements.map((line, index) => ublLine(line, index + 1, where, nature.sign)),
  );
  const faults = structureFaults(root, where);
  const unusual = [
    ...unusualKinds(root, nature.isNegativeNote),
    ...(faults === undefined ? ['De XML is te lang om aan de regels van de standaard te toetsen.'] : []),
  ];
  const summary = areTotalsPerProduct(lines, wordsOf(root));
  const { total, vat, reconciles } = reconciledTotals(root, where, lines, nature.sign, unusual.length > 0);
  return {
    kind: nature.isCredit ? 'credit' : 'invoice',
    form: 'ubl',
    where,
    ...letterhead(root, where, lines),
    total,
    vat,
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

/** UN code list 1001: credit note, factored credit note, self billed credit note. */
const creditTypes = ['381', '396', '261'];

interface Nature {
  readonly isCredit: boolean;
  readonly isNegativeNote: boolean;
  /** What amounts are multiplied with, so that those of every credit are negative. */
  readonly sign: 1 | -1;
}

function natureOf(root: XmlElement): Nature {
  // Not what is left to pay: that may be negative because more was paid before.
  const charged = (amountAt(root, 'TaxInclusiveAmount') ?? amountAt(root, 'PayableAmount'))?.cents;
  const type = textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode') ?? '';
  const isNote = roots[root.namespace] === 'CreditNote' || creditTypes.includes(type);
  const isNegative = charged !== undefined && charged < 0;
  const isCredit = isNote || isNegative;
  // A credit note has positive amounts, a negative invoice negative ones: both become negative.
  return { isCredit, isNegativeNote: isNote && isNegative, sign: isCredit && !isNegative ? -1 : 1 };
}

type Letterhead = Pick<Invoice, 'number' | 'date' | 'period' | 'iban' | 'kvk' | 'supplierName' | 'addressee' | 'original'>;

function letterhead(root: XmlElement, where: Place, lines: readonly InvoiceLine[]): Letterhead {
  const text = (element: XmlElement | undefined): Field<string> => {
    const found = element?.text.trim() ?? '';
    return found === '' || element === undefined ? absent(true, placeIn(where, element ?? root)) : read(found, placeIn(where, element));
  };
  return {
    number: text(at(root, 'ID')),
    date: dateOf(root, where),
    period: headerPeriod(root, where, lines),
    iban: ibanOf(root, where),
    kvk: kvkOf(root, where),
    supplierName: text(partyName(root, 'AccountingSupplierParty')),
    addressee: text(partyName(root, 'AccountingCustomerParty')),
    original: originalOf(root, where),
  };
}

const wordsOf = (element: XmlElement): string =>
  element.name === 'EmbeddedDocumentBinaryObject' ? '' : `${element.text} ${element.children.map(wordsOf).join(' ')}`;
