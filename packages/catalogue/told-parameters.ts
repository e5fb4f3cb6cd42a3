import { formatDate, formatEuro, type ProductCode, productCodes, products, unitWord } from '#domain';
import { type Parameters, tariefPeriodsOf } from '#rules';

/** A table as data: the heading of each row stands first in it. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every product with its tarief in each period that ends on or after a day; a period in which none is known says so. */
export function tarievenSince(parameters: Parameters, day: string): Table {
  const told = productCodes.filter((code) => tariefPeriodsOf(parameters, code).length > 0);
  const periods = told.flatMap((code) => tariefPeriodsOf(parameters, code)).filter(({ to }) => to >= day);
  const starts = [...new Set(periods.map(({ from }) => from))].sort();
  // A column ends where the first of its periods ends.
  const endOf = (start: string): string => [...periods.filter(({ from }) => from === start).map(({ to }) => to)].sort()[0] ?? start;
  const amount = (code: ProductCode, on: string): string => {
    const cents = tariefPeriodsOf(parameters, code).find(({ from, to }) => from <= on && on <= to)?.cents;
    return cents === undefined ? 'niet bekend' : formatEuro(cents);
  };
  return {
    head: ['Product', 'Eenheid', ...starts.map((from) => spanWords(from, endOf(from)))],
    rows: told.map((code) => [products[code].name, `per ${unitWord(code)}`, ...starts.map((from) => amount(code, from))]),
  };
}
const spanWords = (from: string, to: string): string =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : `${formatDate(from)} tot en met ${formatDate(to)}`;

const policyWords: Readonly<Record<keyof Parameters['policy'], string>> = {
  invoiceDeadlineWorkingDays: 'Werkdagen na de maand waarbinnen de factuur komt (F08)',
  paymentTermWorkingDays: 'Werkdagen na ontvangst waarbinnen Siem betaalt',
  roundingToleranceCents: 'Centen per factuurregel die afronding zijn en geen fout (F11, F12, F21, L08, L09)',
  structuredAcceptedFrom: 'Eerste dag waarop een UBL of XML zonder PDF mag (F15)',
  creditDeadlineDays: 'Dagen na een wijziging met terugwerkende kracht waarbinnen de creditfactuur komt (F22)',
  lettersPerHourMax: 'Brieven per uur aan één adres; meer gaan samen in één brief (M11)',
  reportDaysBeforeEnd: 'Dagen voor het einde van de beschikking waarop een evaluatieverslag uiterlijk komt (H04)',
  beschikkingWatchDays: 'Dagen voor het einde van de beschikking waarop zij op de lijst van de backoffice komt',
  reportReminderDays: 'Dagen voor het einde van de beschikking waarop de onderaannemer een herinnering krijgt',
  reportEarliestDays:
    'Dagen voor het einde van de beschikking waarop een verslag op zijn vroegst komt; wat eerder komt, gaat over een andere beschikking (H03)',
  transportDaysMax: 'Dagen vervoer per maand bij elke categorie dagopvang (L16)',
  addressees: 'Aan wie een factuur gericht mag zijn (F23)',
  contact: 'Waar een onderaannemer vragen stelt',
};
function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${String(each)}`)
      .join(', ');
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(String(value)) : String(value);
}

/** Every other value that Siem may change, with since when and where it comes from. */
export function policyTable({ policy }: Parameters): Table {
  const names = Object.keys(policyWords).filter((name): name is keyof typeof policyWords => name in policy);
  return {
    head: ['Waarde', 'Is', 'Sinds', 'Bron'],
    rows: names.flatMap((name) =>
      policy[name].map(({ from, value, source }) => [policyWords[name], valueWords(value), formatDate(from), source]),
    ),
  };
}
