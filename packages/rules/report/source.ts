import type { RuleSource } from '../rule.ts';

/** 001, the presentation for onderaannemers of june 2023, "Toewijzingen". */
export const toewijzingen = (text: string): RuleSource => ({ document: '001', section: 'Toewijzingen', text });
