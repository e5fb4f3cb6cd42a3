import { amsterdamDate, formatDate, type HerindicatieReport, products } from '#domain';
import type { ListedHerindicatie, ListedStep } from '#herindicatie';

// What is said of a herindicatie, in the same words on the page and in a command.

const urgencies = { ended: 'afgelopen', soon: 'met voorrang', later: '' } as const;
/** "31 januari 2026 (afgelopen)" */
export function toldEnd({ lastDay, urgency }: ListedHerindicatie): string {
  const word = urgencies[urgency];
  return `${lastDay === undefined ? 'geen laatste dag' : formatDate(lastDay)}${word === '' ? '' : ` (${word})`}`;
}

const dayOf = (instant: string): string => formatDate(amsterdamDate(instant));
export function toldReport({ reference, receivedAt, decision, accepted }: HerindicatieReport): string {
  const state = accepted !== undefined ? `goedgekeurd door ${accepted.by}` : decision === 'approved' ? 'goedgekeurd' : 'nakijken';
  return `${reference} van ${dayOf(receivedAt)}, ${state}`;
}

/** Why no report stands there. */
export function toldAwaited({ remindedAt, isOutOfCare }: ListedHerindicatie): string {
  if (isOutOfCare === true) return 'geen verslag; niet meer in zorg bij deze onderaannemer';
  return `nog geen verslag${remindedAt === undefined ? '' : `; herinnerd op ${dayOf(remindedAt)}`}`;
}

export function toldStep({ step, state, by, at, reason, toewijzing }: ListedStep): string {
  if (state === 'open') return `${step}: open`;
  if (state === 'possible') return `${step}: open, kan nu`;
  const given = toewijzing && `, ${products[toewijzing.product].name} vanaf ${formatDate(toewijzing.period.from)}`;
  const until = toewijzing?.period.to === undefined ? '' : ` tot en met ${formatDate(toewijzing.period.to)}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${step}: ${state === 'done' ? 'gedaan' : 'niet nodig'} door ${by ?? ''} op ${dayOf(at ?? '')}${given ?? ''}${until}${why}`;
}

export const productName = ({ product }: ListedHerindicatie): string => products[product].name;
/** Nothing can be done about it here until a report comes. */
export const isAwaited = ({ reports }: ListedHerindicatie): boolean => reports.length === 0;
