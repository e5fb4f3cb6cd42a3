import { expect, test } from 'vitest';
import type { Invoice, Judgement, RuleCode } from '#domain';
import { allRules, type InvoiceCase, judgeInvoice, judgeMail, judgeReport, ruleOf } from '#rules';
import { rulesOn } from '../../packages/rules/engine.ts';
import {
  claim,
  credit,
  doubtful,
  earlierInvoice,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  missing,
  oneLine,
  pdf,
  readSpecification,
  sure,
} from '../support/rules-builders.ts';
import { mailCase } from '../support/rules-mails.ts';
import { reportCase } from '../support/rules-reports.ts';

const codesOf = (judged: readonly Judgement[]) => judged.map(({ code, line }) => `${code}${line === undefined ? '' : ` ${line}`}`);
const ofSubject = (subject: string): RuleCode[] => allRules.filter((rule) => rule.subject === subject).map(({ code }) => code);
const verdictOf = (judged: readonly Judgement[], code: RuleCode, line?: number) => judged.find((j) => j.code === code && j.line === line);

test('elke regel geeft een oordeel, op volgorde van code en factuurregel', () => {
  const twoLines = invoiceCase({ lines: [invoiceLine(), invoiceLine({ product: 'DO-2', amount: 435.97 })] });
  const lines = ofSubject('line')
    .sort()
    .flatMap((code) => [`${code} 1`, `${code} 2`]);
  expect(codesOf(judgeInvoice(twoLines))).toEqual([...ofSubject('invoice').sort(), ...lines]);
  expect(codesOf(judgeMail(mailCase(), '2026-02-02'))).toEqual(ofSubject('mail').sort());
  expect(codesOf(judgeReport(reportCase()))).toEqual(ofSubject('report').sort());
  expect(codesOf(judgeInvoice({ ...twoLines, invoice: { ...twoLines.invoice, isScan: true } }))).toEqual([
    ...ofSubject('invoice').sort(),
    ...lines,
    'M06',
  ]);
  expect(codesOf(judgeReport(reportCase({ report: { isScan: true } })))).toEqual([...ofSubject('report').sort(), 'M06']);
});

test('een factuur van voor de eerste dag wordt beoordeeld alsof zij op die dag kwam', () => {
  expect(codesOf(judgeMail(mailCase(), '2022-12-31'))).toEqual(ofSubject('mail').sort());
  expect(judgeInvoice(invoiceCase({ received: '2019-01-01' })).length).toBe(judgeInvoice(invoiceCase()).length);
  expect(judgeReport(reportCase({ received: '2019-01-01' })).length).toBe(judgeReport(reportCase()).length);
});

test('een regel geldt van haar eerste dag van ontvangst, en die van het begin ook voor een mail met een klok die achterloopt', () => {
  const [first, later] = [{ validFrom: '2023-01-01' }, { validFrom: '2027-01-01' }];
  const rulesOf = (received: string) => rulesOn([first, later], received);
  expect(['2019-01-01', '2026-12-31', '2027-01-01'].map(rulesOf)).toEqual([[first], [first], [first, later]]);
});

test('een oordeel zegt waar het staat en over welke cliënt het gaat', () => {
  const lines = [
    invoiceLine({ clientNumber: sure('0400101'), amount: 468 }),
    invoiceLine({ clientNumber: sure('499999') }),
    invoiceLine({ clientNumber: missing }),
  ];
  const judged = judgeInvoice(invoiceCase({ lines }));
  expect([1, 2, 3].map((line) => verdictOf(judged, 'L01', line)?.clientNumber)).toEqual(['400101', '499999', undefined]);
  expect(verdictOf(judged, 'L02', 2)).toMatchObject({ name: 'client-unknown', where: pdf });
  expect(verdictOf(judgeReport(reportCase()), 'H02')?.clientNumber).toBe('400101');
});

test('een code zonder regel bestaat niet', () => {
  expect(() => ruleOf('F99')).toThrow('No rule has the code F99');
});

test('een factuur in Word wordt niet verder beoordeeld: alleen wat goed is, blijft staan', () => {
  const judged = judgeInvoice(invoiceCase({ invoice: invoice({ form: 'word', iban: missing, total: doubtful(49190) }) }));
  expect(verdictOf(judged, 'F16')?.verdict).toBe('fail');
  expect(verdictOf(judged, 'F03')).toMatchObject({ verdict: 'not-applicable', facts: { because: 'F16' } });
  expect(verdictOf(judged, 'F18')).toMatchObject({ verdict: 'not-applicable', facts: { because: 'F16' } });
  expect(verdictOf(judged, 'F01')?.verdict).toBe('pass');
});

/** A wrong amount, a specification that adds up to something else, and a period of two months. */
const wrong = (more: Parameters<typeof invoice>[0]) =>
  judgeInvoice(
    invoiceCase({
      received: '2025-02-02',
      registerAsOf: '2027-01-01',
      invoice: invoice({
        date: sure('2025-02-01'),
        period: sure({ from: '2025-12-01', to: '2026-01-31' }),
        total: sure(60000),
        specification: readSpecification({ sumCents: 1 }),
        ...more,
      }),
    }),
  );
test.each([
  ['F13', { vat: sure(100) }, ['F11', 'F12'], ['F06']],
  ['F15', { form: 'ubl' }, ['F06', 'F11', 'F12'], ['F07']],
  ['F17', { form: 'pdf-and-ubl', pdfAndXmlDifferences: ['total'] }, ['F06', 'F11', 'F12'], ['F07']],
] as const)('wat %s onzeker maakt, wijst zelf niets af', (code, more, uncertain, others) => {
  const judged = wrong({ ...more });
  expect(verdictOf(judged, code)?.verdict).toBe('fail');
  for (const each of uncertain) expect(verdictOf(judged, each)).toMatchObject({ verdict: 'not-applicable', facts: { because: code } });
  for (const each of others) expect(verdictOf(judged, each)?.facts).not.toHaveProperty('because');
  for (const each of [...uncertain, ...(code === 'F13' ? others : [])]) expect(verdictOf(wrong({}), each)?.verdict).toBe('fail');
});

const from23 = [leveringsovereenkomst('BG-M', '2026-01-23')];
const withVat: Partial<Invoice> = { vat: sure(100) };
const withOtherXml: Partial<Invoice> = { form: 'pdf-and-ubl', pdfAndXmlDifferences: ['total'] };
test.each<[RuleCode, RuleCode, InvoiceCase, Partial<Invoice>]>([
  ['F13', 'F21', credit([invoiceLine({ amount: -500 })]), withVat],
  ['F13', 'L09', oneLine({}, from23), withVat],
  ['F13', 'L10', oneLine({ product: 'BW-2', quantity: etmalen(33), amount: 5720.22 }, [leveringsovereenkomst('BW-2')]), withVat],
  ['F13', 'L11', invoiceCase({ ledger: ledger({ claims: [claim()] }) }), withVat],
  ['F17', 'F05', invoiceCase({ ledger: ledger({ sameNumber: [earlierInvoice()] }) }), withOtherXml],
  ['F17', 'L06', oneLine({}, [leveringsovereenkomst('BG-M', '2026-02-01')]), withOtherXml],
  ['F17', 'L07', oneLine({ product: 'BG-Z' }), withOtherXml],
  ['F17', 'L16', oneLine({ product: 'VV-R', quantity: etmalen(5), amount: 50.75 }, [leveringsovereenkomst('VV-R')]), withOtherXml],
  ['F17', 'L17', oneLine({ product: 'BG-O' }, [leveringsovereenkomst('BG-O')]), withOtherXml],
])('wat %s onzeker maakt, wijst ook %s niet af', (because, code, c, more) => {
  const verdictIn = (judged: readonly Judgement[]) => judged.find((j) => j.code === code);
  expect(verdictIn(judgeInvoice(c))?.verdict).toBe('fail');
  expect(verdictIn(judgeInvoice({ ...c, invoice: { ...c.invoice, ...more } }))).toMatchObject({
    verdict: 'not-applicable',
    facts: { because },
  });
});
