import { failIf, notApplicable, pass, undetermined } from '#domain';
import type { LineCase } from '../cases.ts';
import { causeFacts } from '../causes/cause.ts';
import { causeForBackoffice, causeSentence } from '../causes/find-cause.ts';
import { ap, type LineRule } from '../rule.ts';
import { euro, month, productName } from '../wording.ts';
import { amountFacts, fitsDaysLetter, fitsDaysSentence } from './amount-facts.ts';
import type { Basis } from './basis.ts';
import { calculate } from './calculation.ts';
import { registerIsCurrent } from './line-facts.ts';
import { probableCause } from './probable-cause.ts';

/** The line states no days: the expected amount is that of the days of an agreement which, in an older register, may yet be longer. */
const expectationMayChange = (l: LineCase, { statedDays, coveredDays, daysInMonth }: Basis): boolean =>
  statedDays === undefined && coveredDays < daysInMonth && !registerIsCurrent(l);

export const tariefDiffers: LineRule = {
  code: 'L08',
  name: 'tarief-differs',
  title: 'Het bedrag is niet het tarief',
  checks:
    'Of het bedrag het tarief is van dit product in de maand van de zorg. Eén cent mag schelen. Staat er een prijs bij, dan moet die ook het tarief zijn. Is in een specificatie het bedrag goed en past in de meeste rijen de prijs of het aantal ernaast niet, dan beslist een medewerker: misschien is die kolom van iets anders. Als het kan, noemt de brief de waarschijnlijke oorzaak. Wijkt een afgesproken tarief in het register af van de tabel, dan beslist een medewerker.',
  advice: 'Gebruik het tarief van de maand waarin u de zorg gaf, ook als u later factureert.',
  source: ap(
    '2. Afspraken',
    'Onderaannemer factureert maandelijks digitaal op basis van het overeengekomen tarief voor direct-cliëntgebonden prestaties.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    switch (calculation.result) {
      case 'tarief': {
        const { basis, expectedCents, fitsDays, wrongPriceCents } = calculation;
        const facts = {
          ...amountFacts(basis, { expectedCents, fitsDays, priceCents: wrongPriceCents }),
          ...causeFacts(probableCause(l, calculation)),
        };
        return failIf(basis.certain && !expectationMayChange(l, basis), facts, l.line.where);
      }
      case 'fits':
        // An afgesproken tarief that contradicts the table: a person says which of the two holds.
        return calculation.basis.agreedTariefCents === undefined ? pass : undetermined(amountFacts(calculation.basis, {}), l.line.where);
      // The tarief is not what is wrong: L09 speaks of the days, L10 of the count.
      case 'pro-rata':
      case 'quantity':
        return pass;
      // Nothing to compute: L05, L06, L07, L18 or L19 says why.
      default:
        return notApplicable;
    }
  },
  toOnderaannemer: (f) => {
    const care = `${productName(f['product'])} in ${month(f['month'])}`;
    if (f['expectedCents'] === undefined) return `Het tarief van ${care} wordt door ons nagekeken.`;
    if (f['fitsDays'] !== undefined) return fitsDaysLetter;
    if (f['priceCents'] !== undefined)
      return `Het bedrag klopt, maar de prijs die ernaast staat (${euro(f['priceCents'])}) is niet het tarief. Het tarief van ${care} is ${euro(f['tariefCents'])}.${causeSentence(f)} Pas de prijs aan.`;
    const tarief = f['expectedCents'] === f['tariefCents'] ? '' : `, bij een tarief van ${euro(f['tariefCents'])}`;
    return `U rekent ${euro(f['chargedCents'])} voor ${care}. Het juiste bedrag is ${euro(f['expectedCents'])}${tarief}.${causeSentence(f)} Pas het bedrag aan.`;
  },
  toBackoffice: (f) => {
    if (f['agreedTariefCents'] !== undefined)
      return `Het afgesproken tarief in het register (${euro(f['agreedTariefCents'])}) is anders dan het tarief van ${month(f['month'])} (${euro(f['tariefCents'])}). Beslis welk tarief geldt.`;
    if (f['fitsDays'] !== undefined) return fitsDaysSentence(f);
    return f['priceCents'] === undefined
      ? `Gerekend ${euro(f['chargedCents'])}, verwacht ${euro(f['expectedCents'])} (tarief ${euro(f['tariefCents'])}).${causeForBackoffice(f)}`
      : `Het bedrag klopt, maar de prijs op de factuur is ${euro(f['priceCents'])} en het tarief ${euro(f['tariefCents'])}.${causeForBackoffice(f)}`;
  },
  example: {
    verdict: 'fail',
    facts: {
      product: 'BG-M',
      month: '2026-01',
      tariefCents: 49190,
      chargedCents: 46800,
      coveredDays: 31,
      expectedCents: 49190,
      differenceCents: -2390,
      cause: 'tarief-of-2025',
    },
  },
};
