import { fail, pass, undetermined } from '#domain';
import { ground, type InvoiceRule } from '../rule.ts';

export const otherSupplier: InvoiceRule = {
  code: 'F19',
  name: 'other-supplier',
  title: 'De factuur is van een andere onderaannemer',
  checks: 'Of het KvK-nummer, het IBAN en de naam op de factuur van de afzender zijn.',
  source: ground('Beleid tegen betaalfraude', 'Een factuur komt van de onderaannemer die erop staat.'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, onderaannemer, otherSupplierBy }) => {
    if (otherSupplierBy !== undefined) return fail({ by: otherSupplierBy }, invoice.where);
    // Several onderaannemers share the address and nothing on the invoice picks one of them.
    return onderaannemer === undefined ? undetermined({}, invoice.where) : pass;
  },
  toOnderaannemer: () => 'Een medewerker kijkt uw factuur na.',
  toBackoffice: (f) =>
    f['by'] === undefined
      ? 'Het adres hoort bij meer onderaannemers; de factuur zegt niet duidelijk van wie zij is.'
      : `${f['by'] === 'kvk' ? 'Het KvK-nummer' : f['by'] === 'iban' ? 'Het IBAN' : 'De naam'} op de factuur is van een andere onderaannemer dan de afzender.`,
  example: { verdict: 'fail', facts: { by: 'kvk' } },
};
