import { describe, expect, test } from 'vitest';
import { formatEuro, type ProductCode, type Quantity } from '#domain';
import { claimsOf, type InvoiceCase, judgeInvoice } from '#rules';
import { bare, daysOf, etmalen, fraction, leveringsovereenkomst, missing, oneLine, oneOf } from '../support/rules-builders.ts';

/** What becomes of a count beside an amount: right for so many days, or the rule that fails, its problem, and the days and the amount that it goes by. */
function outcomeOf(c: InvoiceCase): string {
  const judged = judgeInvoice({ ...c }).filter(({ code }) => ['L08', 'L09', 'L10'].includes(code));
  const wrong = judged.find(({ verdict }) => verdict === 'fail');
  const doubt = judged.find(({ verdict }) => verdict === 'undetermined');
  if (wrong === undefined && doubt !== undefined) {
    const { fitsDays, problem } = doubt.facts;
    return `${doubt.code}, in twijfel: ${fitsDays === undefined ? problem : `past bij ${fitsDays}`}`;
  }
  if (wrong === undefined) return `goed voor ${claimsOf({ ...c })[0]?.days}`;
  const { problem, statedDays, expectedCents, priceCents } = wrong.facts;
  return [
    wrong.code,
    problem ?? (statedDays === undefined ? 'noemt geen dagen' : `noemt ${statedDays}`),
    ...(typeof expectedCents === 'number' ? [`verwacht ${formatEuro(expectedCents)}`] : []),
    ...(typeof priceCents === 'number' ? [`prijs ${formatEuro(priceCents)}`] : []),
  ].join(', ');
}
const charged = (code: ProductCode, amount: number, quantity: Quantity | undefined, price?: number) =>
  oneLine({ product: code, amount, quantity: quantity ?? missing, ...(price === undefined ? {} : { price }) }, [
    leveringsovereenkomst(code),
  ]);
const months = (value: number): Quantity => ({ ...oneOf(), value });

describe('wat een aantal zegt op een regel Begeleiding midden (januari 2026, € 491,90 per maand)', () => {
  test.each([
    ['geen aantal', undefined, 491.9, 'goed voor 31'],
    ['1 maand', oneOf(), 491.9, 'goed voor 31'],
    ['1 zonder eenheid', bare(1), 491.9, 'goed voor 31'],
    ['1 dag naast het hele bedrag', etmalen(1), 491.9, 'L08, noemt 1, verwacht € 15,87'],
    ['5/31 naast het hele bedrag', daysOf(5), 491.9, 'L08, noemt 5, verwacht € 79,34'],
    ['0,29 is 9 van de 31 dagen', fraction(0.29), 142.81, 'goed voor 9'],
    ['0,3 is 8, 9 of 10 dagen', fraction(0.3, 1), 142.81, 'goed voor 9'],
    ['0,3 met een bedrag van geen van die drie', fraction(0.3, 1), 200, 'L08, noemt geen dagen, verwacht € 491,90'],
    ['2 zonder eenheid, voor één keer het tarief en een cent', bare(2), 491.91, 'L08, in twijfel: past bij 31'],
    ['4 zonder eenheid (weken?), voor het hele bedrag', bare(4), 491.9, 'L08, in twijfel: past bij 31'],
    ['4 zonder eenheid en 5 van de 31 dagen, voor het hele bedrag', { ...bare(4), days: 5 }, 491.9, 'L08, noemt 5, verwacht € 79,34'],
    ['4 dagen, voor het hele bedrag', etmalen(4), 491.9, 'L08, noemt 4, verwacht € 63,47'],
    ['4 zonder eenheid, voor een ander bedrag', bare(4), 400, 'L08, noemt 4, verwacht € 63,47'],
    ['2 zonder eenheid, voor twee cent meer dan het tarief', bare(2), 491.92, 'L10, more-than-one-month'],
    ['2 maanden, voor één keer het tarief', months(2), 491.9, 'L10, more-than-one-month'],
    ['anderhalf (uur?), voor één keer het tarief', bare(1.5), 491.9, 'L10, in twijfel: more-than-one-month'],
    ['6,5 zonder eenheid, voor een deel van het tarief', bare(6.5), 349.09, 'L10, in twijfel: more-than-one-month'],
    ['anderhalf, voor anderhalf keer het tarief', bare(1.5), 737.85, 'L10, more-than-one-month'],
    ['12, voor twaalf keer het tarief', bare(12), 5902.8, 'L10, more-than-one-month'],
    ['13 zonder eenheid zijn dagen', bare(13), 595.2, 'L08, noemt 13, verwacht € 206,28'],
    ['40 (bezoeken?) is geen aantal dagen', bare(40), 491.9, 'L10, in twijfel: more-than-one-month'],
    ['zonder aantal, voor 32 dagen', undefined, 507.77, 'L08, noemt geen dagen, verwacht € 491,90'],
  ])('%s', (_, quantity, amount, expected) => expect(outcomeOf(charged('BG-M', amount, quantity))).toBe(expected));

  test.each([
    ['0,2', 0.2],
    ['0,3', 0.3],
  ])('%s is in februari ook 7 van de 28 dagen', (_, value) => {
    expect(outcomeOf(oneLine({ amount: 122.98, quantity: fraction(value, 1) }, undefined, '2026-02'))).toBe('goed voor 7');
  });
});

describe('wat een aantal zegt op een regel Beschermd wonen zonder HV (januari 2026, € 123,85 per etmaal)', () => {
  test.each([
    ['20 etmalen', etmalen(20), undefined, 2477, 'goed voor 20'],
    ['20 zonder eenheid, met het tarief van 2025', bare(20), undefined, 2360, 'L08, noemt 20, verwacht € 2.477,00'],
    ['9/31 naast het bedrag van 20 etmalen', daysOf(9), undefined, 2477, 'L08, noemt 9, verwacht € 1.114,65'],
    ['1 etmaal naast het bedrag van 20', etmalen(1), undefined, 2477, 'L08, noemt 1, verwacht € 123,85'],
    ['1 zonder eenheid is het geheel', bare(1), undefined, 2477, 'goed voor 20'],
    ['1 met het hele bedrag als prijs', bare(1), 2477, 2477, 'goed voor 20'],
    ['1 met het tarief als prijs', bare(1), 123.85, 2477, 'L08, noemt 1, verwacht € 123,85'],
    ['1 voor minder dan een etmaal', bare(1), undefined, 118, 'L08, noemt 1, verwacht € 123,85'],
    ['1 maand met het tarief als prijs', oneOf(), 123.85, 2477, 'goed voor 20'],
    ['0 etmalen', etmalen(0), undefined, 2477, 'L10, not-positive'],
    ['20 etmalen voor niets', etmalen(20), undefined, 0, 'L10, not-positive'],
    ['20 etmalen voor een bedrag onder nul', etmalen(20), undefined, -2477, 'L10, not-positive'],
    ['geen aantal, voor een bedrag onder nul', undefined, undefined, -1500, 'L10, not-positive'],
    ['geen aantal, voor een cent', undefined, undefined, 0.01, 'L10, missing'],
    ['20 etmalen met een prijs van een cent meer', etmalen(20), 123.86, 2477, 'L08, noemt 20, verwacht € 2.477,00, prijs € 123,86'],
  ])('%s', (_, quantity, price, amount, expected) => expect(outcomeOf(charged('BW-1', amount, quantity, price))).toBe(expected));
});
