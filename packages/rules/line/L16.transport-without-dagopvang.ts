import {
  certainValueOf,
  fail,
  failIf,
  firstDayOf,
  type IsoMonth,
  isDagopvang,
  isVervoer,
  notApplicable,
  type ProductCode,
  pass,
} from '#domain';
import type { LineCase } from '../cases.ts';
import { policyOn } from '../parameters/policy.ts';
import { ap, type LineRule } from '../rule.ts';
import { month, text } from '../wording.ts';
import { subjectIsCertain } from './certain-subject.ts';
import { claimedDays, lineCases } from './claimed-days.ts';
import {
  careClientOf,
  coveredDays,
  inMonth,
  isCredit,
  monthOfLine,
  ownAgreements,
  ownCareClientOf,
  productOf,
  registerIsCurrent,
} from './line-facts.ts';

/** Days of transport of this client in a month, regular and wheelchair together, on this invoice and approved before. */
function transportDays(l: LineCase, careMonth: IsoMonth, number: string): number {
  const earlier = l.case.ledger.claims.filter(
    (claim) => claim.clientNumber === number && claim.month === careMonth && isVervoer(claim.product),
  );
  const here = lineCases(l.case).filter((o) => {
    const code = productOf(o);
    return code !== undefined && isVervoer(code) && careClientOf(o)?.number === number && monthOfLine(o) === careMonth;
  });
  return earlier.reduce((sum, claim) => sum + claim.days, 0) + here.reduce((sum, other) => sum + claimedDays(other), 0);
}

export const transportWithoutDagopvang: LineRule = {
  code: 'L16',
  name: 'transport-without-dagopvang',
  title: 'Vervoer zonder dagopvang',
  checks:
    'Of er bij vervoer een leveringsovereenkomst voor dagopvang is, en of het aantal dagen past bij die categorie en bij de dagen waarop de dagopvang is afgesproken.',
  advice: 'Reken vervoer alleen bij dagopvang, per dag dat de cliënt retour is vervoerd.',
  source: ap(
    '3. Tarieven, Tarieven Wmo Dagopvang',
    'Indien vervoer van de cliënt naar de Dagopvang verzorgd dient te worden door de Onderaannemer, dan zijn de volgende tarieven van toepassing:',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const [product, careMonth, careClient] = [productOf(l), monthOfLine(l), ownCareClientOf(l)];
    if (product === undefined || !isVervoer(product) || careMonth === undefined || careClient === undefined || isCredit(l.case))
      return notApplicable;
    const dagopvang = inMonth(ownAgreements(l), careMonth).filter((a) => isDagopvang(a.product));
    const certain = registerIsCurrent(l) && subjectIsCertain(l) && certainValueOf(l.line.product) !== undefined;
    // Dagopvang with another onderaannemer is no certainty that this one may not drive, and nothing to tell it about.
    const elsewhere = inMonth(
      l.case.leveringsovereenkomsten.filter((a) => a.clientNumber === careClient.number && isDagopvang(a.product)),
      careMonth,
    );
    if (dagopvang.length === 0) return failIf(certain && elsewhere.length === 0, { month: careMonth }, l.line.where);
    const most: Readonly<Partial<Record<ProductCode, number>>> = policyOn(l.case.parameters, firstDayOf(careMonth)).transportDaysMax;
    // Nobody is driven to a dagopvang on more days than the dagopvang is agreed for, nor more often than its category lasts.
    const ofCategories = [...Map.groupBy(dagopvang, ({ product: code }) => code)].map(([code, agreed]) =>
      Math.min(most[code] ?? 0, coveredDays(agreed, careMonth)),
    );
    const daysMax = Math.min(
      Math.max(...dagopvang.map((a) => most[a.product] ?? 0)),
      coveredDays(dagopvang, careMonth),
      ofCategories.reduce((sum, days) => sum + days, 0),
    );
    const days = transportDays(l, careMonth, careClient.number);
    return days > daysMax ? fail({ month: careMonth, days, daysMax, tooMany: true }, l.line.where) : pass;
  },
  toOnderaannemer: (f) =>
    f['tooMany'] === true
      ? `U rekent in ${month(f['month'])} ${text(f['days'])} dagen vervoer. Dat is meer dan bij deze categorie dagopvang past. Een medewerker kijkt het na.`
      : `U rekent vervoer, maar er is in ${month(f['month'])} geen leveringsovereenkomst met u voor dagopvang van deze cliënt. Vervoer hoort bij dagopvang. Controleer het cliëntnummer en de leveringsovereenkomst.`,
  toBackoffice: (f) =>
    f['tooMany'] === true
      ? `Er zijn ${text(f['days'])} dagen vervoer gerekend; bij de categorie dagopvang passen er ${text(f['daysMax'])}.`
      : 'Vervoer zonder leveringsovereenkomst voor dagopvang met deze onderaannemer in deze maand.',
  example: { verdict: 'fail', facts: { month: '2026-01' } },
};
