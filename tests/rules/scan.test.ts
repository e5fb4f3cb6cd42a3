import { expect, test } from 'vitest';
import type { Evaluatieverslag, Invoice, Judgement } from '#domain';
import { judgeInvoice, judgeReport } from '#rules';
import { doubtful, invoice, invoiceCase, invoiceLine, leveringsovereenkomst, missing, sure } from '../support/rules-builders.ts';
import { reportCase } from '../support/rules-reports.ts';

const certainty = (judged: readonly Judgement[]) =>
  judged.filter(({ code }) => code === 'M06').map(({ verdict, facts, where }) => ({ verdict, facts, file: where?.file }));
const scanned = (more: Partial<Invoice> = {}) => judgeInvoice(invoiceCase({ invoice: invoice({ isScan: true, ...more }) }));
const scannedReport = (more: Partial<Evaluatieverslag> = {}) => judgeReport(reportCase({ report: { isScan: true, ...more } }));
const sound = [{ verdict: 'pass', facts: {}, file: undefined }];
const inDoubt = (file: string, ...fields: string[]) => [{ verdict: 'fail', facts: { fields }, file }];

test('een scan waarvan alles zeker gelezen is', () => {
  expect(certainty(scanned())).toEqual(sound);
  expect(certainty(scannedReport())).toEqual(sound);
});

test.each([
  ['factuurnummer', { number: doubtful('2026-0101') }],
  ['factuurdatum', { date: doubtful('2026-02-02') }],
  ['periode', { period: missing }],
  ['totaal', { total: doubtful(49190) }],
  ['IBAN', { iban: missing }],
  ['cliëntnummer', { ownLines: [invoiceLine({ clientNumber: doubtful('400101') })] }],
  ['product', { ownLines: [invoiceLine({ product: missing })] }],
  ['bedrag', { ownLines: [invoiceLine(), invoiceLine({ amount: doubtful(49190) }), invoiceLine({ amount: missing })], total: sure(49190) }],
] as const)('een scan waarvan %s niet zeker gelezen is', (name, more) => {
  expect(certainty(scanned(more))).toEqual(inDoubt('factuur.pdf', name));
});

test('een scan zonder regels', () => {
  expect(certainty(scanned({ ownLines: [], iban: missing }))).toEqual(inDoubt('factuur.pdf', 'IBAN', 'factuurregels'));
});

test.each([
  ['cliëntnummer', { clientNumber: doubtful('400101') }],
  ['geboortedatum', { birthDate: missing }],
] as const)('een gescand verslag waarvan %s niet zeker gelezen is', (name, more) => {
  expect(certainty(scannedReport(more))).toEqual(inDoubt('verslag.pdf', name));
});

test('wat op een scan fout lijkt, is in twijfel; de rest blijft wat het is', () => {
  const wrong = { iban: missing, ownLines: [invoiceLine({ amount: 468 })] };
  const c = invoiceCase({ invoice: invoice(wrong), agreements: [leveringsovereenkomst()] });
  const asText = judgeInvoice(c);
  expect(asText.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual(['F03', 'L08']);
  const expected = asText.map(({ code, verdict, facts }) => [code, verdict === 'fail' ? 'undetermined' : verdict, facts]);
  const found = judgeInvoice({ ...c, invoice: { ...c.invoice, isScan: true } });
  expect(found.filter(({ code }) => code !== 'M06').map(({ code, verdict, facts }) => [code, verdict, facts])).toEqual(expected);
});

test('een tekst is geen scan: M06 zegt er niets over', () => {
  expect(certainty(judgeInvoice(invoiceCase()))).toEqual([]);
  expect(certainty(judgeReport(reportCase()))).toEqual([]);
});
