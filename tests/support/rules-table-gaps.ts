import { isDeepStrictEqual } from 'node:util';
import type { Facts, RuleCode, Verdict } from '#domain';
import type { Rule } from '#rules';
import type { Row } from './rules-row.ts';

/** Verdicts that a rule never gives, by its nature. A table that shows one after all proves this list wrong. */
const never: Readonly<Partial<Record<RuleCode, { readonly verdicts: readonly Verdict['verdict'][]; readonly why: string }>>> = {
  F16: { verdicts: ['not-applicable', 'undetermined'], why: 'every invoice has a form, and the form is no matter of reading' },
  H07: { verdicts: ['pass'], why: 'whether message 307 came is not known here' },
  L18: { verdicts: ['fail'], why: 'a tarief that is not known is a gap with Siem, no fault of the sender' },
  L19: { verdicts: ['fail'], why: 'doubt about reading is no fault of the sender' },
  M09: { verdicts: ['not-applicable', 'undetermined'], why: 'every mail was handled before or not' },
};

const verdictOf = ([, , expected]: Row): Verdict['verdict'] => (typeof expected === 'string' ? expected : expected.verdict);

/** What a table must show of its rule, as far as the rule can say it: that it passes, fails, and says nothing or doubts. */
const wanted: readonly (readonly [string, readonly Verdict['verdict'][]])[] = [
  ['een geval waarin de regel slaagt', ['pass']],
  ['een geval waarin de regel faalt', ['fail']],
  ['een geval waarin de regel niet geldt of twijfelt', ['not-applicable', 'undetermined']],
];

/** What is missing in the table of a rule; nothing when it is whole. */
export function gapsOf(rule: Rule, rows: readonly Row[]): readonly string[] {
  const impossible = never[rule.code]?.verdicts ?? [];
  const shown = new Set(rows.map(verdictOf));
  const missing = wanted.flatMap(([gap, verdicts]) =>
    verdicts.every((verdict) => impossible.includes(verdict)) || verdicts.some((verdict) => shown.has(verdict)) ? [] : [gap],
  );
  const disproved = impossible.filter((verdict) => shown.has(verdict)).map((verdict) => `${verdict} zou niet kunnen`);
  const hasExample = rows.some(([, , expected]) => isDeepStrictEqual(expected, rule.example));
  const alike = rows.flatMap(([, , expected]) =>
    typeof expected !== 'string' && expected.verdict === rule.example.verdict ? [expected.facts] : [],
  );
  const isTelling = (facts: Facts): boolean => Object.keys(facts).length > 0;
  return [
    ...missing,
    ...disproved,
    ...(hasExample ? [] : ['een geval dat het voorbeeld van de catalogus is']),
    ...(alike.some(isTelling) && !isTelling(rule.example.facts) ? ['een voorbeeld met bijzonderheden'] : []),
  ];
}
