import type { OpenElement } from '#markup';

export type Element = OpenElement;

/** The elements of that name within this one, in order, but not those within `barrier`, such as the rows of a table in a table. */
export function nearest(element: Element, name: string, barrier?: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.tag.local === name) return [child];
    return child.tag.local === barrier ? [] : nearest(child, name, barrier);
  });
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(({ tag }) => tag.local === name);

/** By local name, whatever its prefix. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element === undefined ? undefined : Object.values(element.tag.attributes).find(({ local }) => local === name)?.value;
