import { failIf, notApplicable, pass, undetermined } from '#domain';
import { causeFacts } from '../causes/cause.ts';
import { causeForBackoffice, causeSentence } from '../causes/find-cause.ts';
import { ap, type LineRule } from '../rule.ts';
import { euro, month, text } from '../wording.ts';
import { amountFacts, fitsDaysLetter, fitsDaysSentence, proRataSum } from './amount-facts.ts';
import { beyondNamed, beyondNamedLetter, beyondNamedSentence } from './beyond-named.ts';
import { calculate } from './calculation.ts';
import { registerIsCurrent } from './line-facts.ts';
import { probableCause } from './probable-cause.ts';

export const proRataDiffers: LineRule = {
  code: 'L09',
  name: 'pro-rata-differs',
  title: 'Het bedrag is niet naar rato',
  checks:
    'Of het bedrag naar rato is als de leveringsovereenkomst in de maand begint of eindigt: dagen ÷ dagen van de maand × maandtarief. Minder dagen mag altijd. Noemt de factuur een kortere periode dan het bedrag rekent, dan beslist een medewerker.',
  advice:
    'Begint of eindigt de zorg in de maand? Reken dan: aantal dagen zorg ÷ aantal dagen van de maand × maandtarief. De eerste en de laatste dag tellen mee.',
  source: ap(
    '3. Tarieven, Afwijkende maandtarieven',
    'Ingeval van start of beëindiging zorg in de loop van een maand, factureert u naar rato het desbetreffende deel van de maand o.b.v. aantal dagen geleverde zorg / aantal dagen van de maand x maandtarief. […] Wanneer er om welke reden ook niet een volledige maand zorg is geleverd, factureert u naar rato het desbetreffende deel van de maand waarin zorg is geleverd.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    const beyond = beyondNamed(calculation, 'month');
    if (beyond !== undefined) return undetermined(beyond, l.line.where);
    if (calculation.result === 'fits' || calculation.result === 'tarief') return pass;
    if (calculation.result !== 'pro-rata') return notApplicable;
    const { basis, expectedCents, expectedDays, fitsDays } = calculation;
    const facts = { ...amountFacts(basis, { expectedCents, expectedDays, fitsDays }), ...causeFacts(probableCause(l, calculation)) };
    // A shorter leveringsovereenkomst in an older register may not be the last word.
    return failIf(basis.certain && registerIsCurrent(l), facts, l.line.where);
  },
  toOnderaannemer: (f) => {
    if (f['namedDays'] !== undefined) return beyondNamedLetter;
    if (f['fitsDays'] !== undefined) return fitsDaysLetter;
    const named = f['expectedDays'] === f['coveredDays'] ? '' : `; uw factuur noemt er ${text(f['expectedDays'])}`;
    return `U rekent ${euro(f['chargedCents'])}. De leveringsovereenkomst geldt ${text(f['coveredDays'])} dagen in ${month(f['month'])}${named}. Het juiste bedrag is ${proRataSum(f)} = ${euro(f['expectedCents'])}.${causeSentence(f)} Reken naar rato van het aantal dagen; de eerste en de laatste dag tellen mee.`;
  },
  toBackoffice: (f) => {
    if (f['namedDays'] !== undefined) return beyondNamedSentence(f);
    if (f['fitsDays'] !== undefined) return fitsDaysSentence(f);
    return `Gerekend ${euro(f['chargedCents'])}, verwacht ${euro(f['expectedCents'])} (${proRataSum(f)}).${causeForBackoffice(f)}`;
  },
  example: {
    verdict: 'fail',
    facts: {
      product: 'BG-M',
      month: '2026-01',
      tariefCents: 49190,
      chargedCents: 49190,
      coveredDays: 9,
      expectedCents: 14281,
      expectedDays: 9,
      differenceCents: 34909,
      cause: 'pro-rata-forgotten',
    },
  },
};
