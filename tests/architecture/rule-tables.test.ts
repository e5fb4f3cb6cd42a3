import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { consequenceOf } from '#decisions';
import type { IsoDate, RuleCode } from '#domain';
import { allRules, currentParameters, type Parameters, ruleOf } from '#rules';
import { invoiceCase } from '../support/rules-builders.ts';
import { type Nudge, nudgesOf } from '../support/rules-nudges.ts';
import { type Row, receivedOn } from '../support/rules-row.ts';
import { judge, tablesIn } from '../support/rules-table.ts';
import { gapsOf } from '../support/rules-table-gaps.ts';

const folder = new URL('../rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^[MFLH]\d\d\.test\.ts$/.test(name));
const tables = await tablesIn(files.map((name) => new URL(name, folder).pathname));

/** Verdict by rule and line, of a finding with what follows from it. */
type Verdicts = ReadonlyMap<string, string>;
function verdictsOf([, given]: Row, parameters = given.parameters): Verdicts {
  const told = judge({ ...given, parameters }).map(({ code, line, verdict, facts }): [string, string] => {
    const consequence =
      verdict === 'fail' || verdict === 'undetermined' ? consequenceOf(parameters, receivedOn(given), code, verdict, facts) : '';
    return [`${code} ${line ?? ''}`, `${verdict} ${consequence}`.trim()];
  });
  return new Map(told);
}
const keyOf = (code: RuleCode, [, , , line]: Row): string => `${code} ${code.startsWith('L') ? (line ?? 1) : ''}`;

interface Judged {
  readonly code: RuleCode;
  readonly row: Row;
  readonly usual: Verdicts;
}
const judged = (code: RuleCode, rows: readonly Row[]): readonly Judged[] => rows.map((row) => ({ code, row, usual: verdictsOf(row) }));

/** A rule that falls silent, as without a tarief, leaves it to another that speaks instead (L18). */
const isTurned = (before: string | undefined, now: string | undefined): boolean =>
  before !== now && before !== 'not-applicable' && now !== 'not-applicable';
/** The rules that judge otherwise on some case anywhere, and those that do on a row of their own table. */
function turnedBy({ name, parameters }: Nudge, rows: readonly Judged[]) {
  const [anywhere, inOwnTable] = [new Set<string>(), new Set<string>()];
  for (const { code, row, usual } of rows) {
    const now = verdictsOf(row, parameters);
    for (const [key, verdict] of now) if (isTurned(usual.get(key), verdict)) anywhere.add(key.slice(0, 3));
    if (isTurned(usual.get(keyOf(code, row)), now.get(keyOf(code, row)))) inOwnTable.add(code);
  }
  return { name, anywhere, inOwnTable };
}

/** No case can show it: no month has a day more. */
const cannotShow = ['transportDaysMax DO-4 hoger of later'];
const all = [...tables].flatMap(([code, rows]) => judged(code, rows));
const turned = nudgesOf(currentParameters)
  .filter(({ name }) => !cannotShow.includes(name))
  .map((nudge) => turnedBy(nudge, all));

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

/** No value of these changes yet: shown on F08, late, as if from 20 March a late invoice were refused. */
describe('een tabel moet ook laten zien', () => {
  const received = (day: IsoDate): Row => [`ontvangen op ${day}`, invoiceCase({ received: day }), 'pass'];
  const usual = tables.get('F08') ?? [];

  test('van een gevolg dat vanaf een dag anders is: die dag en de dag ervoor', () => {
    const [remark] = currentParameters.consequences['F08'] ?? [];
    if (remark === undefined) throw new Error('F08 has no consequence');
    const refusal = { ...remark, from: '2026-03-20', consequence: 'reject' as const };
    const parameters: Parameters = { ...currentParameters, consequences: { ...currentParameters.consequences, F08: [remark, refusal] } };
    const unnoticed = (...more: readonly Row[]): readonly string[] => {
      const rows = [...usual, ...more].map(([name, given, ...rest]): Row => [name, { ...given, parameters }, ...rest]);
      const ofF08 = nudgesOf(parameters).filter(({ name }) => name.startsWith('gevolg van F08'));
      return ofF08.filter((nudge) => !turnedBy(nudge, judged('F08', rows)).inOwnTable.has('F08')).map(({ name }) => name);
    };
    const [earlier, later] = ['gevolg van F08 vanaf 2026-03-20 lager of eerder', 'gevolg van F08 vanaf 2026-03-20 hoger of later'];
    expect(unnoticed()).toEqual([earlier, later]);
    expect(unnoticed(received('2026-03-19'))).toEqual([later]);
    expect(unnoticed(received('2026-03-19'), received('2026-03-20'))).toEqual([]);
  });

  test('van een regel die later kwam: dat zij er de dag ervoor niet is, en op haar eerste dag wel', () => {
    const rule = { ...ruleOf('F08'), validFrom: '2026-03-20' };
    const before: Row = ['de dag ervoor', invoiceCase({ received: '2026-03-19' }), 'not-in-force'];
    const [noDayBefore, noFirstDay] = [
      'een geval van de dag voordat de regel gaat gelden',
      'een geval van de eerste dag waarop de regel geldt',
    ];
    expect(gapsOf(rule, usual)).toEqual([noDayBefore, noFirstDay]);
    expect(gapsOf(rule, [...usual, before])).toEqual([noFirstDay]);
    expect(gapsOf(rule, [...usual, received('2026-03-19'), received('2026-03-20')])).toEqual([noDayBefore]);
    expect(gapsOf(rule, [...usual, before, received('2026-03-20')])).toEqual([]);
  });
});
