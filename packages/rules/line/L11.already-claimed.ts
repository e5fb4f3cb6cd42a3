import {
  type CommittedClaim,
  type Eurocent,
  type Facts,
  failIf,
  notApplicable,
  pass,
  products,
  proRata,
  undetermined,
  valueOf,
} from '#domain';
import type { LineCase } from '../cases.ts';
import { ap, type LineRule } from '../rule.ts';
import { euro, month, productName, text } from '../wording.ts';
import { type Calculation, calculate } from './calculation.ts';
import { claimedDays, committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';
import { monthOfLine, productOf, registerIsCurrent, subjectIsCertain } from './line-facts.ts';

/**
 * What a line claims together with what was approved and with the other lines of its invoice. Days and money are counted
 * apart: pieces of a month that are each rounded up, or credits of no whole day, make them differ.
 */
interface ClaimsBeside {
  readonly earlier: readonly CommittedClaim[];
  readonly others: readonly LineCase[];
  readonly days: number;
  readonly earlierDays: number;
  readonly otherDays: number;
  readonly paidCents: Eurocent;
  /** The agreement's amount for all its days, with a cent of rounding a line. */
  readonly allowedCents: Eurocent;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
function claimsBeside(l: LineCase): ClaimsBeside {
  const others = lineCases(l.case).filter((other) => other.line !== l.line && sameClaim(l, other));
  const earlier = committedClaimsFor(l);
  // An amount that is wrong is told by L08, L09 or L10.
  const here = [l, ...others].flatMap((each) => (calculate(each).result === 'fits' ? (valueOf(each.line.amount) ?? []) : []));
  const amounts = [...earlier.map((claim) => claim.amountCents), ...here];
  return {
    earlier,
    others,
    days: claimedDays(l),
    earlierDays: sum(earlier.map((claim) => claim.days)),
    otherDays: sum(others.map(claimedDays)),
    paidCents: sum(amounts),
    allowedCents: allowedFor(calculate(l), amounts.length),
  };
}
function allowedFor(calculation: Calculation, lines: number): Eurocent {
  if (!('basis' in calculation) || calculation.basis === undefined) return 0;
  const { product, tariefCents, coveredDays, daysInMonth, toleranceCents } = calculation.basis;
  const agreed = products[product].unit === 'day' ? coveredDays * tariefCents : proRata(tariefCents, coveredDays, daysInMonth);
  return agreed + lines * toleranceCents;
}

const factsOf = (l: LineCase, { earlier, others, days, earlierDays, otherDays }: ClaimsBeside, coveredDays: number): Facts => ({
  product: productOf(l) ?? null,
  month: monthOfLine(l) ?? null,
  days,
  earlierDays,
  otherDays,
  coveredDays,
  earlierInvoices: [...new Set(earlier.filter((claim) => claim.days > 0).map((claim) => claim.invoiceNumber))].sort(),
  otherLines: others.map((other) => other.line.number),
});

/** The other line is certainly about the same client, product and month. */
const countsForSure = (other: LineCase): boolean => subjectIsCertain(other) && other.line.product.certain && other.line.amount.certain;

export const alreadyClaimed: LineRule = {
  code: 'L11',
  name: 'already-claimed',
  title: 'Deze zorg is al gefactureerd',
  checks:
    'Of er voor deze cliënt, dit product en deze maand, samen met wat al is goedgekeurd, niet meer dagen worden gerekend dan de leveringsovereenkomst heeft.',
  advice: 'Factureer dezelfde dagen niet twee keer.',
  source: ap(
    '2. Afspraken',
    'De verdere factuurspecificatie kan zich beperken tot per cliënt per maand het aantal per geleverd product met bijbehorend maandtarief (BG & DO) of geleverde aantal etmalen met bijbehorend dagtarief (BW & vervoer).',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const calculation = calculate(l);
    // What a line claims beyond the agreement by itself is told by L06, L09 or L10.
    if (!('basis' in calculation) || calculation.basis === undefined) return notApplicable;
    if (calculation.result === 'quantity' || calculation.result === 'pro-rata') return notApplicable;
    const covered = calculation.basis.coveredDays;
    const claims = claimsBeside(l);
    const isTooMuch = claims.paidCents > claims.allowedCents;
    if (claims.days + claims.earlierDays + claims.otherDays <= covered) {
      const { paidCents, allowedCents } = claims;
      const isPriced = calculation.result === 'fits' && isTooMuch;
      return isPriced ? undetermined({ ...factsOf(l, claims, covered), paidCents, allowedCents }, l.line.where) : pass;
    }
    // Overbruggingszorg is as agreed, not by the day; a shorter leveringsovereenkomst in an older register is not the last word.
    const certain =
      calculation.result !== 'as-agreed' &&
      calculation.basis.certain &&
      // A credit of no whole number of days leaves open which days are still claimed, as long as the money fits.
      (isTooMuch || !claims.earlier.some((claim) => claim.days <= 0)) &&
      (registerIsCurrent(l) || covered === calculation.basis.daysInMonth);
    return failIf(certain && claims.others.every(countsForSure), factsOf(l, claims, covered), l.line.where);
  },
  toOnderaannemer: (f) => {
    const invoices =
      Array.isArray(f['earlierInvoices']) && f['earlierInvoices'].length > 0
        ? ` op uw factuur ${f['earlierInvoices'].map((number) => text(number)).join(', ')}`
        : '';
    const lines =
      Array.isArray(f['otherLines']) && f['otherLines'].length > 0 ? ' Deze zorg staat ook meer dan één keer op deze factuur.' : '';
    const earlier =
      typeof f['earlierDays'] === 'number' && f['earlierDays'] > 0
        ? ` U heeft al ${text(f['earlierDays'])} dagen gefactureerd${invoices}; die zijn goedgekeurd.`
        : '';
    return `Voor deze cliënt kunt u in ${month(f['month'])} hoogstens ${text(f['coveredDays'])} dagen ${productName(f['product'])} factureren.${earlier}${lines} Haal de dubbele dagen van de factuur.`;
  },
  toBackoffice: (f) =>
    f['paidCents'] !== undefined
      ? `Samen met eerdere goedgekeurde regels wordt ${euro(f['paidCents'])} gerekend; de overeenkomst geeft ${euro(f['allowedCents'])}, met een cent afronding per regel. Is een stuk van de maand te hoog afgerond?`
      : `Samen met eerdere goedgekeurde regels (${text(f['earlierDays'])} dagen) en andere regels (${text(f['otherDays'])} dagen) meer dan ${text(f['coveredDays'])} dagen.`,
  example: {
    verdict: 'fail',
    facts: {
      product: 'BG-M',
      month: '2026-01',
      days: 9,
      earlierDays: 23,
      otherDays: 0,
      coveredDays: 31,
      earlierInvoices: ['2026-0099'],
      otherLines: [],
    },
  },
};
