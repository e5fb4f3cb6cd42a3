import { describe, expect, test } from 'vitest';
import type { Facts, RuleCode } from '#domain';
import { judgeInvoice, judgeMail, judgeReport, ruleOf } from '#rules';
import { findingsOf } from './rules-builders.ts';
import { type Case, type Expected, isMail, isReport, type Row, receivedOn } from './rules-row.ts';
import { expectSentencePage } from './rules-sentences.ts';
import { gapsOf } from './rules-table-gaps.ts';

export const fails = (facts: Facts = {}): Expected => ({ verdict: 'fail', facts });
export const isInDoubt = (facts: Facts = {}): Expected => ({ verdict: 'undetermined', facts });

/** Every rule on the subject of a case. */
export const judge = (c: Case) => (isMail(c) ? judgeMail(c, receivedOn(c)) : isReport(c) ? judgeReport(c) : judgeInvoice(c));

/** What the engine says of one rule: verdict and facts, never the words of the message. */
function verdictOf(code: RuleCode, c: Case, line = 1): Expected {
  const subject = ruleOf(code).subject;
  // A copy: what the rules remember of one case may not help the next run of the same test.
  const found = judge({ ...c }).filter((j) => j.code === code && (subject !== 'line' || j.line === line));
  const [only, ...others] = found;
  expect(others).toEqual([]);
  if (only === undefined) return 'not-in-force';
  return only.verdict === 'fail' || only.verdict === 'undetermined' ? { verdict: only.verdict, facts: only.facts } : only.verdict;
}

/** Both sentences of a finding: whole, with every number in place. */
function expectSentences(code: RuleCode, expected: Expected): void {
  if (typeof expected === 'string') return;
  const [finding] = findingsOf([{ code, name: ruleOf(code).name, ...expected }]);
  for (const sentence of [finding?.message, finding?.messageForBackoffice]) {
    expect(sentence).toMatch(/^\p{Lu}.*[.?]$/su);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|onbekend kenmerk| {2}|€ -|\(\)/);
  }
}

/** While tables are collected they are kept here and not run. */
let collected: Map<RuleCode, readonly Row[]> | undefined;

/** The rows of the tables in these files, by code. */
export async function tablesIn(paths: readonly string[]): Promise<ReadonlyMap<RuleCode, readonly Row[]>> {
  const tables = new Map<RuleCode, readonly Row[]>();
  collected = tables;
  for (const path of paths) await import(/* @vite-ignore */ path);
  collected = undefined;
  return tables;
}

/** The specification of one rule, in sentences that a finance employee reads. */
export function describeRule(code: RuleCode, rows: readonly Row[]): void {
  if (collected !== undefined) {
    collected.set(code, [...(collected.get(code) ?? []), ...rows]);
    return;
  }
  describe(`${code} ${ruleOf(code).title}`, () => {
    for (const [name, given, expected, line] of rows) {
      test(name, () => {
        expect(verdictOf(code, given, line)).toStrictEqual(expected);
        expectSentences(code, expected);
      });
    }
    test('de tabel is volledig', () => expect(gapsOf(ruleOf(code), rows)).toEqual([]));
    test('zegt wat er in sentences staat', () => {
      const told = rows.flatMap(([name, , expected]) =>
        typeof expected === 'string' ? [] : [[expected.verdict === 'fail' ? name : `${name} (in twijfel)`, expected.facts] as const],
      );
      expectSentencePage(code, told);
    });
  });
}
