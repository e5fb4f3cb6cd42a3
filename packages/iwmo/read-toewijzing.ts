import { type DateRange, type Gemeente, type Toewijzing, withoutZeros } from '#domain';
import type { XmlElement } from '#markup';
import { iwmo } from '#rules';
import { optionalChild, requiredChild } from './elements.ts';
import type { ReportFault } from './message-fault.ts';
import { readDate } from './read-date.ts';
import { readProduct } from './read-product.ts';

/** Who sent it, and what may not be repeated. */
export interface ToewijzingContext {
  readonly gemeente: Gemeente | undefined;
  readonly gemeenteCode: string;
  readonly dated: string | undefined;
  readonly bsn: string | undefined;
}

/** Undefined when anything is missing or wrong; every fault is reported. */
export function readToewijzing(element: XmlElement, context: ToewijzingContext, report: ReportFault): Toewijzing | undefined {
  const number = readNumber(element, context, report);
  const product = readProduct(element, report);
  const decided = readDate(requiredChild(element, 'Toewijzingsdatum', report), report);
  const time = readTime(element, report);
  const changeReason = readChangeReason(element, report);
  const isDeleted = changeReason === iwmo.deleted.values;
  const period = readPeriod(element, isDeleted, report);
  const { gemeente, gemeenteCode, dated } = context;
  if (gemeente === undefined || dated === undefined || number === undefined || product === undefined) return undefined;
  if (decided === undefined || time === undefined || period === undefined) return undefined;
  const id = `${gemeenteCode}-${number}`;
  return { id, gemeente, number, product, period, changeReason, isDeleted, decidedAt: `${decided}T${time}`, dated };
}

function readNumber(parent: XmlElement, { bsn }: ToewijzingContext, report: ReportFault): string | undefined {
  const element = requiredChild(parent, 'ToewijzingNummer', report);
  if (element === undefined) return undefined;
  const digits = /^0*([1-9]\d{0,8})$/.exec(element.text)?.[1];
  const isPerson = bsn !== undefined && digits === withoutZeros(bsn);
  if (digits !== undefined && !isPerson) return digits;
  const problem = isPerson ? 'Hier staat het BSN van de cliënt.' : 'Een toewijzingnummer heeft één tot negen cijfers.';
  report({ path: element.path, message: `${problem} Vraag de gemeente om een goed bericht.` });
  return undefined;
}

function readTime(parent: XmlElement, report: ReportFault): string | undefined {
  const element = requiredChild(parent, 'Toewijzingstijd', report);
  if (element === undefined) return undefined;
  if (/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(element.text)) return element.text;
  report({ path: element.path, message: 'Dit is geen tijd in de vorm 12:34:56. Vraag de gemeente om een goed bericht.' });
  return undefined;
}

function readChangeReason(parent: XmlElement, report: ReportFault): string | undefined {
  const element = optionalChild(parent, 'RedenWijziging', report);
  if (element === undefined || iwmo.changeReasons.values[element.text] !== undefined) return element?.text;
  report({ path: element.path, message: 'Deze reden staat niet in codelijst WMO002. Vraag de gemeente om een goed bericht.' });
  return undefined;
}

/** One that is deleted ends on the day it starts: it never counted. */
function readPeriod(parent: XmlElement, isDeleted: boolean, report: ReportFault): DateRange | undefined {
  const from = readDate(requiredChild(parent, 'Ingangsdatum', report), report);
  const end = optionalChild(parent, 'Einddatum', report);
  const to = readDate(end, report);
  if (from === undefined || (end !== undefined && to === undefined)) return undefined;
  if (to === undefined || to >= from || isDeleted) return { from, to };
  report({ path: end?.path, message: 'Het einde ligt voor de ingangsdatum. Vraag de gemeente om een goed bericht.' });
  return undefined;
}
