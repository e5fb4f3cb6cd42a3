import { type Eurocent, roundHalfUp } from '#domain';
import type { CellValue } from './cell-value.ts';
import type { Parsed } from './read-row.ts';

/** No tarief of Siem comes near; a larger one is an amount in cents or a number in the wrong column. */
const tariefCentsMax = 10_000_000;
const noAmount: Parsed<Eurocent> = { problem: 'Dit is geen bedrag. Schrijf het als 234,92.' };
const dutchAmount = /^(?:€|EUR)?\s*(-?)\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?(?:\s*(?:€|EUR))?$/i;

function centsOf(cell: CellValue): number | undefined {
  if (cell.kind === 'number') return cell.value * 100;
  const match = cell.kind === 'text' ? dutchAmount.exec(cell.text) : null;
  if (match === null) return undefined;
  const cents = Number((match[2] ?? '').replaceAll('.', '')) * 100 + Number(match[3] ?? 0);
  return match[1] === '-' ? -cents : cents;
}

/** Euros, as a number cell or as Dutch text (`€ 1.234,56`), to cents. */
export function parseTarief(cell: CellValue): Parsed<Eurocent> {
  const cents = centsOf(cell);
  if (cents === undefined) return noAmount;
  if (cents <= 0) return { problem: 'Een tarief is hoger dan nul. Laat de cel leeg als er geen afgesproken tarief is.' };
  if (cents > tariefCentsMax)
    return { problem: `Dit tarief is te hoog: meer dan ${tariefCentsMax / 100} euro. Schrijf euro's, geen centen.` };
  const rounded = roundHalfUp(cents);
  return Math.abs(cents - rounded) < 0.001
    ? { value: rounded }
    : { problem: 'Een tarief heeft niet meer dan twee cijfers achter de komma.' };
}
