import { fail, pass } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

const formNames: Readonly<Record<string, string>> = {
  word: 'een Word-bestand',
  spreadsheet: 'een Excel-bestand',
  picture: 'een plaatje',
  text: 'tekst in de mail',
};

export const notAPdfOrXml: InvoiceRule = {
  code: 'F16',
  name: 'not-a-pdf-or-xml',
  title: 'De factuur is geen PDF',
  checks: 'Of de factuur zelf een PDF of een XML is, en geen Word, Excel, plaatje of tekst in de mail.',
  advice: 'Stuur de factuur als PDF, niet als Word of Excel.',
  source: ap('2. Afspraken', 'De factuur in PDF wordt gemaild naar facturen@metsiem.nl.'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => (formNames[invoice.form] === undefined ? pass : fail({ form: invoice.form }, invoice.where)),
  toOnderaannemer: (f) =>
    `De factuur is ${formNames[text(f['form'])] ?? 'geen PDF'}. Stuur de factuur als PDF. Een Excel-specificatie mag erbij.`,
  toBackoffice: (f) => `De factuur kwam als ${formNames[text(f['form'])] ?? 'iets anders dan PDF'}.`,
  example: { verdict: 'fail', facts: { form: 'word' } },
};
