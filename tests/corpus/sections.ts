import { hostile } from './hostile.ts';
import { hybrid } from './hybrid.ts';
import { mailParts } from './mail-parts.ts';
import type { Section } from './section.ts';
import { spreadsheets } from './spreadsheets.ts';
import { ubl } from './ubl.ts';

/** In the order of the report. */
export const sections: readonly Section[] = [hybrid, mailParts, spreadsheets, ubl, hostile];
