import { excludeEachOther, fail, type IsoMonth, type Leveringsovereenkomst, notApplicable, overlap, type ProductCode, pass } from '#domain';
import type { LineCase } from '../cases.ts';
import { ground, type LineRule } from '../rule.ts';
import { month, productNames } from '../wording.ts';
import { committedClaimsFor, lineCases } from './claimed-days.ts';
import { careClientOf, inMonth, isCredit, monthOfLine, ownAgreements, ownCareClientOf, productOf } from './line-facts.ts';

/** Products of this client in this month, on this invoice or approved before, that exclude the line's. */
function excludedProducts({ case: invoiceCase }: LineCase, product: ProductCode, careMonth: IsoMonth, number: string): readonly string[] {
  const onInvoice = lineCases(invoiceCase)
    .filter((o) => careClientOf(o)?.number === number && monthOfLine(o) === careMonth)
    .flatMap((o) => productOf(o) ?? []);
  const claimed = invoiceCase.ledger.claims
    .filter((c) => c.clientNumber === number && c.month === careMonth && c.days > 0)
    .map((c) => c.product);
  return [...new Set([...onInvoice, ...claimed])].filter((other) => excludeEachOther(product, other)).sort();
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
    const [product, careMonth, careClient] = [productOf(l), monthOfLine(l), ownCareClientOf(l)];
    if (product === undefined || careMonth === undefined || careClient === undefined) return notApplicable;
    const mine = inMonth(ownAgreements(l), careMonth).filter((a) => a.product === product);
    const all = inMonth(
      l.case.leveringsovereenkomsten.filter((a) => a.clientNumber === careClient.number),
      careMonth,
    );
    // Periods that share a day, and that both touch the month, share a day in the month.
    const meets = (other: Leveringsovereenkomst): boolean => mine.some((a) => overlap(a.period, other.period) !== undefined);
    const excluded = excludedProducts(l, product, careMonth, careClient.number).filter((code) =>
      all.some((a) => a.product === code && meets(a)),
    );
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
