import { expect, test } from 'vitest';
import { judgeInvoice } from '#rules';
import { invoice, invoiceCase, missing } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const inForm = (form: 'pdf' | 'ubl' | 'pdf-and-ubl' | 'word' | 'spreadsheet' | 'picture' | 'text') =>
  invoiceCase({ invoice: invoice({ form, number: missing, ownLines: [] }) });
describeRule('F16', [
  ['een PDF', inForm('pdf'), 'pass'],
  ['UBL', inForm('ubl'), 'pass'],
  ['Word', inForm('word'), fails({ form: 'word' })],
  ['Excel', inForm('spreadsheet'), fails({ form: 'spreadsheet' })],
  ['een plaatje', inForm('picture'), fails({ form: 'picture' })],
  ['tekst in de mail', inForm('text'), fails({ form: 'text' })],
]);

test('een factuur in een andere vorm wordt verder niet beoordeeld: één reden, niet tien', () => {
  const found = judgeInvoice(inForm('word')).filter((j) => j.verdict === 'fail' || j.verdict === 'undetermined');
  expect(found.map((j) => j.code)).toEqual(['F16']);
});
