import { type Facts, fail, notApplicable, pass } from '#domain';
import { ground, type InvoiceRule } from '../rule.ts';

/** So many faults are told in a letter; whoever mends these has mended most. */
const toldAtMost = 5;
const faultsIn = (facts: Facts): readonly string[] => {
  const { faults } = facts;
  return Array.isArray(faults) ? faults.map(String) : [];
};

export const structuredInvoiceFaults: InvoiceRule = {
  code: 'F24',
  name: 'structured-invoice-faults',
  title: 'De XML van de factuur volgt de standaard niet',
  checks: 'Of de XML van een e-factuur de standaard volgt. Een afwijking is nooit een reden om af te wijzen.',
  advice: 'Stuurt u een e-factuur? Laat uw boekhoudprogramma die volgens NLCIUS maken.',
  source: ground('EN 16931; NLCIUS 1.0', 'de regels van de standaard voor elektronische facturen'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { structureFaults } }) => {
    if (structureFaults === undefined) return notApplicable;
    const [first] = structureFaults;
    if (first === undefined) return pass;
    const faults = new Set(structureFaults.map(({ code, demands }) => `${code}: ${demands}`));
    return fail({ codes: [...new Set(structureFaults.map(({ code }) => code))], faults: [...faults] }, first.where);
  },
  toOnderaannemer: (f) => {
    const faults = faultsIn(f);
    const more = faults.length - toldAtMost;
    return [
      'De XML van de factuur voldoet niet aan deze eisen van de standaard voor e-facturen.',
      ...faults.slice(0, toldAtMost),
      ...(more > 0 ? [`Er zijn nog ${more} andere fouten.`] : []),
      'Geef dit door aan de leverancier van uw boekhoudprogramma.',
    ].join(' ');
  },
  toBackoffice: (f) => `De XML wijkt af van EN 16931 of NLCIUS: ${faultsIn(f).join(' ')}`,
  example: { verdict: 'fail', facts: { codes: ['BR-02'], faults: ['BR-02: De factuur heeft een nummer.'] } },
};
