import { failIf, formatMonth, lastDayOf, notApplicable, pass } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';
import { lastWorkingDayOf } from '../working-days.ts';
import { monthOfInvoice } from './month-of-invoice.ts';

export const periodNotEnded: InvoiceRule = {
  code: 'F07',
  name: 'period-not-ended',
  title: 'De maand is nog niet voorbij',
  checks: 'Of de maand voorbij is als de factuur komt. Vanaf de laatste werkdag van de maand is het een opmerking, eerder een afwijzing.',
  advice: 'Stuur de factuur als de maand voorbij is.',
  source: ap(
    '2. Afspraken',
    'Onderaannemer stuurt periodiek en tijdig, uiterlijk vijf werkdagen na afloop van elke periode (maand) de gespecificeerde factuur naar Siem.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, received, parameters }) => {
    const { month, certain, where } = monthOfInvoice(invoice);
    // Without a month F06 speaks; a creditfactuur may come at any time.
    if (month === undefined || invoice.kind === 'credit') return notApplicable;
    if (received > lastDayOf(month)) return pass;
    const facts = { month, withinPeriod: received >= lastWorkingDayOf(parameters, month) };
    return failIf(certain, facts, where);
  },
  toOnderaannemer: (f) =>
    f['withinPeriod'] === true
      ? `U stuurde de factuur over ${formatMonth(text(f['month']))} voordat de maand voorbij was. Wij hebben de factuur toch behandeld. Stuur een volgende factuur na afloop van de maand.`
      : `De maand ${formatMonth(text(f['month']))} is nog niet voorbij. Stuur de factuur opnieuw na afloop van de maand.`,
  toBackoffice: (f) =>
    f['withinPeriod'] === true
      ? `Ontvangen voordat ${formatMonth(text(f['month']))} voorbij was, op of na de laatste werkdag: alleen een opmerking.`
      : `Ontvangen voor de laatste werkdag van ${formatMonth(text(f['month']))}: te vroeg.`,
  example: { verdict: 'fail', facts: { month: '2026-01', withinPeriod: false } },
};
