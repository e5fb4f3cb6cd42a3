import type { Cell } from '#documents';
import { fold } from '../values/fold.ts';
import { rememberedOf } from '../values/remembered.ts';
import { isBlank } from './blank-cell.ts';

const totalWord =
  /^(?:sub|eind|generaal |algemeen )?-?tota(?:a)?l\b|\btotaal:?$|^som\b(?! van)|^te betalen\b|^btw\b|^(?:saldo|sum|total)\b/;
/** What is carried over to the next page; beside a care client or with a count it is a ride. */
const carriedOver = /^(?:te )?transporteren:?$|^(?:per )?transport (?:van|naar|vorige|volgende)\b/;

/** The words and the sum. */
const carriedCells = 2;

/** The sum under the rows, or under those of one care client. */
export const isTotalRow: (row: readonly Cell[]) => boolean = rememberedOf((row) => {
  if (row.some((cell) => says(cell, totalWord))) return true;
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length <= carriedCells && filled.some((cell) => says(cell, carriedOver));
});

const says = ({ value }: Cell, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(fold(value.trim()));
