import type { XmlElement } from '#documents';
import { quotable } from '#domain';

export interface OtherDocument {
  /** Dutch, with its article and the name that its standard gives it: "een bestelling (Order)". */
  readonly what: string;
  /** False when it asks for money in a form that is not read: a person looks. */
  readonly isCertain: boolean;
}

/** UBL 2, CII and Order-X by root name: what trade sends beside invoices. */
const trade: readonly (readonly [RegExp, string])[] = [
  [/^OrderResponse|^OrderChange|^OrderCancellation/, 'een antwoord op een bestelling'],
  [/Order$|^SCRDMCCBDACIOMessageStructure$/, 'een bestelling'],
  [/^(?:Despatch|CrossIndustryDespatch|Receipt|Waybill|BillOfLading|TransportExecution|Packing)/, 'een pakbon of vrachtbrief'],
  [/^Catalogue|^CrossIndustryCatalogue/, 'een catalogus'],
  [/^ApplicationResponse$/, 'een antwoord op een bericht'],
  [/^RequestForQuotation$|Quotation$/, 'een offerte of aanvraag daarvan'],
  [/^Statement$/, 'een rekeningoverzicht'],
  [/^RemittanceAdvice$|Remittance/, 'een betaalbericht'],
  [/^Reminder$/, 'een herinnering'],
];
const asksForMoney: readonly (readonly [RegExp, string])[] = [
  [/^SelfBilled|^Freight|^DebitNote$|^UtilityStatement$/, 'een ander soort rekening'],
];
const staffing: readonly (readonly [RegExp, string])[] = [
  [/^Time-?Card$/i, 'een urenstaat'],
  [/Order$/, 'een aanvraag voor personeel'],
  [/^Assignment$/, 'een opdracht van een uitzendbureau'],
  [/^HumanResource$/, 'een voorstel van een uitzendbureau'],
];

const nameIn = (names: readonly (readonly [RegExp, string])[], name: string): string | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1];

/** So deep an envelope may hold what it is about, and an export of a bookkeeping program its invoices. */
const deepest = 4;

/** What an XML document is by its root, or by what stands in it; undefined when no standard that we know has it. */
export function otherDocument(root: XmlElement, depth = deepest): OtherDocument | undefined {
  const own = byName(root);
  if (own !== undefined || depth === 0) return own;
  const inside = root.children.slice(0, mostLookedAt).flatMap((child) => otherDocument(child, depth - 1) ?? []);
  // What asks for money in a part of it may be what the whole is about.
  return inside.find(({ isCertain }) => !isCertain) ?? inside[0];
}
/** Of very many parts the first are like the rest. */
const mostLookedAt = 200;

function byName({ name, namespace }: XmlElement): OtherDocument | undefined {
  const certain = (what: string, called = name): OtherDocument => ({ what: `${what} (${quotable(called)})`, isCertain: true });
  if (/^urn:oasis:names:specification:ubl:|^urn:un:unece:uncefact:/.test(namespace)) {
    const known = nameIn(trade, name);
    if (known !== undefined) return certain(known);
    return { what: `${nameIn(asksForMoney, name) ?? 'een zakelijk bericht'} (${quotable(name)})`, isCertain: false };
  }
  // The standard of the staffing trade has an invoice too.
  const isInvoice = /invoice|factu|fattura|faktura|rechnung|credit_?note/i.test(name);
  if (/hr-xml\.org/.test(namespace) && !isInvoice) return certain(nameIn(staffing, name) ?? 'een bericht van een uitzendbureau');
  const bank = /^urn:(?:iso:std:iso:20022:tech|swift):xsd:\$?([a-z]{4}\.\d{3})/.exec(namespace)?.[1];
  if (bank !== undefined) return certain('een bankbestand', bank);
  const care = /istandaarden\.nl\/(i[a-z]+)\//i.exec(namespace)?.[1];
  if (care !== undefined)
    return certain(`een ${care.toLowerCase()}-bericht`, (/\/([a-z]{2,4}\d{3})\b/i.exec(namespace)?.[1] ?? name).toUpperCase());
  if (/vektis\.nl\//.test(namespace)) return certain('een declaratie of bericht van Vektis');
  if (/auditfiles\.nl/.test(namespace)) return certain('een auditfile');
  if (/xbrl\.org/.test(namespace)) return certain('een rapportage');
  if (isInvoice) return { what: `een factuur in een vorm die wij niet lezen (${quotable(name)})`, isCertain: false };
  return undefined;
}
