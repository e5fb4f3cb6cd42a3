import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RuleCode, Verdict } from '#domain';
import { allRules, currentParameters } from '#rules';
import { nudgesOf } from '../support/rules-nudges.ts';
import type { Row } from '../support/rules-row.ts';
import { judge, tablesIn } from '../support/rules-table.ts';

const folder = new URL('../rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^[MFLH]\d\d\.test\.ts$/.test(name));
const tables = await tablesIn(files.map((name) => new URL(name, folder).pathname));
const nudges = nudgesOf(currentParameters);

/** Verdict by rule and line. */
type Verdicts = ReadonlyMap<string, Verdict['verdict']>;
const verdictsOf = ([, given]: Row, parameters = given.parameters): Verdicts =>
  new Map(judge({ ...given, parameters }).map(({ code, line, verdict }) => [`${code} ${line ?? ''}`, verdict]));
const keyOf = (code: RuleCode, [, , , line]: Row): string => `${code} ${code.startsWith('L') ? (line ?? 1) : ''}`;

const rows = [...tables].flatMap(([code, ofCode]) => ofCode.map((row) => ({ code, row, usual: verdictsOf(row) })));
/** A rule that falls silent, as without a tarief, leaves it to another that speaks instead (L18). */
const isTurned = (before: Verdict['verdict'] | undefined, now: Verdict['verdict'] | undefined): boolean =>
  before !== now && before !== 'not-applicable' && now !== 'not-applicable';
/** No case can show it: no month has a day more. */
const cannotShow = ['transportDaysMax DO-4 hoger of later'];
/** The rules whose verdict turns on some case anywhere, and those that turn on a row of their own table. */
const turned = nudges
  .filter(({ name }) => !cannotShow.includes(name))
  .map(({ name, parameters }) => {
    const [anywhere, inOwnTable] = [new Set<string>(), new Set<string>()];
    for (const { code, row, usual } of rows) {
      const now = verdictsOf(row, parameters);
      for (const [key, verdict] of now) if (isTurned(usual.get(key), verdict)) anywhere.add(key.slice(0, 3));
      if (isTurned(usual.get(keyOf(code, row)), now.get(keyOf(code, row)))) inOwnTable.add(code);
    }
    return { name, anywhere, inOwnTable };
  });

/**
 * What a rule depends on is seen, not said: each dated value and each count is moved by one step, and whoever judges
 * otherwise anywhere must show in its own table the last case before and the first one after.
 */
describe('de tabellen samen', () => {
  test('elke regel heeft een tabel', () => {
    expect([...tables.keys()].toSorted()).toEqual(allRules.map(({ code }) => code).toSorted());
  });

  test.each(turned)('$name: ten minste één tabel merkt het', ({ inOwnTable }) => {
    expect([...inOwnTable]).not.toEqual([]);
  });

  test.each(turned)('$name: elke regel die er anders door oordeelt, laat het in haar eigen tabel zien', ({ anywhere, inOwnTable }) => {
    expect([...anywhere].filter((code) => !inOwnTable.has(code)).toSorted()).toEqual([]);
  });
});
