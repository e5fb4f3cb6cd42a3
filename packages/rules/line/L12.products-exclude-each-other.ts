import { fail, type Leveringsovereenkomst, notApplicable, pass } from '#domain';
import type { LineCase } from '../cases.ts';
import { ground, type LineRule } from '../rule.ts';
import { month, productNames } from '../wording.ts';
import { committedClaimsFor, lineCases } from './claimed-days.ts';
import { careClientOf, coversAnyDayOf, excludeEachOther, inMonth, isCredit, monthOfLine, ownAgreements, productOf } from './line-facts.ts';

/** Products of this client in this month, on this invoice or approved before, that exclude the line's. */
function excludedProducts(l: LineCase): readonly string[] {
  const [product, careMonth] = [productOf(l), monthOfLine(l)];
  const onInvoice = lineCases(l.case)
    .filter((o) => careClientOf(o)?.number === careClientOf(l)?.number && monthOfLine(o) === careMonth)
    .flatMap((o) => productOf(o) ?? []);
  const claimed = l.case.ledger.claims
    .filter((c) => c.clientNumber === careClientOf(l)?.number && c.month === careMonth && c.days > 0)
    .map((c) => c.product);
  return [...new Set([...onInvoice, ...claimed])].filter((other) => product !== undefined && excludeEachOther(product, other)).sort();
}

export const productsExcludeEachOther: LineRule = {
  code: 'L12',
  name: 'products-exclude-each-other',
  title: 'Producten die niet samen kunnen',
  checks:
    'Of er op dezelfde dagen geen twee producten zijn die niet samen kunnen: twee categorieën begeleiding, twee categorieën dagopvang, of begeleiding en beschermd wonen.',
  source: ground(
    'Beleid',
    'Twee categorieën van hetzelfde product, of begeleiding en beschermd wonen, op dezelfde dagen: een medewerker beslist.',
  ),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    // A credit gives back what was approved; F20 and F21 judge it.
    if (isCredit(l.case)) return notApplicable;
    const [product, careMonth, careClient] = [productOf(l), monthOfLine(l), careClientOf(l)];
    const own = ownAgreements(l);
    if (product === undefined || careMonth === undefined || careClient === undefined || own.length === 0) return notApplicable;
    const mine = inMonth(own, careMonth).filter((a) => a.product === product);
    const all = inMonth(
      l.case.leveringsovereenkomsten.filter((a) => a.clientNumber === careClient.number),
      careMonth,
    );
    const meets = (other: Leveringsovereenkomst): boolean => mine.some((a) => coversAnyDayOf(a, other, careMonth));
    const excluded = excludedProducts(l).filter((code) => all.some((a) => a.product === code && meets(a)));
    const withOthers = all.filter((a) => a.onderaannemerNumber !== l.case.onderaannemer?.number);
    const shared = withOthers.some((a) => (a.product === product || excludeEachOther(product, a.product)) && meets(a));
    if (excluded.length === 0 && !shared) return pass;
    return fail({ product, month: careMonth, excluded, shared, claimedBefore: committedClaimsFor(l).length > 0 }, l.line.where);
  },
  toOnderaannemer: (f) => `De zorg voor deze cliënt in ${month(f['month'])} kijken wij eerst na. U hoeft nu niets te doen.`,
  toBackoffice: (f) =>
    f['shared'] === true
      ? 'Een andere onderaannemer heeft voor dezelfde dagen een leveringsovereenkomst voor hetzelfde product, of voor een product dat hier niet naast kan.'
      : `Op dezelfde dagen ook ${productNames(f['excluded'])}. Beslis wat klopt.`,
  example: { verdict: 'fail', facts: { product: 'BG-M', month: '2026-01', excluded: ['BG-Z'], shared: false, claimedBefore: false } },
};
