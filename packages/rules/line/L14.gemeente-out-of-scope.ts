import { certainValueOf, failIf, findGemeente, firstDayOf, notApplicable, pass, products, undetermined } from '#domain';
import { isCovered } from '../parameters/gemeente-scope.ts';
import { ap, type LineRule } from '../rule.ts';
import { text } from '../wording.ts';
import { subjectIsCertain } from './certain-subject.ts';
import { isCredit, monthOfLine, ownCareClientOf, productOf, registerIsCurrent } from './line-facts.ts';

export const gemeenteOutOfScope: LineRule = {
  code: 'L14',
  name: 'gemeente-out-of-scope',
  title: 'Deze gemeente koopt deze zorg zelf in',
  checks:
    'Of Siem deze zorg in de gemeente van de cliënt levert: begeleiding en dagopvang niet in Waalwijk, en in Loon op Zand pas vanaf 1 januari 2024.',
  advice: 'Woont de cliënt in een gemeente die begeleiding en dagopvang zelf inkoopt? Factureer dan aan die gemeente.',
  source: ap('1. Inleiding', 'De gemeente Waalwijk heeft ook in 2026 een eigen inkoop voor begeleiding en dagopvang.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    // A credit gives back what was approved; F20 and F21 judge it.
    if (isCredit(l.case)) return notApplicable;
    const [product, careMonth, careClient] = [productOf(l), monthOfLine(l), ownCareClientOf(l)];
    if (product === undefined || careMonth === undefined || careClient === undefined) return notApplicable;
    const { sector } = products[product];
    const gemeente = findGemeente(careClient.gemeente);
    if (gemeente === undefined) return undetermined({ gemeente: 'unknown', sector }, l.line.where);
    if (isCovered(l.case.parameters, gemeente, sector, firstDayOf(careMonth))) return pass;
    const facts = { gemeente, sector };
    return failIf(registerIsCurrent(l) && subjectIsCertain(l) && certainValueOf(l.line.product) !== undefined, facts, l.line.where);
  },
  // Where the client lives is not said: it comes from the register.
  toOnderaannemer: () =>
    'De gemeente van deze cliënt koopt begeleiding en dagopvang in deze maand zelf in. Deze zorg loopt dus niet via Siem. Factureer deze zorg aan de gemeente.',
  toBackoffice: (f) =>
    f['gemeente'] === 'unknown'
      ? 'De gemeente van de cliënt in het register is geen gemeente van Siem.'
      : `Gemeente van de cliënt in het register: ${text(f['gemeente'])}; sector ${text(f['sector'])} valt daar in deze maand niet onder Siem.`,
  example: { verdict: 'fail', facts: { gemeente: 'Waalwijk', sector: 'BG' } },
};
