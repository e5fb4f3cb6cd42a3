import type { XmlElement } from '#documents';

/** UN/EDIFACT 2379 format 102, `20260131`, as XML writes a date; anything else as it stands. */
export function civilDate(element: XmlElement): string {
  const text = element.text.trim();
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? text : `${match[1]}-${match[2]}-${match[3]}`;
}
