import { expect, test } from 'vitest';
import type { StructureFault } from '#domain';
import { judgeInvoice } from '#rules';
import { findingsOf, invoice, invoiceCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const fault = (code: string, demands = 'De factuur heeft een nummer.'): StructureFault => ({
  code,
  demands,
  where: { attachment: 1, file: 'f.xml', kind: 'xml', path: '/Invoice' },
});
const withFaults = (...structureFaults: StructureFault[]) => invoiceCase({ invoice: invoice({ form: 'ubl', structureFaults }) });

describeRule('F24', [
  ['geen XML', invoiceCase(), 'not-applicable'],
  ['een XML zonder fouten', withFaults(), 'pass'],
  ['een fout', withFaults(fault('BR-02')), fails({ codes: ['BR-02'], faults: ['BR-02: De factuur heeft een nummer.'] })],
  [
    'vijf fouten worden alle genoemd',
    withFaults(...['BR-01', 'BR-02', 'BR-03', 'BR-04', 'BR-05'].map((code) => fault(code))),
    fails({
      codes: ['BR-01', 'BR-02', 'BR-03', 'BR-04', 'BR-05'],
      faults: ['BR-01', 'BR-02', 'BR-03', 'BR-04', 'BR-05'].map((code) => `${code}: De factuur heeft een nummer.`),
    }),
  ],
  [
    'dezelfde fout op meer plaatsen is één fout',
    withFaults(fault('BR-21'), fault('BR-21')),
    fails({ codes: ['BR-21'], faults: ['BR-21: De factuur heeft een nummer.'] }),
  ],
]);

test('is een opmerking met de officiële code, en noemt niet meer dan vijf fouten', () => {
  const many = withFaults(...['BR-01', 'BR-02', 'BR-03', 'BR-04', 'BR-05', 'BR-06', 'BR-07'].map((code) => fault(code)));
  const [found] = findingsOf(judgeInvoice(many).filter((judgement) => judgement.code === 'F24'));
  expect(found?.consequence).toBe('remark');
  expect(found?.message).toContain('BR-05: ');
  expect(found?.message).not.toContain('BR-06');
  expect(found?.message).toContain('nog 2 andere fouten');
});
