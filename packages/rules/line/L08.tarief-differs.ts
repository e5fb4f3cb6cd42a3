import { failIf, notApplicable, pass, undetermined } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { euro, month, productName } from '../wording.ts';
import { amountFacts, causeSentence } from './amount-facts.ts';
import { calculate } from './calculation.ts';

export const tariefDiffers: LineRule = {
  code: 'L08',
  name: 'tarief-differs',
  title: 'Het bedrag is niet het tarief',
  checks:
    'Of het bedrag het tarief is van dit product in de maand van de zorg. Eén cent mag schelen. Als het kan, noemt de regel de waarschijnlijke oorzaak.',
  advice: 'Gebruik het tarief van de maand waarin u de zorg gaf, ook als u later factureert.',
  source: ap(
    '2. Afspraken',
    'Onderaannemer factureert maandelijks digitaal op basis van het overeengekomen tarief voor direct-cliëntgebonden prestaties.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    if (calculation.result === 'fits' && calculation.basis.agreedTariefCents !== undefined)
      return undetermined(amountFacts(calculation.basis, {}), l.line.where);
    if (calculation.result === 'fits' || calculation.result === 'pro-rata' || calculation.result === 'quantity') return pass;
    if (calculation.result !== 'tarief') return notApplicable;
    const facts = amountFacts(calculation.basis, { expectedCents: calculation.expectedCents }, calculation.cause);
    return failIf(calculation.basis.certain, facts, l.line.where);
  },
  toOnderaannemer: (f) =>
    f['expectedCents'] === undefined
      ? `Het tarief van ${productName(f['product'])} in ${month(f['month'])} wordt door ons nagekeken.`
      : `U rekent ${euro(f['chargedCents'])} voor ${productName(f['product'])} in ${month(f['month'])}. Het juiste bedrag is ${euro(f['expectedCents'])}${f['expectedCents'] === f['tariefCents'] ? '' : `, bij een tarief van ${euro(f['tariefCents'])}`}.${causeSentence(f)} Pas het bedrag aan.`,
  toBackoffice: (f) =>
    f['agreedTariefCents'] === undefined
      ? `Gerekend ${euro(f['chargedCents'])}, verwacht ${euro(f['expectedCents'])} (tarief ${euro(f['tariefCents'])}).${causeSentence(f)}`
      : `Het afgesproken tarief in het register (${euro(f['agreedTariefCents'])}) is anders dan het tarief van ${month(f['month'])} (${euro(f['tariefCents'])}). Beslis welk tarief geldt.`,
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
