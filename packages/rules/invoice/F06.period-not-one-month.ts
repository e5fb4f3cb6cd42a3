import { type Facts, failIf, formatDate, type Invoice, isCertainlyAbsent, pass, undetermined } from '#domain';
import { oneMonth } from '../line/line-facts.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

/** The periods that lines name with an end, and their months: undefined stands for a period over more than one. */
function periodsOfLines({ lines }: Invoice) {
  const named = lines.flatMap(({ period }) => (period.state === 'read' && period.value.to !== undefined ? [period] : []));
  const months = new Set(named.map((period) => oneMonth(period.value)));
  return { named, months, everyLine: lines.length > 0 && named.length === lines.length && !months.has(undefined) };
}

/** "1 december 2025 tot en met 31 januari 2026"; a period may have no end. */
const period = ({ from, to }: Facts): string =>
  `${formatDate(text(from))} ${typeof to === 'string' ? `tot en met ${formatDate(to)}` : 'en later'}`;

export const periodNotOneMonth: InvoiceRule = {
  code: 'F06',
  name: 'period-not-one-month',
  title: 'De factuur gaat niet over één maand',
  checks: 'Of de factuur over precies één kalendermaand gaat.',
  advice: 'Maak per kalendermaand één factuur, en zet de maand erop.',
  source: ap(
    '2. Afspraken',
    'Onderaannemer factureert maandelijks digitaal op basis van het overeengekomen tarief voor direct-cliëntgebonden prestaties.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    const { period, where } = invoice;
    const { named, months, everyLine } = periodsOfLines(invoice);
    if (period.state === 'absent') {
      if (everyLine && months.size === 1) return named.every((own) => own.certain) ? pass : undetermined({}, where);
      return failIf(isCertainlyAbsent(period) && named.length < Math.max(1, invoice.lines.length), {}, where);
    }
    const facts = { from: period.value.from, to: period.value.to ?? null };
    const month = oneMonth(period.value);
    // Arrears of which every line names its month: a late leveringsovereenkomst forces them.
    if (month === undefined) return failIf(period.certain && !everyLine, facts, period.where);
    const other = [...months].filter((own) => own !== month);
    if (other.length > 0) return undetermined({ ...facts, otherOnLines: other.map((own) => own ?? 'more-than-one-month') }, period.where);
    return period.certain ? pass : undetermined(facts, period.where);
  },
  toOnderaannemer: (f) =>
    f['from'] === undefined
      ? 'Op de factuur staat niet over welke maand de zorg gaat. Zet de maand op de factuur, bijvoorbeeld "januari 2026".'
      : `De factuur gaat over ${period(f)}. Een factuur gaat over één kalendermaand. Maak per maand een factuur.`,
  toBackoffice: (f) =>
    f['from'] === undefined
      ? 'Geen maand gevonden op de factuur.'
      : `Periode gelezen: ${period(f)}${Array.isArray(f['otherOnLines']) ? '; een factuurregel noemt een andere periode' : ''}.`,
  example: { verdict: 'fail', facts: { from: '2025-12-01', to: '2026-01-31' } },
};
