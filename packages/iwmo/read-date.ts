import { type IsoDate, isIsoDate } from '#domain';
import type { XmlElement } from '#markup';
import type { ReportFault } from './message-fault.ts';

/** A day that exists. What stands there instead is not repeated: it may be a date of birth. */
export function readDate(element: XmlElement | undefined, report: ReportFault): IsoDate | undefined {
  if (element === undefined) return undefined;
  if (isIsoDate(element.text)) return element.text;
  report({ path: element.path, message: 'Dit is geen dag in de vorm 2026-01-31. Vraag de gemeente om een goed bericht.' });
  return undefined;
}
