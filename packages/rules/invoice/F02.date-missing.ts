import { failIf, formatDate, isCertainlyAbsent, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

export const dateMissing: InvoiceRule = {
  code: 'F02',
  name: 'date-missing',
  title: 'De factuurdatum ontbreekt of ligt in de toekomst',
  checks: 'Of er een factuurdatum op de factuur staat, en of die niet na de dag van ontvangst ligt.',
  advice: 'Zet op de factuur de datum waarop u de factuur maakt.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
    'Wet op de omzetbelasting 1968 art. 35a',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { date, where }, received }) => {
    if (date.state === 'absent') return failIf(isCertainlyAbsent(date), {}, where);
    if (date.value > received) return failIf(date.certain, { date: date.value, received }, date.where);
    return date.certain ? pass : undetermined({ date: date.value }, date.where);
  },
  toOnderaannemer: (f) =>
    f['received'] !== undefined
      ? `De factuurdatum is ${formatDate(text(f['date']))}. Dat is later dan de dag waarop wij de factuur kregen (${formatDate(text(f['received']))}). Zet de juiste datum op de factuur.`
      : 'Er staat geen factuurdatum op de factuur. Zet de datum op de factuur.',
  toBackoffice: (f) =>
    f['date'] === undefined
      ? 'Geen factuurdatum gevonden.'
      : `Factuurdatum ${formatDate(text(f['date']))}: ${f['received'] === undefined ? 'niet met zekerheid gelezen' : 'na de ontvangstdatum'}.`,
  example: { verdict: 'fail', facts: { date: '2026-02-03', received: '2026-02-02' } },
};
