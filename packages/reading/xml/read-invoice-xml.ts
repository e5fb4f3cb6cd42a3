import type { XmlElement } from '#documents';
import { absent, type Field, type Invoice, type InvoiceLine, type Place, read } from '#domain';
import { sameText } from '../pairing/same-text.ts';
import { areTotalsPerProduct } from '../totals-per-product.ts';
import { structureFaults } from './checks/structure-faults.ts';
import { ciiAsUbl, isCii } from './cii/cii-as-ubl.ts';
import { all, at, placeIn, textAt } from './elements.ts';
import { type FreeText, freeTexts } from './free-texts.ts';
import { dateOf, headerPeriod, ibanOf, kvkOf, originalOf, partyName } from './header.ts';
import { withHeaderClient } from './header-client.ts';
import { headWithDoubt, heldIn, lineWithDoubt } from './perhaps-elsewhere.ts';
import { amountAt, reconciledTotals } from './totals.ts';
import { ublLine } from './ubl-line.ts';
import { unusualKinds } from './unusual-kinds.ts';

const roots: Readonly<Record<string, 'Invoice' | 'CreditNote'>> = {
  'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2': 'Invoice',
  'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2': 'CreditNote',
};

const isUbl = (root: XmlElement): boolean => roots[root.namespace] === root.name;

/** Envelopes of one within another: Peppol, SOAP and what software keeps around invoices. */
const deepestEnvelope = 4;

/** The invoices in an XML: its root, or what an envelope holds. */
export const invoicesIn = (root: XmlElement, depth = deepestEnvelope): readonly XmlElement[] =>
  isUbl(root) || isCii(root) ? [root] : depth === 0 ? [] : root.children.flatMap((child) => invoicesIn(child, depth - 1));

/** UBL 2.x of any profile (NLCIUS, Peppol BIS 3, SI-UBL 1.x, plain) or CII, by its root. */
export const readInvoiceXml = (root: XmlElement, where: Place): Invoice =>
  isUbl(root) ? readUbl(root, where) : readUbl(ciiAsUbl(root), where, root);

/** Structure makes every value certain; what is missing is not when it may stand in a text of the XML as it was `written`. */
function readUbl(root: XmlElement, where: Place, written = root): Invoice {
  const nature = natureOf(root);
  const elements = [...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')];
  const ofDocument = freeTexts(written).filter(({ text }) => !sameText(text, textAt(root, 'ID')));
  const ofLines = textsByPath(written, elements);
  const held = heldIn(ofDocument);
  const lines = withHeaderClient(
    root,
    where,
    elements.map((line, index) => ublLine(line, index + 1, where, nature.sign)),
  ).map((line) => lineWithDoubt(line, ofLines.get(line.where.path) ?? [], held));
  const faults = structureFaults(root, where);
  const unusual = [
    ...unusualKinds(root, nature.isNegativeNote),
    ...(faults === undefined ? ['De XML is te lang om aan de regels van de standaard te toetsen.'] : []),
  ];
  const summary = areTotalsPerProduct(lines, () => wordsOf(root));
  const { total, vat, reconciles } = reconciledTotals(root, where, lines, nature.sign, unusual.length > 0);
  return {
    kind: nature.isCredit ? 'credit' : 'invoice',
    form: 'ubl',
    where,
    ...headWithDoubt(letterhead(root, where, lines, nature.isCredit), [...ofDocument, ...[...ofLines.values()].flat()]),
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

/** The texts of each line, under its path. */
function textsByPath(written: XmlElement, lines: readonly XmlElement[]): ReadonlyMap<string | undefined, readonly FreeText[]> {
  const wanted = new Set(lines.map(({ path }) => path));
  const within = (element: XmlElement): XmlElement[] => (wanted.has(element.path) ? [element] : element.children.flatMap(within));
  return new Map(within(written).map((line) => [line.path, freeTexts(line)]));
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

function letterhead(root: XmlElement, where: Place, lines: readonly InvoiceLine[], isCredit: boolean): Letterhead {
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
    original: originalOf(root, where, lines, isCredit),
  };
}

const wordsOf = (element: XmlElement): string =>
  element.name === 'EmbeddedDocumentBinaryObject' ? '' : `${element.text} ${element.children.map(wordsOf).join(' ')}`;
