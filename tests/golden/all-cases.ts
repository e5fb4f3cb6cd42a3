import { approved } from './cases/approved.ts';
import { invoiceRequirements } from './cases/invoice.ts';
import { lineRules } from './cases/line.ts';
import { mailRules } from './cases/mail.ts';
import { reports } from './cases/report.ts';
import type { GoldenCase } from './golden-case.ts';

export const allCases: readonly GoldenCase[] = [...approved, ...invoiceRequirements, ...lineRules, ...mailRules, ...reports];
