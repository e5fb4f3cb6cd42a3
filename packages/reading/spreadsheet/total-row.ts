import type { Cell } from '#documents';
import { fold } from '../values/fold.ts';

const totalWord =
  /^(?:sub|eind|generaal |algemeen )?-?tota(?:a)?l\b|\btotaal:?$|^som\b(?! van)|^te betalen\b|^btw\b|^(?:saldo|sum|total)\b|^transporteren\b|^(?:per )?transport (?:van|naar|vorige|volgende)\b/;

/** The sum under the rows, or under those of one care client. */
export const isTotalRow = (row: readonly Cell[]): boolean =>
  row.some((cell) => typeof cell.value === 'string' && totalWord.test(fold(cell.value.trim())));
