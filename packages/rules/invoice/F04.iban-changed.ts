import { fail, notApplicable, pass, valueOf } from '#domain';
import { isIbanValid } from '../iban.ts';
import { ground, type InvoiceRule } from '../rule.ts';

export const ibanChanged: InvoiceRule = {
  code: 'F04',
  name: 'iban-changed',
  title: 'Het rekeningnummer is bij Siem niet bekend',
  checks: 'Of het IBAN op de factuur in het register bij deze onderaannemer staat.',
  source: ground(
    'Beleid tegen betaalfraude',
    'Een ander rekeningnummer dan bekend wordt eerst bij de onderaannemer nagevraagd, buiten de mail om.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, onderaannemer, otherSupplierBy }) => {
    const iban = valueOf(invoice.iban);
    if (iban === undefined || onderaannemer === undefined || !isIbanValid(iban) || otherSupplierBy === 'iban') return notApplicable;
    return onderaannemer.ibans.includes(iban) ? pass : fail({}, invoice.iban.where);
  },
  toOnderaannemer: () => 'Een medewerker kijkt uw factuur na.',
  toBackoffice: () =>
    'Het IBAN op de factuur is niet het IBAN in het register. Mogelijk betaalfraude: bel de onderaannemer op het bekende nummer, niet op dat van de factuur.',
  example: { verdict: 'fail', facts: {} },
};
