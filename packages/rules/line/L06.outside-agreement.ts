import { addMonths, failIf, firstDayOf, formatDate, monthOf, notApplicable, pass } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { month, text } from '../wording.ts';
import { calculate } from './calculation.ts';
import { subjectIsCertain } from './certain-subject.ts';
import { ownAgreements, registerIsCurrent } from './line-facts.ts';

/** AP §4: who returns within so many months may go straight back to the former begeleider or Siem. */
const monthsToReturn = 6;

export const outsideAgreement: LineRule = {
  code: 'L06',
  name: 'outside-agreement',
  title: 'De leveringsovereenkomst geldt niet in deze maand',
  checks: 'Of de leveringsovereenkomst in deze maand minstens één dag geldt.',
  advice: 'Kijk of de leveringsovereenkomst geldt in de maand van de factuur.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    if (calculation.result === 'none') return notApplicable;
    if (calculation.result !== 'not-covered') return pass;
    const { month: careMonth } = calculation;
    // None touches the month: each began before it and ended, or begins after it.
    const periods = ownAgreements(l).map(({ period }) => period);
    const startsOn = periods
      .map(({ from }) => from)
      .filter((from) => from > firstDayOf(careMonth))
      .sort()
      .at(0);
    const endedOn = periods
      .filter(({ from }) => from < firstDayOf(careMonth))
      .map(({ to }) => to)
      .sort()
      .at(-1);
    const facts = {
      month: careMonth,
      ...(startsOn === undefined ? {} : { startsOn }),
      ...(endedOn === undefined ? {} : { endedOn }),
      returned: endedOn !== undefined && monthOf(endedOn) >= addMonths(careMonth, -monthsToReturn),
    };
    return failIf(registerIsCurrent(l) && subjectIsCertain(l), facts, l.line.where);
  },
  toOnderaannemer: (f) =>
    [
      `Uw leveringsovereenkomst voor deze cliënt geldt niet in ${month(f['month'])}.`,
      f['endedOn'] ? `Deze eindigde op ${formatDate(text(f['endedOn']))}.` : '',
      f['startsOn'] ? `De zorg start volgens de leveringsovereenkomst op ${formatDate(text(f['startsOn']))}.` : '',
      f['returned'] === true
        ? 'Is de cliënt binnen 6 maanden teruggekomen? Neem dan contact op met het gebiedsteam.'
        : 'Controleer de maand en het cliëntnummer.',
    ]
      .filter(Boolean)
      .join(' '),
  toBackoffice: (f) => `Geen dag van ${month(f['month'])} valt binnen een leveringsovereenkomst van deze onderaannemer met deze cliënt.`,
  example: { verdict: 'fail', facts: { month: '2026-01', returned: false, startsOn: '2026-02-01' } },
};
