import type { XmlElement } from '#documents';
import { invoiceParts, type Part } from './mapping.ts';

const roots: readonly (readonly [string, RegExp])[] = [
  ['CrossIndustryInvoice', /^urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:\d+$/],
  ['CrossIndustryDocument', /^urn:(?:ferd|un:unece:uncefact:data:standard):CrossIndustryDocument:/],
];

/** Factur-X, ZUGFeRD 1 and 2 and XRechnung in CII; Order-X has another root. */
export const isCii = (root: XmlElement): boolean => roots.some(([name, namespace]) => root.name === name && namespace.test(root.namespace));

/**
 * The same invoice in the words of UBL, so that one reader and one table of checks serve both. Every element keeps the
 * path that it has in the CII document; the type code says whether it is a credit note.
 */
export const ciiAsUbl = (root: XmlElement): XmlElement => ({
  ...root,
  name: 'Invoice',
  namespace: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  children: convert(invoiceParts, root),
});

const convert = (parts: readonly Part[], element: XmlElement): XmlElement[] =>
  parts.flatMap((part) =>
    find(element, part.from)
      .filter(part.only ?? (() => true))
      .flatMap((found) => make(part, found)),
  );

function make(part: Part, found: XmlElement): XmlElement[] {
  const children = part.parts === undefined ? [] : convert(part.parts, found);
  // A group that CII does not have as an element of its own exists when something is in it.
  if (part.parts !== undefined && part.from === '.' && children.length === 0) return [];
  const text = part.parts === undefined ? (part.text?.(found) ?? found.text) : '';
  return [{ name: part.to, namespace: '', attributes: found.attributes, children, text, path: found.path }];
}

const find = (element: XmlElement, from: string): XmlElement[] =>
  from === '.'
    ? [element]
    : from.split('/').reduce<XmlElement[]>(
        (parents, step) => {
          const names = step.split('|');
          return parents.flatMap((parent) => parent.children.filter(({ name }) => names.includes(name)));
        },
        [element],
      );
