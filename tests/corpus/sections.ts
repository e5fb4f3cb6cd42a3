import { hybrid } from './hybrid.ts';
import type { Section } from './section.ts';
import { spreadsheets } from './spreadsheets.ts';

/** In the order of the report. */
export const sections: readonly Section[] = [hybrid, spreadsheets];
