import { isDeepStrictEqual } from 'node:util';
import { addDays, type Facts, type RuleCode, type Verdict } from '#domain';
import { firstDay, type Rule } from '#rules';
import { type Row, receivedOn } from './rules-row.ts';

/** Verdicts that a rule never gives, by its nature. A table that shows one after all proves this list wrong. */
const never: Readonly<Partial<Record<RuleCode, { readonly verdicts: readonly Verdict['verdict'][]; readonly why: string }>>> = {
  F16: { verdicts: ['not-applicable', 'undetermined'], why: 'every invoice has a form, and the form is no matter of reading' },
  H07: { verdicts: ['pass'], why: 'whether message 307 came is not known here' },
  L18: { verdicts: ['fail'], why: 'a tarief that is not known is a gap with Siem, no fault of the sender' },
  L19: { verdicts: ['fail'], why: 'doubt about reading is no fault of the sender' },
  M09: { verdicts: ['not-applicable', 'undetermined'], why: 'every mail was handled before or not' },
};

const verdictOf = ([, , expected]: Row): Verdict['verdict'] | 'not-in-force' =>
  typeof expected === 'string' ? expected : expected.verdict;

/** What a table must show of its rule, as far as the rule can say it: that it passes, fails, and says nothing or doubts. */
const wanted: readonly (readonly [string, readonly Verdict['verdict'][]])[] = [
  ['een geval waarin de regel slaagt', ['pass']],
  ['een geval waarin de regel faalt', ['fail']],
  ['een geval waarin de regel niet geldt of twijfelt', ['not-applicable', 'undetermined']],
];

/** A rule that came later says nothing on the day before its first one, and speaks on that day. */
function firstDayGaps({ validFrom }: Rule, rows: readonly Row[]): readonly string[] {
  if (validFrom <= firstDay) return [];
  const speaksOn = (day: string, speaks: boolean): boolean =>
    rows.some((row) => receivedOn(row[1]) === day && (verdictOf(row) !== 'not-in-force') === speaks);
  return [
    ...(speaksOn(addDays(validFrom, -1), false) ? [] : ['een geval van de dag voordat de regel gaat gelden']),
    ...(speaksOn(validFrom, true) ? [] : ['een geval van de eerste dag waarop de regel geldt']),
  ];
}

/** What is missing in the table of a rule; nothing when it is whole. */
export function gapsOf(rule: Rule, rows: readonly Row[]): readonly string[] {
  const impossible = never[rule.code]?.verdicts ?? [];
  const shown: ReadonlySet<string> = new Set(rows.map(verdictOf));
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
    ...firstDayGaps(rule, rows),
    ...(hasExample ? [] : ['een geval dat het voorbeeld van de catalogus is']),
    ...(alike.some(isTelling) && !isTelling(rule.example.facts) ? ['een voorbeeld met bijzonderheden'] : []),
  ];
}
