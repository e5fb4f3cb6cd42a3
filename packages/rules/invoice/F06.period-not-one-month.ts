import { fail, formatDate, isCertainlyAbsent, pass, undetermined } from '#domain';
import { text } from '../line/amount-facts.ts';
import { oneMonth } from '../line/line-facts.ts';
import { type InvoiceRule, ap } from '../rule.ts';

export const periodNotOneMonth: InvoiceRule = {
  code: 'F06',
  name: 'period-not-one-month',
  title: 'De factuur gaat niet over één maand',
  source: ap('2. Afspraken', 'Onderaannemer factureert maandelijks'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    const { period, lines, where } = invoice;
    const months = new Set(lines.map((line) => (line.period.state === 'read' ? oneMonth(line.period.value) : undefined)));
    if (period.state === 'read') {
      const facts = { from: period.value.from, to: period.value.to ?? null };
      if (oneMonth(period.value) !== undefined && (months.size <= 1 || months.has(undefined))) return period.certain ? pass : undetermined(facts, period.where);
      // Arrears of which every line names its month: a late leveringsovereenkomst forces them.
      const arrears = lines.length > 0 && !months.has(undefined);
      return period.certain && !arrears ? fail(facts, period.where) : undetermined(facts, period.where);
    }
    if (months.size === 1 && !months.has(undefined)) return pass;
    return isCertainlyAbsent(period) && months.has(undefined) ? fail({}, where) : undetermined({}, where);
  },
  toOnderaannemer: (f) =>
    f['from'] === undefined
      ? 'Op de factuur staat niet over welke maand de zorg gaat. Zet de maand op de factuur, bijvoorbeeld "januari 2026".'
      : `De factuur gaat over ${formatDate(text(f['from']))} tot en met ${formatDate(text(f['to']))}. Een factuur gaat over één kalendermaand. Maak per maand een factuur.`,
  toBackoffice: (f) => (f['from'] === undefined ? 'Geen maand gevonden op de factuur.' : `Periode gelezen: ${text(f['from'])} t/m ${text(f['to'])}.`),
};
