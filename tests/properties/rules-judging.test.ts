import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#decisions';
import type { RuleCode } from '#domain';
import { type InvoiceCase, judgeInvoice } from '#rules';
import { isDeep } from '../support/is-deep.ts';
import { findingsOf } from '../support/rules-builders.ts';
import { anyCase, anyLine, withLines } from '../support/rules-january.ts';

const numRuns = isDeep ? 5000 : 300;

const found = (c: InvoiceCase) => judgeInvoice(c).filter((j) => j.verdict === 'fail' || j.verdict === 'undetermined');

describe('judging', () => {
  test('the order of lines never matters, up to their numbers', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (c, random) => {
        const order = c.invoice.ownLines
          .map((_, i) => ({ i, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i);
        const shuffled = withLines(
          c,
          order.map((i) => c.invoice.ownLines[i]!),
        );
        const tell = (each: InvoiceCase, original: (line: number) => number) =>
          judgeInvoice(each)
            .filter((j) => j.line !== undefined)
            .map((j) => `${original(j.line!)} ${j.code} ${j.verdict} ${String(j.facts['expectedCents'])}`)
            .sort();
        expect(tell(shuffled, (line) => order[line - 1]!)).toEqual(tell(c, (line) => line - 1));
        expect(
          findingsOf(judgeInvoice(shuffled))
            .map((f) => `${f.code} ${f.consequence}`)
            .sort(),
        ).toEqual(
          findingsOf(judgeInvoice(c))
            .map((f) => `${f.code} ${f.consequence}`)
            .sort(),
        );
      }),
      { numRuns },
    );
  });

  test('one more line never takes away what was found about the others', () => {
    // L03 asks for an identity on an invoice for one client only: a second client makes it a verzamelfactuur.
    fc.assert(
      fc.property(anyCase, anyLine, (c, extra) => {
        const before = found(c)
          .filter((j) => j.line !== undefined && j.code !== 'L03')
          .map((j) => `${j.code} ${j.line}`);
        const after = new Set(found(withLines(c, [...c.invoice.ownLines, extra])).map((j) => `${j.code} ${j.line}`));
        expect(before.filter((each) => !after.has(each))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('a doubtful value never fails L06 to L11', () => {
    const amountRules: readonly RuleCode[] = ['L06', 'L07', 'L08', 'L09', 'L10', 'L11'];
    fc.assert(
      fc.property(anyCase, fc.constantFrom('clientNumber' as const, 'product' as const, 'amount' as const), (c, name) => {
        const lines = c.invoice.ownLines.map((line) => ({ ...line, [name]: { ...line[name], certain: false } }));
        const failing = judgeInvoice(withLines(c, lines))
          .filter((j) => j.verdict === 'fail' && amountRules.includes(j.code))
          .map((j) => j.code);
        // An amount has no say in whether the agreement covers the month or names the product.
        expect(name === 'amount' ? failing.filter((code) => code !== 'L06' && code !== 'L07') : failing).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('what was recognised from a scan is never rejected, whatever is wrong with it', () => {
    let wrong = 0;
    fc.assert(
      fc.property(anyCase, fc.constantFrom('invoice' as const, 'credit' as const), (c, kind) => {
        const asText = decide(findingsOf(judgeInvoice({ ...c, invoice: { ...c.invoice, kind } })));
        const scanned = judgeInvoice({ ...c, invoice: { ...c.invoice, kind, isScan: true } });
        if (asText === 'rejected') wrong += 1;
        expect(scanned.filter((j) => j.verdict === 'fail' && j.code !== 'M06')).toEqual([]);
        expect(decide(findingsOf(scanned))).not.toBe('rejected');
        if (asText !== 'approved') expect(decide(findingsOf(scanned))).toBe('review');
      }),
      { numRuns },
    );
    expect(wrong).toBeGreaterThan(numRuns / 10);
  });

  test('at most one of L06, L07, L09 and L10 fails on a line, and L08 only without them', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const failing = judgeInvoice(c).filter((j) => j.verdict === 'fail' && ['L06', 'L07', 'L08', 'L09', 'L10'].includes(j.code));
        expect(new Set(failing.map((j) => j.line)).size).toBe(failing.length);
      }),
      { numRuns },
    );
  });

  test('judged twice gives the same bytes', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const once = JSON.stringify(findingsOf(judgeInvoice(c)));
        expect(JSON.stringify(findingsOf(judgeInvoice(structuredClone(c))))).toBe(once);
      }),
      { numRuns },
    );
  });

  test('every finding reads as whole sentences', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        for (const finding of findingsOf(judgeInvoice(c)))
          expect(`${finding.message} ${finding.messageForBackoffice}`).not.toMatch(/undefined|null|NaN|\[object/);
      }),
      { numRuns },
    );
  });
});
