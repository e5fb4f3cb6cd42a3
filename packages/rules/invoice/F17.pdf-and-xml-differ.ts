import { fail, notApplicable, pass } from '#domain';
import { ground, type InvoiceRule } from '../rule.ts';

const dutch: Readonly<Record<string, string>> = {
  number: 'factuurnummer',
  date: 'factuurdatum',
  period: 'maand',
  total: 'totaal',
  iban: 'rekeningnummer',
  lines: 'factuurregels',
};

export const pdfAndXmlDiffer: InvoiceRule = {
  code: 'F17',
  name: 'pdf-and-xml-differ',
  title: 'De PDF en de XML zijn niet gelijk',
  checks: 'Of een PDF en een XML van dezelfde factuur hetzelfde zeggen.',
  advice: 'Stuurt u een PDF en een UBL of XML? Maak ze dan uit hetzelfde programma, zodat ze gelijk zijn.',
  source: ground('Beleid', 'Twee vormen van één factuur moeten hetzelfde zeggen; een medewerker beslist welke geldt.'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    if (invoice.form !== 'pdf-and-ubl') return notApplicable;
    return invoice.pdfAndXmlDifferences.length === 0
      ? pass
      : fail({ fields: invoice.pdfAndXmlDifferences.map((d) => dutch[d] ?? d) }, invoice.where);
  },
  toOnderaannemer: (f) =>
    `De PDF en de XML (UBL) van deze factuur zijn niet gelijk: ${Array.isArray(f['fields']) ? f['fields'].join(', ') : 'de inhoud'}. Een medewerker kijkt het na.`,
  toBackoffice: (f) => `PDF en XML verschillen in: ${Array.isArray(f['fields']) ? f['fields'].join(', ') : 'de inhoud'}.`,
  example: { verdict: 'fail', facts: { fields: ['totaal', 'factuurregels'] } },
};
