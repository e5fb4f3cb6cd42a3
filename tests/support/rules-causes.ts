import { describe, expect, test } from 'vitest';
import type { Finding, RuleCode } from '#domain';
import { type InvoiceCase, judgeInvoice } from '#rules';
import { findingsOf } from './rules-builders.ts';
import { expectPage } from './rules-sentences.ts';

/** An invoice, the finding about it (of one line, where several have one), and its cause; null when none is said. */
export type CauseRow = readonly [name: string, given: InvoiceCase, code: RuleCode, cause: string | null, line?: number];

/** The one finding of this code. */
export function findingOf(c: InvoiceCase, code: RuleCode, line?: number): Finding {
  // A copy: what the rules remember of one case may not help the next run of the same test.
  const found = findingsOf(judgeInvoice({ ...c })).filter((f) => f.code === code && (line === undefined || f.line === line));
  expect(found).toHaveLength(1);
  const [only] = found;
  if (only === undefined) throw new Error('no finding');
  return only;
}

/** Once for every cause, the first row that has it and the letter that says it. */
function pageOf(rows: readonly CauseRow[]): string {
  const told = new Map<string, string>();
  for (const [name, given, code, , line] of rows) {
    const { facts, message } = findingOf(given, code, line);
    const cause = [facts['cause'] ?? [], facts['causeLine'] === undefined ? [] : 'van één factuurregel'].flat().join(', ');
    if (cause !== '' && !told.has(cause)) told.set(cause, `${cause}\n${name}\n${message}\n`);
  }
  return [...told.values()].join('\n');
}

/** Which cause is said of which mistake, and a page with the sentences in `tests/rules/sentences`. */
export function describeCauses(page: string, rows: readonly CauseRow[]): void {
  describe(page, () => {
    for (const [name, given, code, cause, line] of rows)
      test(name, () => {
        const { facts } = findingOf(given, code, line);
        expect(facts['cause'] ?? null).toBe(cause);
        expect(Object.values(facts)).not.toContain(undefined);
      });
    test('zegt wat er in sentences staat', () => expectPage(page.replaceAll(' ', '-'), pageOf(rows)));
  });
}
