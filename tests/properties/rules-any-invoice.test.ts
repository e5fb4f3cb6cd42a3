import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '#decisions';
import type { InvoiceLine, Judgement } from '#domain';
import { claimsOf, type InvoiceCase, judgeInvoice } from '#rules';
import { invoiceRules } from '../../packages/rules/all-rules.ts';
import { anyInvoiceCase, anyLine, shuffled } from '../support/rules-arbitraries.ts';
import { findingsOf } from '../support/rules-builders.ts';

const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });

test('over elke factuur komt een oordeel, hoe vreemd zij ook is', () => {
  fc.assert(
    fc.property(anyInvoiceCase, (c) => {
      const judged = judgeInvoice(c);
      // What is stored is JSON: nothing may be lost on the way.
      expect(JSON.parse(JSON.stringify(judged.map(({ facts }) => facts)))).toEqual(judged.map(({ facts }) => facts));
      for (const finding of findingsOf(judged))
        expect(`${finding.code} ${finding.message} ${finding.messageForBackoffice}`).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
      for (const claim of claimsOf(c)) expect(Number.isInteger(claim.days), JSON.stringify(claim)).toBe(true);
    }),
  );
});

test('een afwijzing rust op iets dat zeker fout is, en nooit zonder dat', () => {
  fc.assert(
    fc.property(anyInvoiceCase, (c) => {
      const findings = findingsOf(judgeInvoice(c));
      const mayReject =
        findings.some((f) => f.verdict === 'fail' && f.consequence === 'reject') && findings.every((f) => f.consequence !== 'hold');
      expect(decide(findings) === 'rejected').toBe(mayReject);
      if (decide(findings) === 'approved') expect(findings.filter((f) => f.consequence !== 'remark')).toEqual([]);
    }),
  );
});

test('de volgorde van de regels en van alles in het register en het grootboek maakt niet uit', () => {
  fc.assert(
    fc.property(anyInvoiceCase, keys, (c, order) => {
      const other = {
        ...c,
        careClients: shuffled(c.careClients, order),
        leveringsovereenkomsten: shuffled(c.leveringsovereenkomsten, order),
        ledger: { ...c.ledger, claims: shuffled(c.ledger.claims, order), sameNumber: shuffled(c.ledger.sameNumber, order) },
      };
      expect(findingsOf(judgeInvoice(other))).toEqual(findingsOf(judgeInvoice(c)));
      // A rule looks at the case alone: run in any order it says what it says in the catalogue's.
      const judged = new Map(
        judgeInvoice({ ...c, invoice: { ...c.invoice, isScan: undefined } }).map((j): [string, Judgement] => [j.code, j]),
      );
      for (const rule of shuffled(invoiceRules, order)) {
        const verdict = rule.check(c);
        const inCatalogue = judged.get(rule.code);
        if (inCatalogue?.verdict !== 'not-applicable') expect(inCatalogue?.verdict).toBe(verdict.verdict);
      }
    }),
  );
});

/**
 * What one more line may rightly take away: the sums may come out right after all (F11, F12 unless a line is wrong by
 * itself), a second client makes a verzamelfactuur (L03), and an invoice that names no month has that of its lines (F06 to F08, F22).
 */
function mayGo(c: InvoiceCase, { code, facts }: Judgement): boolean {
  if (code === 'F12') return !Array.isArray(facts['lines']) || facts['lines'].length === 0;
  return code === 'F11' || code === 'L03' || (c.invoice.period.state === 'absent' && ['F06', 'F07', 'F08', 'F22'].includes(code));
}

test('een factuurregel erbij neemt verder niets weg van wat er mis was, met de factuur of met een andere regel', () => {
  const isWrong = ({ verdict }: Judgement): boolean => verdict === 'fail' || verdict === 'undetermined';
  // What F13, F15 or F17 sets aside was found all the same.
  const isFound = (judged: Judgement): boolean => isWrong(judged) || judged.facts['because'] !== undefined;
  const nameOf = ({ code, line }: Judgement): string => `${code} ${line ?? ''}`;
  fc.assert(
    fc.property(anyInvoiceCase, anyLine, (c, extra) => {
      fc.pre(c.invoice.lines.length > 0 && c.invoice.ownLines.length > 0);
      const added = (lines: readonly InvoiceLine[]) => [...lines, { ...extra, number: lines.length + 1 }];
      const longer = { ...c, invoice: { ...c.invoice, ownLines: added(c.invoice.ownLines), lines: added(c.invoice.lines) } };
      const after = judgeInvoice(longer).filter(isFound).map(nameOf);
      const before = judgeInvoice(c).filter((judged) => isWrong(judged) && !mayGo(c, judged));
      expect(before.map(nameOf).filter((each) => !after.includes(each))).toEqual([]);
    }),
  );
});
