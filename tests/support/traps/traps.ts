import { officeTraps } from './office-traps.ts';
import { pdfTraps } from './pdf-traps.ts';
import { textTraps } from './text-traps.ts';
import type { Trap } from './trap.ts';
import { zipTraps } from './zip-traps.ts';

/** Every file of our own that is made to break a reader. */
export const traps: readonly Trap[] = [...pdfTraps, ...zipTraps, ...officeTraps, ...textTraps];
