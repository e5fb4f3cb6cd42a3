import { addMonths, dayOfWeek, type Eurocent, type IsoDate, lastDayOf, overlap, products, proRata, wholeMonth } from '#domain';
import type { Basis } from '../line/basis.ts';
import { datesOf } from '../line/line-facts.ts';
import { upTo } from '../line/stated-days.ts';
import { allTarieven, type Tarief, tariefOn } from '../parameters/tarieven.ts';
import { isWorkingDay } from '../working-days.ts';
import { amounts, type Explained } from './explained.ts';
import { decimalShifted, digitsSwapped, withVat } from './slips.ts';

/** A line that does not charge what it should, and what it may have been computed with. */
export interface ChargedLine {
  readonly basis: Basis;
  /** The days that it should have charged. */
  readonly expectedDays: number;
}

const isMonthProduct = ({ product }: Basis): boolean => products[product].unit !== 'day';
/** So many days by a tarief. */
export const charge = (basis: Basis, tariefCents: Eurocent, days: number): Eurocent =>
  isMonthProduct(basis) ? proRata(tariefCents, days, basis.daysInMonth) : tariefCents * days;

const statedOrExpected = ({ basis, expectedDays }: ChargedLine): readonly number[] => [
  ...new Set([expectedDays, basis.statedDays ?? expectedDays]),
];
/** Days that somebody who makes another mistake still charges: those that are right, those that the line states, the whole month. */
const sensibleDays = (line: ChargedLine): readonly number[] => [
  ...new Set([...statedOrExpected(line), isMonthProduct(line.basis) ? line.basis.daysInMonth : line.expectedDays]),
];
const inMonth =
  ({ month }: Basis) =>
  (tarief: Tarief): boolean =>
    overlap(tarief, wholeMonth(month)) !== undefined;

const byTarief = (line: ChargedLine, tarief: Tarief, of: string): readonly Explained[] =>
  sensibleDays(line).map((days) => ({ cents: charge(line.basis, tarief.cents, days), of, days, priceCents: tarief.cents }));

/** By the tarief of another year; of another part of the same year by the month in which it began. */
export function byTariefOfOtherTime(line: ChargedLine): readonly Explained[] {
  const { product, month } = line.basis;
  const isOfMonth = inMonth(line.basis);
  return allTarieven(line.basis.parameters)
    .filter((tarief) => tarief.product === product && !isOfMonth(tarief))
    .flatMap((tarief) =>
      byTarief(line, tarief, tarief.from.slice(0, 4) === month.slice(0, 4) ? tarief.from.slice(0, 7) : tarief.from.slice(0, 4)),
    );
}

/** By the tarief of another category of the same kind of care. */
export function byTariefOfOtherCategory(line: ChargedLine): readonly Explained[] {
  const { product } = line.basis;
  return allTarieven(line.basis.parameters)
    .filter((tarief) => tarief.product !== product && tarief.product.slice(0, 2) === product.slice(0, 2))
    .filter(inMonth(line.basis))
    .flatMap((tarief) => byTarief(line, tarief, tarief.product));
}

/** VAT over the amount or over the price, each rounded to a cent. */
export const lineWithVat = (line: ChargedLine): readonly Explained[] =>
  sensibleDays(line).flatMap((days) => [
    ...withVat(charge(line.basis, line.basis.tariefCents, days)).map((cents) => ({ cents, days })),
    ...withVat(line.basis.tariefCents).map((priceCents) => ({ cents: charge(line.basis, priceCents, days), days, priceCents })),
  ]);

/** A mistake in dividing a month: a tarief by the day or the etmaal is not divided. */
const inDividing =
  (explained: (line: ChargedLine) => readonly Explained[]) =>
  (line: ChargedLine): readonly Explained[] =>
    isMonthProduct(line.basis) ? explained(line) : [];

/** Two whole months, or this month and the whole one before. */
const wholeMonths = inDividing(({ basis, expectedDays }) => {
  const before = tariefOn(basis.parameters, basis.product, lastDayOf(addMonths(basis.month, -1)));
  return amounts([2 * basis.tariefCents, ...(before === undefined ? [] : [charge(basis, basis.tariefCents, expectedDays) + before.cents])]);
});
/** Or twice the amount; twice some days of one month is more days, no second month. */
export const twoMonths = (line: ChargedLine): readonly Explained[] => {
  const { basis, expectedDays } = line;
  const twice = 2 * charge(basis, basis.tariefCents, expectedDays);
  return [...wholeMonths(line), ...(2 * expectedDays > basis.daysInMonth ? amounts([twice]) : [])];
};

/** As if every month had 30 days. */
export const thirtyDayMonth = inDividing((line) =>
  line.basis.daysInMonth === 30 ? [] : statedOrExpected(line).map((days) => ({ cents: proRata(line.basis.tariefCents, days, 30), days })),
);

const isWeekday = (date: IsoDate): boolean => dayOfWeek(date) <= 5;
/** Over the working days of the month, with or without the holidays that everybody has: the days of care, or the working days among them. */
export const workingDayMonth = inDividing((line) => {
  const { basis } = line;
  const month = datesOf([wholeMonth(basis.month)], basis.month);
  const covered = datesOf(basis.agreements, basis.month);
  return [isWeekday, (date: IsoDate) => isWorkingDay(basis.parameters, date, 'strict')].flatMap((counts) => {
    const of = month.filter(counts).length;
    // As many days as the month has working days would be the whole month: no count at all.
    return [...new Set([...statedOrExpected(line), covered.filter(counts).length])]
      .filter((days) => days < of)
      .map((days) => ({ cents: proRata(basis.tariefCents, days, of) }));
  });
});

/** The whole month where only part of it is due. */
export const wholeMonthCharged = inDividing(({ basis, expectedDays }) =>
  expectedDays < basis.daysInMonth ? [{ cents: basis.tariefCents, days: basis.daysInMonth }] : [],
);

/** Some days more than the agreement covers, short of the whole month. */
export const moreDaysCharged = inDividing(({ basis }) =>
  upTo(basis.daysInMonth - 1)
    .filter((days) => days > basis.coveredDays)
    .map((days) => ({ cents: charge(basis, basis.tariefCents, days), of: `${days}-days`, days })),
);

/** One day short of what the line counts. */
export const oneDayShort = ({ basis, expectedDays }: ChargedLine): readonly Explained[] =>
  expectedDays > 1 ? [{ cents: charge(basis, basis.tariefCents, expectedDays - 1), days: expectedDays }] : [];

const slipsOf =
  (slips: (cents: Eurocent) => readonly Eurocent[]) =>
  ({ basis, expectedDays }: ChargedLine): readonly Explained[] =>
    slips(charge(basis, basis.tariefCents, expectedDays)).map((cents) => ({
      cents,
      days: expectedDays,
      priceCents: basis.tariefCents,
      isExact: true,
    }));
export const lineDigitsSwapped = slipsOf(digitsSwapped);
export const lineDecimalShifted = slipsOf(decimalShifted);
