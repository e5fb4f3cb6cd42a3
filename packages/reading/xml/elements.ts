import type { XmlElement } from '#documents';
import type { Place } from '#domain';

/** First descendant along a path of local names. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find((child) => child.name === name), element);
}
/** All descendants along a path of local names. */
export const all = (element: XmlElement, ...path: string[]): XmlElement[] =>
  path.reduce<XmlElement[]>(
    (parents, name) => parents.flatMap((parent) => parent.children.filter((child) => child.name === name)),
    [element],
  );

export const textAt = (element: XmlElement | undefined, ...path: string[]): string | undefined => {
  const found = at(element, ...path)?.text.trim();
  return found === undefined || found === '' ? undefined : found;
};
export const placeIn = (where: Place, element: XmlElement | undefined): Place =>
  element === undefined ? where : { ...where, path: element.path };

/** A decimal number as XML writes it: a point, no grouping, perhaps nothing on one side of it. */
export function decimal(text: string | undefined): { readonly value: number; readonly decimals: number } | undefined {
  const match = text === undefined ? null : /^[+-]?(?:\d{1,12}(?:\.(\d{0,30}))?|\.(\d{1,30}))$/.exec(text.trim());
  return match === null ? undefined : { value: Number(match[0]), decimals: (match[1] ?? match[2] ?? '').length };
}
