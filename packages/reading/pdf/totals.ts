import type { Row } from '../layout/rows.ts';
import type { AmountKind } from './amount-words.ts';
import type { RowAmount } from './labelled-amounts.ts';
import { distinct, type Seen, seen } from './seen.ts';

export interface Totals {
  readonly total?: Seen<number> | undefined;
  readonly vat?: Seen<number> | undefined;
  /** Lines plus VAT are the total, within a cent per line. */
  readonly reconciles: boolean;
}

/** The amount to pay among all labelled amounts: by rank of its words, and where they leave a choice by what the lines add up to. */
export function readTotals(labelled: ReadonlyMap<Row, readonly RowAmount[]>, lineCents: readonly number[]): Totals {
  const all = [...labelled.values()].flat();
  const sum = lineCents.reduce((a, b) => a + b, 0);
  const of = (...kinds: AmountKind[]): Seen<number>[] =>
    all.filter((a) => kinds.includes(a.kind)).map((a) => seen(a.money.cents, a.words, a.money.decimals > 0));
  const fits = (cents: number, vat: number): boolean =>
    lineCents.length > 0 && near(Math.abs(cents), Math.abs(sum + Math.sign(sum || 1) * Math.abs(vat)), lineCents.length);
  const vats = distinct(of('vat'));
  const vat = chooseVat(withSum(vats), [...of('payable'), ...of('inclusive'), ...of('total')], sum);
  const adjusted = of('charge', 'allowance', 'prepaid').some((amount) => amount.value !== 0);
  const left = (adjusted ? leftToPay(of) : undefined) ?? otherThanWhole(of, (cents) => fits(cents, vat?.value ?? 0));
  const total =
    left ??
    chooseTotal([distinct([...of('inclusive'), ...of('payable')]), distinct(of('total')), distinct(of('exclusive', 'subtotal'))], (cents) =>
      fits(cents, vat?.value ?? 0),
    );
  // With a discount or a payment on it the lines are not what is to be paid, even where they happen to add up.
  const reconciles = !adjusted && total !== undefined && fits(total.value, vat?.value ?? 0);
  return {
    total: total === undefined || !adjusted ? total : { ...total, sure: false },
    vat: vat === undefined || reconciles || vat.value === 0 ? vat : { ...vat, sure: false },
    reconciles,
  };
}

/** What is left of a larger total, when part of it was paid already: the smaller of two amounts that differ by what was paid. */
function leftToPay(of: (...kinds: AmountKind[]) => Seen<number>[]): Seen<number> | undefined {
  const paid = of('prepaid').map((amount) => Math.abs(amount.value));
  const totals = of('payable', 'inclusive', 'total');
  return totals.find((rest) =>
    totals.some((whole) => paid.some((part) => part !== 0 && near(Math.abs(whole.value) - Math.abs(rest.value), part, 0))),
  );
}

const near = (a: number, b: number, lines: number): boolean => Math.abs(a - b) <= lines + 0.001;

function chooseTotal(ranks: readonly (readonly Seen<number>[])[], fits: (cents: number) => boolean): Seen<number> | undefined {
  const [payable = [], plain = [], rest = []] = ranks;
  const strong = payable.length > 0 ? payable : plain;
  const only = strong[0];
  const distinctSizes = new Set([...payable, ...plain].map((amount) => Math.abs(amount.value)));
  // Whole euros may be the visible half of an amount that runs off the page.
  if (only !== undefined && distinctSizes.size === 1) return fits(only.value) ? { ...only, sure: true } : only;
  const fitting = [...payable, ...plain].filter((amount) => fits(amount.value));
  // "Totaal" per care client comes before the total of all: the one that the lines add up to, else the last, with doubt.
  const named =
    payable.length > 0 ? fitting.filter((amount) => payable.some((other) => Math.abs(other.value) === Math.abs(amount.value))) : fitting;
  if (named[0] !== undefined) return named[0];
  const last = payable.at(-1) ?? plain.at(-1);
  if (last !== undefined) return { ...last, sure: payable.length === 1 };
  const sub = rest.find((amount) => fits(amount.value)) ?? rest.at(-1);
  return sub === undefined ? undefined : { ...sub, sure: rest.length === 1 || fits(sub.value) };
}

/** What is asked, when the lines add up to another total: something stands between the two that was not understood. */
function otherThanWhole(of: (...kinds: AmountKind[]) => Seen<number>[], fits: (cents: number) => boolean): Seen<number> | undefined {
  const [due, ...others] = distinct(of('payable'));
  const isAsked = due !== undefined && others.length === 0 && !fits(due.value) && of('inclusive', 'total').some(({ value }) => fits(value));
  return isAsked ? { ...due, sure: false } : undefined;
}

/** VAT per rate without a total of it: all of them together. */
function withSum(vats: readonly Seen<number>[]): Seen<number>[] {
  if (vats.length < 2) return [...vats];
  const all = seen(
    vats.reduce((cents, vat) => cents + vat.value, 0),
    vats.flatMap((vat) => vat.words),
  );
  return [...vats, all];
}

/** VAT may be printed per rate and as a total; the one that closes the sum counts, else the largest, with doubt. */
function chooseVat(vats: readonly Seen<number>[], totals: readonly Seen<number>[], sum: number): Seen<number> | undefined {
  const closing = vats.find((vat) => totals.some((total) => Math.abs(Math.abs(total.value) - Math.abs(sum) - Math.abs(vat.value)) <= 2));
  if (closing !== undefined) return closing;
  const single = vats.slice(0, Math.max(1, vats.length - 1));
  const largest = single.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  return largest === undefined || single.length === 1 ? largest : { ...largest, sure: false };
}
