import { type Facts, failIf, notApplicable, pass, undetermined, type Verdict, valueOf } from '#domain';
import type { LineCase } from '../cases.ts';
import { ap, type LineRule } from '../rule.ts';
import { month, productName, text } from '../wording.ts';
import { amountFacts } from './amount-facts.ts';
import { beyondNamed, beyondNamedLetter, beyondNamedSentence } from './beyond-named.ts';
import { calculate } from './calculation.ts';
import { isCredit, registerIsCurrent } from './line-facts.ts';

const unitOf = (facts: Facts): string => (text(facts['product']).startsWith('BW-') ? 'etmalen' : 'dagen');
const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  missing: (f) => `Het aantal ${unitOf(f)} ontbreekt of is geen heel getal. Zet het aantal geleverde ${unitOf(f)} op de factuur.`,
  'more-than-month': (f) => `U rekent ${text(f['statedDays'])} ${unitOf(f)}. Zo veel dagen heeft ${month(f['month'])} niet.`,
  'more-than-agreed': (f) =>
    `U rekent ${text(f['statedDays'])} ${unitOf(f)}. De leveringsovereenkomst geldt ${text(f['coveredDays'])} dagen in ${month(f['month'])}.`,
  'more-than-one-month': (f) => `U rekent meer dan één maand ${productName(f['product'])}. Per factuur rekent u één maand per cliënt.`,
  'charged-on-credit': () => 'Op een creditfactuur staat een bedrag dat u rekent. Zet dat op een gewone factuur.',
  'not-positive': () => 'Het aantal of het bedrag is nul of negatief. Wilt u iets terugbetalen? Stuur dan een creditfactuur.',
};

/** A creditfactuur that also charges: F20 and F21 judge what is credited, nothing judges the rest. */
function ofCredit({ line }: LineCase): Verdict {
  const chargedCents = valueOf(line.amount) ?? 0;
  return chargedCents > 0 ? undetermined({ problem: 'charged-on-credit', chargedCents }, line.where) : notApplicable;
}

export const quantityInvalid: LineRule = {
  code: 'L10',
  name: 'quantity-invalid',
  title: 'Het aantal klopt niet',
  checks:
    'Of het aantal kan: niet meer etmalen of dagen dan de maand of de leveringsovereenkomst heeft, niet meer dan één maand, niet nul of negatief. Noemt de factuur een kortere periode dan het aantal, of past in de meeste rijen van een specificatie het aantal niet bij een goed bedrag, dan beslist een medewerker.',
  advice: 'Zet bij beschermd wonen en vervoer het aantal etmalen of dagen op de factuur.',
  source: ap(
    '2. Afspraken',
    'De verdere factuurspecificatie kan zich beperken tot per cliënt per maand het aantal per geleverd product met bijbehorend maandtarief (BG & DO) of geleverde aantal etmalen met bijbehorend dagtarief (BW & vervoer).',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    if (isCredit(l.case)) return ofCredit(l);
    const calculation = calculate(l);
    const beyond = beyondNamed(calculation, 'day');
    if (beyond !== undefined) return undetermined(beyond, l.line.where);
    if (calculation.result === 'fits' || calculation.result === 'tarief' || calculation.result === 'pro-rata') return pass;
    if (calculation.result !== 'quantity') return notApplicable;
    const facts = amountFacts(calculation.basis, { problem: calculation.problem });
    // A count may stand where it was not found, and a shorter leveringsovereenkomst in an older register is not the last word.
    const mayBeThere = calculation.problem === 'missing' && !l.line.quantity.certain;
    const mayBeLonger = calculation.problem === 'more-than-agreed' && !registerIsCurrent(l);
    return failIf(calculation.basis.certain && !mayBeThere && !mayBeLonger, facts, l.line.where);
  },
  toOnderaannemer: (f) =>
    f['namedDays'] !== undefined
      ? beyondNamedLetter
      : `${sentences[text(f['problem'])]?.(f) ?? 'Het aantal klopt niet.'} Controleer het aantal.`,
  toBackoffice: (f) =>
    f['namedDays'] !== undefined ? beyondNamedSentence(f) : (sentences[text(f['problem'])]?.(f) ?? 'Het aantal klopt niet.'),
  example: {
    verdict: 'fail',
    facts: {
      product: 'BW-1',
      month: '2026-01',
      tariefCents: 12385,
      chargedCents: 136235,
      coveredDays: 10,
      problem: 'more-than-agreed',
      statedDays: 11,
    },
  },
};
