import fc from 'fast-check';

/** VAT of a line or of an allowance: its category in UNCL 5305 and its rate. */
export interface Vat {
  readonly id: 'S' | 'Z' | 'E' | 'O';
  readonly percent: number;
}
/** What comes on top of an amount; negative for an allowance. */
export interface Extra {
  readonly cents: number;
  readonly vat: Vat;
}
export interface EInvoiceLine {
  readonly careClient: string;
  readonly born: string;
  readonly product: string;
  /** Thousandths. */
  readonly quantity: number;
  readonly unit: 'MON' | 'DAY' | 'HUR' | 'C62';
  /** Ten-thousandths of a euro for `baseQuantity` units. */
  readonly price: number;
  readonly baseQuantity: number;
  /** Allowances and charges of the line itself, in cents. */
  readonly extras: readonly number[];
  readonly vat: Vat;
  readonly ownPeriod: boolean;
}
/** A fictional invoice in the terms of EN 16931, whatever syntax it is written in. */
export interface EInvoice {
  readonly number: string;
  readonly date: string;
  readonly isCredit: boolean;
  readonly lines: readonly EInvoiceLine[];
  readonly extras: readonly Extra[];
  readonly prepaid: number;
  readonly rounding: number;
  readonly iban: string;
  /** A second account, as with a G-rekening. */
  readonly otherIban?: string;
  readonly kvk: string;
  readonly supplier: string;
  readonly note: string;
}

export const amountOf = ({ quantity, price, baseQuantity, extras }: EInvoiceLine): number =>
  Math.round((quantity * price) / (baseQuantity * 100_000)) + extras.reduce((sum, cents) => sum + cents, 0);

export interface Subtotal {
  readonly vat: Vat;
  readonly taxable: number;
  readonly tax: number;
}
/** The sums as EN 16931 has them (BR-CO-10 to 17), in cents. */
export interface Sums {
  readonly lines: number;
  readonly allowances: number;
  readonly charges: number;
  readonly exclusive: number;
  readonly vat: number;
  readonly inclusive: number;
  readonly payable: number;
  readonly subtotals: readonly Subtotal[];
}

export function sumsOf({ lines, extras, prepaid, rounding }: EInvoice): Sums {
  const parts = [...lines.map((line) => ({ vat: line.vat, cents: amountOf(line) })), ...extras];
  const vats = [...new Map(parts.map(({ vat }) => [`${vat.id} ${vat.percent}`, vat])).values()];
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
  const subtotals = vats.map((vat) => {
    const taxable = add(
      parts.filter((part) => part.vat === vat || (part.vat.id === vat.id && part.vat.percent === vat.percent)).map(({ cents }) => cents),
    );
    return { vat, taxable, tax: Math.round((taxable * vat.percent) / 100) };
  });
  const exclusive = add(parts.map(({ cents }) => cents));
  const vat = add(subtotals.map(({ tax }) => tax));
  return {
    lines: add(lines.map(amountOf)),
    allowances: -add(extras.map(({ cents }) => cents).filter((cents) => cents < 0)),
    charges: add(extras.map(({ cents }) => cents).filter((cents) => cents > 0)),
    exclusive,
    vat,
    inclusive: exclusive + vat,
    payable: exclusive + vat - prepaid + rounding,
    subtotals,
  };
}

const vats: readonly Vat[] = [
  { id: 'E', percent: 0 },
  { id: 'S', percent: 21 },
  { id: 'S', percent: 9 },
  { id: 'Z', percent: 0 },
];
const outside: Vat = { id: 'O', percent: 0 };

const lineOf = (vat: fc.Arbitrary<Vat>): fc.Arbitrary<EInvoiceLine> =>
  fc.record({
    careClient: fc.integer({ min: 400_000, max: 499_999 }).map(String),
    born: fc
      .date({ min: new Date('1930-01-01'), max: new Date('2015-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    product: fc.constantFrom('Begeleiding licht', 'Begeleiding midden', 'Beschermd Thuis', 'Vervoer rolstoel'),
    quantity: fc.oneof(
      { arbitrary: fc.integer({ min: 1, max: 31 }).map((days) => days * 1000), weight: 5 },
      fc.integer({ min: -5, max: -1 }).map((count) => count * 1000),
      fc.constant(0),
      fc.integer({ min: 1, max: 9999 }),
    ),
    unit: fc.constantFrom('MON', 'DAY', 'HUR', 'C62'),
    price: fc.oneof(
      fc.integer({ min: 0, max: 9999 }).map((cents) => cents * 100),
      fc.integer({ min: 0, max: 9_999_999 }),
    ),
    baseQuantity: fc.constantFrom(1, 1, 1, 10),
    extras: fc.array(
      fc.integer({ min: -5000, max: 5000 }).filter((cents) => cents !== 0),
      { maxLength: 2 },
    ),
    vat,
    ownPeriod: fc.boolean(),
  });

/** Sound invoices of every kind that EN 16931 knows and a care provider could send. */
export const eInvoices: fc.Arbitrary<EInvoice> = fc
  .constantFrom(fc.constantFrom(...vats), fc.constantFrom(...vats), fc.constant(outside))
  .chain((vat) =>
    fc.record(
      {
        number: fc.constantFrom('2026-0311', 'F26/17', 'NL 2026 & 4', '000123', 'Ä-2026-7'),
        date: fc.constantFrom('2026-02-02', '2024-02-29', '2026-12-31'),
        isCredit: fc.boolean(),
        lines: fc.array(lineOf(vat), { minLength: 1, maxLength: 6 }),
        extras: fc.array(fc.record({ cents: fc.integer({ min: -9999, max: 9999 }).filter((cents) => cents !== 0), vat }), { maxLength: 2 }),
        prepaid: fc.constantFrom(0, 0, 0, 5000),
        rounding: fc.constantFrom(0, 0, 0, 2, -1),
        iban: fc.constantFrom('NL91ABNA0417164300', 'NL20INGB0001234567'),
        otherIban: fc.constant('NL69INGB0123456789'),
        kvk: fc.stringMatching(/^[1-9]\d{7}$/),
        supplier: fc.constantFrom('Zorg Voorbeeld B.V.', "Café 't Hoekje <zorg> & Zn.", 'Zørg Über'),
        note: fc.constantFrom('', 'Wij danken u voor het vertrouwen.', 'Zie ]]> bijlage < 5 & "meer"'),
      },
      { requiredKeys: ['number', 'date', 'isCredit', 'lines', 'extras', 'prepaid', 'rounding', 'iban', 'kvk', 'supplier', 'note'] },
    ),
  );

/** The plainest of them: one month of care for one client. */
export const plainLine: EInvoiceLine = {
  careClient: '412345',
  born: '1961-04-03',
  product: 'Begeleiding midden',
  quantity: 1000,
  unit: 'MON',
  price: 4_919_000,
  baseQuantity: 1,
  extras: [],
  vat: { id: 'E', percent: 0 },
  ownPeriod: false,
};
export const plainInvoice: EInvoice = {
  number: 'F26-17',
  date: '2026-02-02',
  isCredit: false,
  lines: [plainLine],
  extras: [],
  prepaid: 0,
  rounding: 0,
  iban: 'NL91ABNA0417164300',
  kvk: '12345678',
  supplier: 'Zorg Voorbeeld B.V.',
  note: '',
};
