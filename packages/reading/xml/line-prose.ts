import type { XmlElement } from '#documents';
import type { Seen } from '../pdf/seen.ts';
import { fold } from '../values/fold.ts';
import { all, at, textAt } from './elements.ts';
import { type FreeText, freeText, labelled } from './free-texts.ts';

/** What is written on a line in words; a named property as its name with its value. */
export function proseOf(line: XmlElement, item: XmlElement | undefined): readonly FreeText[] {
  const plain = [...all(line, 'Note'), ...(item === undefined ? [] : [...all(item, 'Description'), ...all(item, 'Name')])];
  const properties = item === undefined ? [] : all(item, 'AdditionalItemProperty').flatMap((each) => labelled(each) ?? []);
  return [...plain.map((element) => freeText(element.text, element)), ...properties];
}

/** The element in whose text the words stand. */
export const holderOf = ({ words }: Seen<unknown>, prose: readonly FreeText[]): XmlElement | undefined =>
  (prose.find(({ text }) => words.every((word) => text.includes(word.text))) ?? prose[0])?.element;

/** The text of an element, unless it is empty. */
export const sourced = (element: XmlElement | undefined): FreeText[] =>
  element === undefined || element.text.trim() === '' ? [] : [freeText(element.text.trim(), element)];

/** The values of the properties of an item whose name, folded, says what is looked for. */
export const propertiesOf = (item: XmlElement | undefined, name: RegExp): FreeText[] =>
  (item === undefined ? [] : all(item, 'AdditionalItemProperty'))
    .filter((property) => name.test(fold(textAt(property, 'Name') ?? '')))
    .flatMap((property) => sourced(at(property, 'Value')));
