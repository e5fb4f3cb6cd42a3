import { expect, test } from 'vitest';
import type { Invoice } from '#domain';
import { judgeInvoice } from '#rules';
import { invoice, invoiceCase, invoiceLine } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const both = (...pdfAndXmlDifferences: Invoice['pdfAndXmlDifferences']) =>
  invoiceCase({ invoice: invoice({ form: 'pdf-and-ubl', pdfAndXmlDifferences }) });
describeRule('F17', [
  ['PDF en UBL zeggen hetzelfde', both(), 'pass'],
  ['een ander totaal en andere regels', both('total', 'lines'), fails({ fields: ['totaal', 'factuurregels'] })],
  [
    'een ander nummer, een andere datum, maand en rekening',
    both('number', 'date', 'period', 'iban'),
    fails({ fields: ['factuurnummer', 'factuurdatum', 'maand', 'rekeningnummer'] }),
  ],
  ['alleen een PDF', invoiceCase(), 'not-applicable'],
]);

test('waar PDF en UBL verschillen, wordt dat één keer gezegd', () => {
  const wrongTarief = invoice({ form: 'pdf-and-ubl', pdfAndXmlDifferences: ['lines'], ownLines: [invoiceLine({ amount: 468 })] });
  const found = judgeInvoice(invoiceCase({ invoice: wrongTarief })).filter((j) => j.verdict === 'fail' || j.verdict === 'undetermined');
  expect(found.map((j) => j.code)).toEqual(['F17']);
});
