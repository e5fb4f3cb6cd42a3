import { type DateRange, fail, notApplicable, overlap, pass, products, type Sector, undetermined, wholeMonth } from '#domain';
import type { LineCase } from '../cases.ts';
import { lineCases } from '../line/claimed-days.ts';
import { inMonth, monthIsCertain, monthOfLine, ownAgreements, productOf } from '../line/line-facts.ts';
import { ap, type InvoiceRule } from '../rule.ts';

const sectorNames: Readonly<Record<Sector, string>> = { BG: 'begeleiding', DO: 'dagopvang', BW: 'beschermd wonen' };

/** The days of the month that the leveringsovereenkomst covers, or the whole month without one. */
function daysOfCare(l: LineCase): readonly DateRange[] {
  const month = monthOfLine(l);
  if (month === undefined) return [];
  const agreed = inMonth(ownAgreements(l), month)
    .filter((a) => a.product === productOf(l))
    .flatMap((a) => overlap(a.period, wholeMonth(month)) ?? []);
  return agreed.length > 0 ? agreed : [wholeMonth(month)];
}
function sectorOf(l: LineCase): Sector | undefined {
  const product = productOf(l);
  return product === undefined ? undefined : products[product].sector;
}

export const noRaamovereenkomst: InvoiceRule = {
  code: 'F14',
  name: 'no-raamovereenkomst',
  title: 'Er is geen geldige raamovereenkomst',
  checks:
    'Of er een raamovereenkomst is die beide partijen hebben ondertekend, die geldt op de dagen van de zorg en voor deze sector. Vervoer telt als dagopvang.',
  advice: 'Stuur pas een factuur als u en Siem de raamovereenkomst hebben ondertekend.',
  source: ap(
    '2. Afspraken',
    'Als er een door zowel u als Siem ondertekende lopende onderaannemingsraamovereenkomst is EN er is een zogenaamde leveringsovereenkomst voor de zorg aan betreffende cliënt, dan kan er maandelijks een factuur gestuurd worden aan de backoffice van Siem.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    const { onderaannemer, invoice } = c;
    if (onderaannemer === undefined || invoice.kind === 'credit') return notApplicable;
    const { raamovereenkomst, percelen } = onderaannemer;
    if (!raamovereenkomst.signedByOnderaannemer || !raamovereenkomst.signedBySiem) return fail({ problem: 'not-signed' }, invoice.where);
    const lines = lineCases(c);
    const outside = lines.filter(
      (l) => monthOfLine(l) !== undefined && daysOfCare(l).every((days) => overlap(days, raamovereenkomst) === undefined),
    );
    if (outside.length > 0) return (outside.some(monthIsCertain) ? fail : undetermined)({ problem: 'not-in-force' }, invoice.where);
    const other = lines.flatMap((l) => {
      const sector = sectorOf(l);
      return sector === undefined || percelen.includes(sector) ? [] : [{ sector, certain: l.line.product.certain }];
    });
    const sectors = [...new Set(other.map(({ sector }) => sector))].sort().map((sector) => sectorNames[sector]);
    if (other.length > 0)
      return (other.some(({ certain }) => certain) ? fail : undetermined)({ problem: 'other-sector', sectors }, invoice.where);
    // Partly in force: which days of the month the care was given on is not on the invoice.
    const isPartly = lines.flatMap(daysOfCare).some((days) => {
      const inForce = overlap(days, raamovereenkomst);
      return inForce?.from !== days.from || inForce.to !== days.to;
    });
    return isPartly ? undetermined({ problem: 'partly-in-force' }, invoice.where) : pass;
  },
  toOnderaannemer: ({ problem, sectors }) => {
    if (Array.isArray(sectors)) return `Uw raamovereenkomst met Siem geldt niet voor ${sectors.join(' en ')}. Neem contact op met Siem.`;
    if (problem === 'not-in-force') return 'Uw raamovereenkomst met Siem geldt niet in deze maand. Neem contact op met Siem.';
    return 'Er is nog geen raamovereenkomst die door u en door Siem is ondertekend. Neem contact op met Siem. Stuur de factuur daarna opnieuw.';
  },
  toBackoffice: ({ problem }) => {
    if (problem === 'not-signed') return 'Raamovereenkomst: niet door beide partijen ondertekend.';
    if (problem === 'not-in-force') return 'Raamovereenkomst: niet van kracht in de maand van de zorg.';
    if (problem === 'partly-in-force') return 'Raamovereenkomst: een deel van de maand van kracht. Is er in het andere deel zorg geleverd?';
    return 'Raamovereenkomst: niet voor deze sector.';
  },
  example: { verdict: 'fail', facts: { problem: 'not-signed' } },
};
