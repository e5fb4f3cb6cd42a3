import { failIf, formatDate, isCertainlyAbsent, pass, undetermined } from '#domain';
import { ground, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

export const dateMissing: InvoiceRule = {
  code: 'F02',
  name: 'date-missing',
  title: 'De factuurdatum ontbreekt of ligt in de toekomst',
  source: ground('Wet OB 1968 art. 35a; AP 2. Afspraken', 'factuureisen'),
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
      : f['date'] !== undefined
        ? 'De factuurdatum was niet goed leesbaar. Een medewerker kijkt het na.'
        : 'Er staat geen factuurdatum op de factuur. Zet de datum op de factuur.',
  toBackoffice: (f) =>
    f['date'] === undefined
      ? 'Geen factuurdatum gevonden.'
      : `Factuurdatum ${text(f['date'])}: ${f['received'] === undefined ? 'niet met zekerheid gelezen' : 'na de ontvangstdatum'}.`,
};
