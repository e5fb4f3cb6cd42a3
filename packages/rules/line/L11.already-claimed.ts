import { type Facts, failIf, notApplicable, pass, undetermined, type Verdict } from '#domain';
import type { LineCase } from '../cases.ts';
import { ap, type LineRule } from '../rule.ts';
import { dayCount, enumerated, euro, itemsOf, month, productName, text } from '../wording.ts';
import { calculate } from './calculation.ts';
import { subjectIsCertain } from './certain-subject.ts';
import { awaitedClaimsFor } from './claimed-days.ts';
import { type ClaimsBeside, claimsBeside } from './claims-beside.ts';
import { daysNamedTwice } from './days-named-twice.ts';
import { monthOfLine, productOf, registerIsCurrent } from './line-facts.ts';
import { namedTwiceLetter, namedTwiceSentence } from './named-twice-sentence.ts';

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

/** The days fit together; the money may not, or they are the same days again. */
function withinAgreement(l: LineCase, { paidCents, allowedCents }: ClaimsBeside, facts: Facts): Verdict {
  if (paidCents > allowedCents) return undetermined({ ...facts, paidCents, allowedCents }, l.line.where);
  const shared = daysNamedTwice(l);
  if (shared === undefined) return pass;
  const { days: sharedDays, from: sharedFrom, to: sharedTo, claimedDays: sharedClaims, invoices, lines } = shared;
  const more = sharedClaims === undefined ? {} : { sharedClaims };
  return undetermined({ ...facts, sharedDays, sharedFrom, sharedTo, ...more, sharedInvoices: invoices, sharedLines: lines }, l.line.where);
}

const awaitedSentence = (f: Facts): string => {
  const credits = itemsOf(f['awaitedCredits']);
  const one = credits.length === 0 ? 'Een creditfactuur' : `Creditfactuur ${enumerated(credits)}`;
  const wait =
    credits.length > 1
      ? `De creditfacturen ${enumerated(credits)} wachten nog op een medewerker en kunnen`
      : `${one} wacht nog op een medewerker en kan`;
  return `Samen met wat al is goedgekeurd (${dayCount(f['earlierDays'])}) is dit meer dan ${dayCount(f['coveredDays'])}. ${wait} dagen teruggeven: beoordeel die eerst.`;
};

export const alreadyClaimed: LineRule = {
  code: 'L11',
  name: 'already-claimed',
  title: 'Deze zorg is al gefactureerd',
  checks:
    'Of zorg niet dubbel wordt gerekend: voor deze cliënt, dit product en deze maand samen met wat al is goedgekeurd en met de andere factuurregels niet meer dagen dan de leveringsovereenkomst heeft. Een creditfactuur geeft dagen terug; wacht die nog op een medewerker, dan deze factuur ook. Kloppen de dagen maar is het geld samen te veel, of staan dezelfde dagen ook op een andere factuur of factuurregel, of worden in een deel van de maand meer dagen gerekend dan erin vallen, dan beslist een medewerker.',
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
    const claims = claimsBeside(l, calculation.basis);
    const facts = factsOf(l, claims, covered);
    const awaited = [...new Set(awaitedClaimsFor(l).map(({ invoiceNumber }) => invoiceNumber))].sort();
    const isTooManyDays = claims.days + claims.earlierDays + claims.otherDays > covered;
    if (!isTooManyDays) return calculation.result === 'fits' ? withinAgreement(l, claims, facts) : pass;
    // A creditfactuur that a person has yet to look at may give back the days.
    if (awaited.length > 0 && claims.days + claims.otherDays <= covered)
      return undetermined({ ...facts, awaitedCredits: awaited.filter((number) => number !== '') }, l.line.where);
    // A credit of no whole number of days leaves open which days are still claimed, as long as the money fits.
    const daysAreSure = claims.paidCents > claims.allowedCents || !claims.earlier.some((claim) => claim.days <= 0);
    // A shorter leveringsovereenkomst in an older register is not the last word.
    const agreementIsSure = registerIsCurrent(l) || covered === calculation.basis.daysInMonth;
    // Overbruggingszorg is as agreed, not by the day.
    const lineIsSure = calculation.result !== 'as-agreed' && calculation.basis.certain;
    return failIf(lineIsSure && daysAreSure && agreementIsSure && claims.others.every(countsForSure), facts, l.line.where);
  },
  toOnderaannemer: (f) => {
    if (f['sharedDays'] !== undefined) return namedTwiceLetter(f);
    const invoices = itemsOf(f['earlierInvoices']);
    const earlier =
      Number(f['earlierDays']) > 0
        ? ` U heeft al ${dayCount(f['earlierDays'])} gefactureerd op uw ${invoices.length === 1 ? 'factuur' : 'facturen'} ${enumerated(invoices)}; die zijn goedgekeurd.`
        : '';
    const lines = itemsOf(f['otherLines']).length > 0 ? ' Deze zorg staat ook meer dan één keer op deze factuur.' : '';
    return `Voor deze cliënt kunt u in ${month(f['month'])} hoogstens ${text(f['coveredDays'])} dagen ${productName(f['product'])} factureren.${earlier}${lines} Haal de dubbele dagen van de factuur.`;
  },
  toBackoffice: (f) => {
    if (f['sharedDays'] !== undefined) return namedTwiceSentence(f);
    if (f['awaitedCredits'] !== undefined) return awaitedSentence(f);
    return f['paidCents'] !== undefined
      ? `Samen met eerdere goedgekeurde factuurregels wordt ${euro(f['paidCents'])} gerekend; de leveringsovereenkomst geeft ${euro(f['allowedCents'])}, met een cent afronding per factuurregel. Ga na welk bedrag te hoog is.`
      : `Deze factuurregel (${dayCount(f['days'])}), eerdere goedgekeurde factuurregels (${dayCount(f['earlierDays'])}) en andere factuurregels (${dayCount(f['otherDays'])}) zijn samen meer dan ${dayCount(f['coveredDays'])}.`;
  },
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
