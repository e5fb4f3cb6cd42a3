import type { XmlElement } from '#documents';
import { all, at, decimal, textAt } from '../elements.ts';

/** One rule of EN 16931, NLCIUS or their binding to UBL, on an invoice in UBL or in the words of UBL. */
export interface Check {
  /** The official code. */
  readonly code: string;
  /** Dutch, one sentence to the onderaannemer: what the rule demands. */
  readonly demands: string;
  /** The elements that break it; an element that should hold what is missing stands for it. */
  readonly broken: (invoice: XmlElement) => readonly XmlElement[];
  /** How UBL writes things: says nothing about CII. */
  readonly onlyUbl?: true;
}

/** Some rules look at the whole invoice for each element: a hostile XML with as many subtotals as lines would take hours. */
const mostLookedAt = 2000;

type Select = (invoice: XmlElement) => readonly XmlElement[];
type Holds = (element: XmlElement, invoice: XmlElement) => boolean;

/** A rule on every element that `select` gives. */
export const each = (code: string, demands: string, select: Select, holds: Holds): Check => ({
  code,
  demands,
  broken: (invoice) =>
    select(invoice)
      .slice(0, mostLookedAt)
      .filter((element) => !holds(element, invoice)),
});
/** The same, for what only UBL writes this way. */
export const eachInUbl = (code: string, demands: string, select: Select, holds: Holds): Check => ({
  ...each(code, demands, select, holds),
  onlyUbl: true,
});

/** `'PostalAddress/Country'` from the invoice; every element along that path. */
export const under =
  (path: string): Select =>
  (invoice) =>
    all(invoice, ...path.split('/'));
export const itself: Select = (invoice) => [invoice];
/** An element with text at the path. */
export const has =
  (path: string): Holds =>
  (element) =>
    textAt(element, ...path.split('/')) !== undefined;
export const hasElement =
  (path: string): Holds =>
  (element) =>
    at(element, ...path.split('/')) !== undefined;
export const either =
  (...holds: readonly Holds[]): Holds =>
  (element, invoice) =>
    holds.some((one) => one(element, invoice));
export const atMost =
  (most: number, path: string): Holds =>
  (element) =>
    all(element, ...path.split('/')).length <= most;

export const linesOf: Select = (invoice) => [...all(invoice, 'InvoiceLine'), ...all(invoice, 'CreditNoteLine')];
const indicator = (charge: XmlElement): string => textAt(charge, 'ChargeIndicator') ?? '';
const isAllowance = (element: XmlElement): boolean => ['false', '0'].includes(indicator(element));
const isCharge = (element: XmlElement): boolean => ['true', '1'].includes(indicator(element));
export const allowancesOf: Select = (invoice) => all(invoice, 'AllowanceCharge').filter(isAllowance);
export const chargesOf: Select = (invoice) => all(invoice, 'AllowanceCharge').filter(isCharge);
export const lineAllowancesOf: Select = (invoice) => linesOf(invoice).flatMap((line) => all(line, 'AllowanceCharge').filter(isAllowance));
export const lineChargesOf: Select = (invoice) => linesOf(invoice).flatMap((line) => all(line, 'AllowanceCharge').filter(isCharge));
/** Every element of the invoice with one of these names. */
export const named =
  (...names: readonly string[]): Select =>
  (invoice) => {
    const wanted = new Set(names);
    const found: XmlElement[] = [];
    const waiting = [invoice];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (wanted.has(next.name)) found.push(next);
      waiting.push(...next.children);
    }
    return found.reverse();
  };

export const number = (element: XmlElement | undefined, path?: string): number | undefined =>
  decimal(path === undefined ? element?.text : textAt(element, ...path.split('/')))?.value;
/** Two amounts that are the same to the cent. */
export const sameAmount = (a: number, b: number): boolean => Math.abs(a - b) < 0.005 + 1e-7;
export const sum = (elements: readonly XmlElement[], path: string): number =>
  elements.reduce((total, element) => total + (number(element, path) ?? 0), 0);
/** EN 16931 rounds each side by itself; what is left is less than one unit of money. */
export const roughlySame = (a: number, b: number): boolean => Math.abs(a - b) < 1;

export const isCreditNote = (invoice: XmlElement): boolean => invoice.name === 'CreditNote';
export const typeOf = (invoice: XmlElement): XmlElement | undefined => at(invoice, 'InvoiceTypeCode') ?? at(invoice, 'CreditNoteTypeCode');
