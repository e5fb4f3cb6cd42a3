import { amsterdamDate, formatDate, type HerindicatieReport, isSetAside, type NewToewijzing, products } from '#domain';
import type { ListedHerindicatie, ListedStep } from '#herindicatie';
import type { ShownHerindicatie } from './herindicatie-desk.ts';

// What is said of a herindicatie, in the same words on the page and in a command.

const urgencies = { ended: 'afgelopen', soon: 'met voorrang', later: '' } as const;
/** "31 januari 2026 (afgelopen)" */
export function toldEnd({ lastDay, urgency }: ListedHerindicatie): string {
  const word = urgencies[urgency];
  return `${lastDay === undefined ? 'geen laatste dag' : formatDate(lastDay)}${word === '' ? '' : ` (${word})`}`;
}

const dayOf = (instant: string): string => formatDate(amsterdamDate(instant));
function toldState(report: HerindicatieReport): string {
  const { decision, accepted, isInDoubt, setAside } = report;
  const last = setAside?.at(-1);
  if (last !== undefined && isSetAside(report)) return `terzijde gelegd door ${last.by} op ${dayOf(last.at)} (${last.reason})`;
  if (accepted !== undefined) return `goedgekeurd door ${accepted.by}`;
  if (isInDoubt) return 'nakijken: misschien niet van deze onderaannemer, over een ander of over een andere beschikking';
  return decision === 'approved' ? 'goedgekeurd' : 'nakijken';
}
export function toldReport(report: HerindicatieReport): string {
  const { reference, receivedAt } = report;
  return `${reference} van ${dayOf(receivedAt)}, ${toldState(report)}`;
}

/** Why no report stands there. */
export function toldAwaited({ remindedAt, isOutOfCare }: ListedHerindicatie): string {
  if (isOutOfCare === true) return 'geen verslag; niet meer in zorg bij deze onderaannemer';
  return `nog geen verslag${remindedAt === undefined ? '' : `; herinnerd op ${dayOf(remindedAt)}`}`;
}

export function toldStep({ step, state, by, at, reason, toewijzing }: ListedStep): string {
  if (state === 'open') return `${step}: open`;
  if (state === 'possible') return `${step}: open, kan nu`;
  const given = toewijzing === undefined ? '' : `, ${toldToewijzing(toewijzing)}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${step}: ${state === 'done' ? 'gedaan' : 'niet nodig'} door ${by ?? ''} op ${dayOf(at ?? '')}${given}${why}`;
}

/** "Begeleiding midden vanaf 1 april 2026 tot en met 31 maart 2027" */
const toldToewijzing = ({ product, period: { from, to } }: NewToewijzing): string =>
  `${products[product].name} vanaf ${formatDate(from)}${to === undefined ? '' : ` tot en met ${formatDate(to)}`}`;

/** Its steps, what the register still says otherwise, and what is known of the new toewijzing. */
export function toldSteps({ steps, suggested, notes = [] }: ShownHerindicatie): readonly string[] {
  const told = [...steps.map(toldStep), ...notes];
  return suggested === undefined ? told : [...told, `volgens bericht 301: ${toldToewijzing(suggested)}`];
}

export const productName = ({ product }: ListedHerindicatie): string => products[product].name;
/** Nothing can be done about it here until a report comes. */
export const isAwaited = ({ reports }: ListedHerindicatie): boolean => reports.every(isSetAside);
