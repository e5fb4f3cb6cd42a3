import { wordsFor } from '../label-words.ts';
import type { Labelled } from './labels.ts';
import type { Seen } from './seen.ts';

/** A value of the letterhead, or how surely there is none. */
export interface HeaderValue<T> {
  readonly found?: Seen<T> | undefined;
  /** Its label stands there with nothing behind it. */
  readonly emptyLabel: boolean;
  /** Its label stands there with digits behind it that could not be read. */
  readonly unreadValue?: boolean | undefined;
}

/** "Factuur", "Rechnung (380)", "Rechnung des Versicherers", "Invoice". */
export const documentWord = String.raw`(?:(?:verkoop|zorg|maand|eind|deel|termijn|wmo)?-?(?:credit|verzamel|correctie)?-?(?:factuur|nota|declaratie)|${wordsFor('creditNote', 'invoice')}(?: de[rs] [a-z]+)?(?: ?\([^)\t]{1,40}\))*)`;

/** The one that was found; of several the first, with doubt. */
export function onlyOne<T>(all: readonly Seen<T>[]): Seen<T> | undefined {
  const first = all[0];
  return first === undefined || all.length === 1 ? first : { ...first, sure: false };
}

export const hasDigits = (labels: readonly Labelled[]): boolean =>
  labels.some((label) => label.values.some((value) => /\d/.test(value.text)));
