import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#decisions';
import type { Finding, RuleCode } from '#domain';
import { currentParameters } from '#rules';
import { findingsOf } from '../support/rules-builders.ts';

describe('deciding', () => {
  const judged = fc
    .tuple(
      fc.constantFrom(...(Object.keys(currentParameters.consequences) as RuleCode[])),
      fc.constantFrom('fail' as const, 'undetermined' as const),
    )
    .map(
      ([code, verdict]) =>
        findingsOf([
          {
            code,
            name: 'n',
            verdict,
            facts: {
              date: '2026-01-01',
              received: '2026-01-01',
              month: '2026-01',
              deadline: '2026-02-06',
              from: '2026-01-01',
              to: '2026-01-31',
            },
          },
        ])[0]!,
    );
  const rank = { approved: 0, review: 1, rejected: 2 } as const;
  const rankOf = (findings: readonly Finding[]): number => (findings.some((f) => f.consequence === 'hold') ? 3 : rank[decide(findings)]);

  test('one more finding never makes a decision milder; a hold goes above all', () => {
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 6 }), judged, (findings, extra) => {
        expect(rankOf([...findings, extra])).toBeGreaterThanOrEqual(rankOf(findings));
      }),
    );
  });
  test('the order of findings never matters', () => {
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 6 }), (findings) => {
        expect(decide([...findings].reverse())).toBe(decide(findings));
      }),
    );
  });
});
