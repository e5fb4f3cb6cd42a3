import { failIf, notApplicable, pass } from '#domain';
import type { LineCase } from '../cases.ts';
import { ap, type LineRule } from '../rule.ts';
import { month, productName, text } from '../wording.ts';
import { calculate } from './calculation.ts';
import { claimedDays, committedClaimsFor, coveredByAgreement, lineCases, sameClaim } from './claimed-days.ts';
import { monthOfLine, productOf, registerIsCurrent, subjectIsCertain } from './line-facts.ts';

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
    const covered = coveredByAgreement(calculation);
    // What a line claims beyond the agreement by itself is told by L06, L09 or L10.
    if (covered === undefined || calculation.result === 'quantity' || calculation.result === 'pro-rata') return notApplicable;
    const others = lineCases(l.case).filter((other) => other.line.number !== l.line.number && sameClaim(l, other));
    const earlier = committedClaimsFor(l);
    const earlierDays = earlier.reduce((sum, claim) => sum + claim.days, 0);
    const otherDays = others.reduce((sum, other) => sum + claimedDays(other), 0);
    const days = claimedDays(l);
    if (days + earlierDays + otherDays <= covered) return pass;
    const invoices = [...new Set(earlier.filter((claim) => claim.days > 0).map((claim) => claim.invoiceNumber))].sort();
    const facts = {
      product: productOf(l) ?? null,
      month: monthOfLine(l) ?? null,
      days,
      earlierDays,
      otherDays,
      coveredDays: covered,
      earlierInvoices: invoices,
      otherLines: others.map((other) => other.line.number),
    };
    // Overbruggingszorg is as agreed, not by the day; a shorter leveringsovereenkomst in an older register is not the last word.
    const certain =
      calculation.result !== 'as-agreed' &&
      'basis' in calculation &&
      calculation.basis.certain &&
      (registerIsCurrent(l) || covered === calculation.basis.daysInMonth);
    return failIf(certain && others.every(countsForSure), facts, l.line.where);
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
    `Samen met eerdere goedgekeurde regels (${text(f['earlierDays'])} dagen) en andere regels (${text(f['otherDays'])} dagen) meer dan ${text(f['coveredDays'])} dagen.`,
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
