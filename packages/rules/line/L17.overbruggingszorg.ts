import { fail, notApplicable, pass } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { euro } from '../wording.ts';
import { amountFacts } from './amount-facts.ts';
import { calculate } from './calculation.ts';
import { productOf } from './line-facts.ts';

export const overbruggingszorg: LineRule = {
  code: 'L17',
  name: 'overbruggingszorg',
  title: 'Overbruggingszorg wordt altijd bevestigd',
  checks:
    'Overbruggingszorg wordt altijd bevestigd door het team beschermd wonen. Is er een afgesproken tarief, dan wordt dat eerst nagerekend.',
  advice: 'Overleg altijd eerst met het team beschermd wonen over overbruggingszorg.',
  source: ap(
    '3. Tarieven, Tarieven Wmo Begeleiding',
    'Of er sprake is van overbruggingszorg wordt bepaald door de sleutelfiguren van team beschermd wonen. Neem hierover altijd contact met hen op.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const product = productOf(l);
    if (product === undefined) return notApplicable;
    if (product !== 'BG-O') return pass;
    const calculation = calculate(l);
    if (calculation.result !== 'as-agreed' || calculation.basis === undefined) return fail({}, l.line.where);
    return fail({ ...amountFacts(calculation.basis, {}), fitsAgreedTarief: calculation.fits }, l.line.where);
  },
  toOnderaannemer: () =>
    'Overbruggingszorg wordt altijd eerst bevestigd door het team beschermd wonen. Een medewerker kijkt het na. U hoeft nu niets te doen.',
  toBackoffice: (f) =>
    f['fitsAgreedTarief'] === undefined
      ? 'Overbruggingszorg zonder afgesproken tarief in het register: vraag de sleutelfiguren van team beschermd wonen om bevestiging en tarief.'
      : `Overbruggingszorg: het bedrag past ${f['fitsAgreedTarief'] === true ? '' : 'niet '}bij het afgesproken tarief (${euro(f['tariefCents'])}). Vraag de sleutelfiguren van team beschermd wonen om bevestiging.`,
  example: {
    verdict: 'fail',
    facts: { product: 'BG-O', month: '2026-01', tariefCents: 61000, chargedCents: 70000, coveredDays: 31, fitsAgreedTarief: false },
  },
};
