import { certainValueOf, fail, isDagopvang, isVervoer, notApplicable, pass, undetermined } from '#domain';
import { policy } from '../parameters/policy.ts';
import { type LineRule, ap } from '../rule.ts';
import { month, text } from './amount-facts.ts';
import { claimedDays, committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';
import { inMonth, monthOfLine, ownAgreements, productOf, registerIsCurrent, subjectIsCertain } from './line-facts.ts';

export const transportWithoutDagopvang: LineRule = {
  code: 'L16',
  name: 'transport-without-dagopvang',
  title: 'Vervoer zonder dagopvang',
  source: ap('3. Tarieven Wmo Dagopvang', 'Indien vervoer van de cliént naar de Dagopvang verzorgd dient te worden door de Onderaannemer'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const [product, careMonth] = [productOf(l), monthOfLine(l)];
    const own = ownAgreements(l);
    if (product === undefined || !isVervoer(product) || careMonth === undefined || own.length === 0 || l.case.invoice.kind === 'credit') return notApplicable;
    const dagopvang = inMonth(own, careMonth).filter((a) => isDagopvang(a.product));
    const certain = registerIsCurrent(l) && subjectIsCertain(l) && certainValueOf(l.line.product) !== undefined;
    if (dagopvang.length === 0) return certain ? fail({ month: careMonth }, l.line.where) : undetermined({ month: careMonth }, l.line.where);
    const daysMax = Math.max(...dagopvang.map((a) => policy.transportDaysMax[a.product] ?? 0));
    const earlier = committedClaimsFor(l).reduce((sum, claim) => sum + claim.days, 0);
    const here = lineCases(l.case).filter((other) => sameClaim(l, other)).reduce((sum, other) => sum + claimedDays(other), 0);
    return earlier + here > daysMax ? fail({ month: careMonth, days: earlier + here, daysMax, tooMany: true }, l.line.where) : pass;
  },
  toOnderaannemer: (f) =>
    f['tooMany'] === true
      ? `U rekent in ${month(f['month'])} ${text(f['days'])} dagen vervoer. Dat is meer dan bij deze categorie dagopvang past. Een medewerker kijkt het na.`
      : `U rekent vervoer, maar er is in ${month(f['month'])} geen leveringsovereenkomst met u voor dagopvang van deze cliënt. Vervoer hoort bij dagopvang. Controleer het cliëntnummer en de leveringsovereenkomst.`,
  toBackoffice: (f) =>
    f['tooMany'] === true ? `${text(f['days'])} dagen vervoer; bij de categorie dagopvang passen er ${text(f['daysMax'])}.` : 'Vervoer zonder leveringsovereenkomst voor dagopvang in deze maand.',
};
