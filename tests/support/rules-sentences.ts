import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Facts, formatDate, type RuleCode } from '#domain';
import { ruleOf } from '#rules';

const subjects = { mail: 'de mail', invoice: 'de factuur', line: 'een factuurregel', report: 'een evaluatieverslag' } as const;

/** What a rule says for these facts, to both readers. */
const sentencesOf = (code: RuleCode, facts: Facts): readonly [string, string] => {
  const rule = ruleOf(code);
  return [rule.toOnderaannemer(facts), rule.toBackoffice(facts)];
};

/** A decision of long ago may lack a fact: where a rule has words for that, they are part of its page. */
const withoutFacts = (code: RuleCode): readonly (readonly [string, Facts])[] =>
  sentencesOf(code, {}).some((sentence) => /undefined|onbekend| {2}|\( ?\)|\( van/.test(sentence)) ? [] : [['zonder bijzonderheden', {}]];

/**
 * A page to read as text: the rule, and once for every pair of sentences the first case of its table that is told so.
 * A letter asserts nothing that is in doubt: there it says that a person looks.
 */
function pageOf(code: RuleCode, told: readonly (readonly [string, Facts])[]): string {
  const { name, title, checks, advice, source, subject, validFrom } = ruleOf(code);
  const seen = new Map<string, string>();
  for (const [row, facts] of [...told, ...withoutFacts(code)]) {
    const [toOnderaannemer, toBackoffice] = sentencesOf(code, facts);
    const sentences = `onderaannemer: ${toOnderaannemer}\nbackoffice: ${toBackoffice}`;
    if (!seen.has(sentences)) seen.set(sentences, row);
  }
  return [
    `${code} ${name}\n${title}\nover ${subjects[subject]}, vanaf ${formatDate(validFrom)}`,
    [checks, ...(advice === undefined ? [] : [`advies: ${advice}`])].join('\n'),
    `bron: ${[source.document, source.section, source.law].filter(Boolean).join(', ')}\n"${source.text}"`,
    ...[...seen].map(([sentences, row]) => `${row}\n${sentences}`),
    '',
  ].join('\n\n');
}

/** Holds a page against `tests/rules/sentences`, where everybody can read it; `UPDATE_GOLDEN=1` writes it anew. */
export function expectPage(name: string, page: string): void {
  const path = new URL(`../rules/sentences/${name}.txt`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, page);
  expect(page).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'not there: run with UPDATE_GOLDEN=1 and read what it says');
}
/** What a rule tells of the rows of its table. */
export const expectSentencePage = (code: RuleCode, told: readonly (readonly [string, Facts])[]): void =>
  expectPage(code, pageOf(code, told));
