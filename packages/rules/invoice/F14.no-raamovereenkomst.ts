import { type Sector, contains, fail, firstDayOf, lastDayOf, notApplicable, pass, products } from '#domain';
import { lineCases } from '../line/claimed-days.ts';
import { monthOfLine, productOf } from '../line/line-facts.ts';
import { type InvoiceRule, ap } from '../rule.ts';

const sectorNames: Readonly<Record<Sector, string>> = { BG: 'begeleiding', DO: 'dagopvang', BW: 'beschermd wonen' };

export const noRaamovereenkomst: InvoiceRule = {
  code: 'F14',
  name: 'no-raamovereenkomst',
  title: 'Er is geen geldige raamovereenkomst',
  source: ap('2. Afspraken', 'Als er een door zowel u als Siem ondertekende lopende onderaannemingsraamovereenkomst is'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: (c) => {
    const { onderaannemer, invoice } = c;
    if (onderaannemer === undefined || invoice.kind === 'credit') return notApplicable;
    const { raamovereenkomst, percelen } = onderaannemer;
    if (!raamovereenkomst.signedByOnderaannemer || !raamovereenkomst.signedBySiem) return fail({ problem: 'not-signed' }, invoice.where);
    const months = new Set(lineCases(c).flatMap((l) => monthOfLine(l) ?? []));
    // The care may lie in any part of the month: only a month wholly outside is certain.
    const outside = [...months].filter((m) => !contains(raamovereenkomst, firstDayOf(m)) && !contains(raamovereenkomst, lastDayOf(m)) && !(raamovereenkomst.from > firstDayOf(m) && raamovereenkomst.from <= lastDayOf(m)));
    if (outside.length > 0) return fail({ problem: 'not-in-force' }, invoice.where);
    const sectors = [...new Set(lineCases(c).flatMap((l) => productOf(l) ?? []).map((p) => products[p].sector))].filter((s) => !percelen.includes(s));
    return sectors.length > 0 ? fail({ problem: 'other-sector', sectors: sectors.map((s) => sectorNames[s]) }, invoice.where) : pass;
  },
  toOnderaannemer: (f) =>
    f['problem'] === 'other-sector'
      ? `Uw raamovereenkomst met Siem geldt niet voor ${Array.isArray(f['sectors']) ? f['sectors'].join(' en ') : 'deze zorg'}. Neem contact op met Siem.`
      : f['problem'] === 'not-in-force' ? 'Uw raamovereenkomst met Siem geldt niet in deze maand. Neem contact op met Siem.'
      : 'Er is nog geen raamovereenkomst die door u en door Siem is ondertekend. Neem contact op met Siem. Stuur de factuur daarna opnieuw.',
  toBackoffice: (f) => `Raamovereenkomst: ${f['problem'] === 'not-signed' ? 'niet door beide partijen ondertekend' : f['problem'] === 'not-in-force' ? 'niet van kracht in de maand van de zorg' : 'niet voor deze sector'}.`,
};
