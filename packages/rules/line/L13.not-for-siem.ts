import { certainValueOf, fail, findGemeente, notApplicable, type ProductCode, pass, undetermined, valueOf } from '#domain';
import { routeOf } from '../parameters/gemeente-scope.ts';
import { ap, type LineRule } from '../rule.ts';
import { text } from '../wording.ts';
import { isCredit, ownAgreements, ownCareClientOf } from './line-facts.ts';

const routes: Readonly<Record<string, string>> = {
  kikmaat: 'Nieuwe beschikkingen en herindicaties voor dagbesteding gaan via Kikmaat.',
  toegang: 'Nieuwe beschikkingen en herindicaties voor dagbesteding gaan in deze gemeente via de toegang van de gemeente.',
};
const generalRoute =
  'Nieuwe beschikkingen en herindicaties voor dagbesteding gaan via Kikmaat. In Heusden, Loon op Zand en Waalwijk gaan ze via de toegang van de gemeente.';

export const notForSiem: LineRule = {
  code: 'L13',
  name: 'not-for-siem',
  title: 'Deze zorg loopt niet via Siem',
  checks: 'Of de zorg dagbesteding is (OAD, 104B, 104C): die loopt niet via Siem.',
  advice: 'Factureer dagbesteding niet bij Siem. Dagopvang wel.',
  source: ap(
    '5. Dagbesteding',
    'Dit protocol is niet van toepassing voor Ontwikkelingsgerichte Arbeidsmatige Dagbesteding (OAD). […] Herindicaties en nieuwe beschikkingen lopen via Kikmaat.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    // A credit gives back what was approved; F20 and F21 judge it.
    if (isCredit(l.case)) return notApplicable;
    const recognised = valueOf(l.line.product)?.recognised;
    if (recognised === undefined) return notApplicable;
    if (recognised.kind !== 'not-for-siem' && recognised.kind !== 'dagbesteding') return pass;
    // The client's gemeente is told back only as a route, and only to an onderaannemer with an agreement for this client.
    const careClient = ownCareClientOf(l);
    const gemeente = careClient && findGemeente(careClient.gemeente);
    const route = gemeente === undefined ? 'general' : routeOf(l.case.parameters, gemeente, l.case.received);
    const hasDagopvang = ownAgreements(l).some((a) => (a.product satisfies ProductCode).startsWith('DO-'));
    if (recognised.kind === 'dagbesteding' || certainValueOf(l.line.product) === undefined)
      return undetermined({ route, hasDagopvang }, l.line.where);
    return fail({ route }, l.line.where);
  },
  toOnderaannemer: (f) =>
    `Dagbesteding (OAD, 104B, 104C) kunt u niet bij Siem factureren. Loopt er nog een beschikking voor 104B, 104C of dagbesteding binnen beschermd wonen? Factureer dan aan de gemeente. Staat de beschikking op naam van een coalitiepartij? Factureer dan aan die hoofdaannemer. ${routes[text(f['route'])] ?? generalRoute}`,
  toBackoffice: (f) =>
    f['hasDagopvang'] === true
      ? 'Er staat "dagbesteding"; deze cliënt heeft een leveringsovereenkomst voor dagopvang. Wordt dagopvang bedoeld?'
      : 'Dagbesteding: hoort dit bij Siem?',
  example: { verdict: 'fail', facts: { route: 'general' } },
};
