import { read, wholeMonth } from '#domain';
import {
  bare,
  daysOf,
  doubtful,
  fraction,
  invoice,
  invoiceCase,
  leveringsovereenkomst,
  oneLine,
  oneOf,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

type Line = Parameters<typeof oneLine>[0];
/** Care from 23 January on: 9 of 31 days, € 142,81. */
const nine = [leveringsovereenkomst('BG-M', '2026-01-23')];
const from23 = (amount: number, more: Line = {}, extra = {}) => oneLine({ amount, ...more }, nine, '2026-01', extra);
const facts = (chargedCents: number, more: Record<string, string | number> = {}) => ({
  product: 'BG-M',
  month: '2026-01',
  tariefCents: 49190,
  chargedCents,
  coveredDays: 9,
  expectedCents: 14281,
  expectedDays: 9,
  differenceCents: chargedCents - 14281,
  ...more,
});
const february = (year: number, from: string, amount: number) =>
  oneLine({ product: 'DO-2', amount }, [leveringsovereenkomst('DO-2', from)], `${year}-02`);
/** A line that names its days. */
const named = (more: Line, from: string, to: string | undefined, agreements = [leveringsovereenkomst()]) =>
  oneLine({ period: sure({ from, to }), ...more }, agreements);
const beyond = (chargedCents: number, chargedDays: number, namedDays: number) => ({
  product: 'BG-M',
  month: '2026-01',
  tariefCents: 49190,
  chargedCents,
  coveredDays: 31,
  chargedDays,
  namedDays,
});

describeRule('L09', [
  ['9 van de 31 dagen', from23(142.81), 'pass'],
  ['9/31 op de factuur', from23(142.81, { quantity: daysOf(9) }), 'pass'],
  ['0,29 op de factuur', from23(142.81, { quantity: fraction(0.29), price: 491.9 }), 'pass'],
  ['aantal 9 zonder eenheid', from23(142.81, { quantity: bare(9), price: 491.9 }), 'pass'],
  ['1 × een prijs die al naar rato is', from23(142.81, { quantity: oneOf(), price: 142.81 }), 'pass'],
  ['een cent meer is afronding', from23(142.82), 'pass'],
  ['twee cent meer niet', from23(142.83), fails(facts(14283))],
  ['minder dagen dan afgesproken mag', from23(79.34, { quantity: daysOf(5) }), 'pass'],
  ['de hele maand gerekend', from23(491.9), fails(facts(49190, { cause: 'pro-rata-forgotten' }))],
  ['31/31 gerekend', from23(491.9, { quantity: daysOf(31) }), fails(facts(49190, { statedDays: 31, cause: 'pro-rata-forgotten' }))],
  ['een dag te veel', from23(158.68, { quantity: daysOf(10) }), fails(facts(15868, { statedDays: 10, cause: 'amount-of-10-days' }))],
  [
    '5 dagen in een specificatie, naast het bedrag van 9: wat is bedoeld?',
    from23(142.81, { quantity: read(daysOf(5), sheet('D2')) }),
    isInDoubt(facts(14281, { statedDays: 5, expectedCents: 7934, expectedDays: 5, differenceCents: 6347 })),
  ],
  [
    'het goede bedrag van 9 dagen naast 12 genoemde dagen: wat is bedoeld?',
    from23(142.81, { quantity: daysOf(12) }),
    isInDoubt(facts(14281, { statedDays: 12, fitsDays: 9 })),
  ],
  ['gerekend met een maand van 30 dagen', from23(147.57), fails(facts(14757, { cause: 'thirty-day-month' }))],
  ['gerekend met werkdagen (9 van 22)', from23(201.23), fails(facts(20123, { cause: 'working-day-month' }))],
  ['8 van de 31 dagen gerekend: minder mag', from23(126.94), 'pass'],
  [
    '0,35 maand is meer dan 9 van de 31 dagen',
    from23(174.55, { quantity: fraction(0.35) }),
    fails(facts(17455, { statedDays: 11, cause: 'amount-of-11-days' })),
  ],
  [
    '0,65 maand bij 20 van de 31 dagen',
    oneLine({ amount: 317.35, quantity: fraction(0.65) }, [leveringsovereenkomst('BG-M', '2026-01-12')]),
    'pass',
  ],
  [
    'zorg tot en met de 20e: de laatste dag telt mee',
    oneLine({ amount: 317.35 }, [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-20')]),
    'pass',
  ],
  [
    'zorg tot en met de 20e: 21 dagen',
    oneLine({ amount: 333.22 }, [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-20')]),
    fails({ ...facts(33322), coveredDays: 20, expectedDays: 20, expectedCents: 31735, differenceCents: 1587, cause: 'amount-of-21-days' }),
  ],
  ['de hele maand gerekend naast een regel over twee weken', named({}, '2026-01-01', '2026-01-14'), isInDoubt(beyond(49190, 31, 14))],
  ['14 dagen gerekend naast een regel over twee weken', named({ amount: 222.15 }, '2026-01-01', '2026-01-14'), 'pass'],
  ['minder dagen dan de genoemde', named({ amount: 206.28 }, '2026-01-01', '2026-01-14'), 'pass'],
  ['een dag meer dan de genoemde', named({ amount: 238.02 }, '2026-01-01', '2026-01-14'), isInDoubt(beyond(23802, 15, 14))],
  ['de hele maand gerekend naast "vanaf 18 januari"', named({}, '2026-01-18', undefined), isInDoubt(beyond(49190, 31, 14))],
  ['de hele maand gerekend naast een begin in een eerdere maand', named({}, '2025-03-01', undefined), 'pass'],
  ['de hele maand genoemd', named({}, '2026-01-01', '2026-01-31'), 'pass'],
  [
    'de factuur noemt twee weken, de regel niets',
    invoiceCase({ invoice: invoice({ period: sure({ from: '2026-01-18', to: '2026-01-31' }) }) }),
    isInDoubt(beyond(49190, 31, 14)),
  ],
  [
    'van de genoemde dagen valt een deel voor de overeenkomst',
    oneLine({ amount: 142.81, period: sure({ from: '2026-01-18', to: '2026-01-24' }) }, nine),
    isInDoubt({ product: 'BG-M', month: '2026-01', tariefCents: 49190, chargedCents: 14281, coveredDays: 9, chargedDays: 9, namedDays: 2 }),
  ],
  [
    'verwacht wordt het bedrag van de genoemde dagen',
    named({ amount: 250 }, '2026-01-01', '2026-01-14', [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-20')]),
    fails({ ...facts(25000), coveredDays: 20, expectedDays: 14, expectedCents: 22215, differenceCents: 2785 }),
  ],
  ['februari 2026 heeft 28 dagen: 14 van 28', february(2026, '2026-02-15', 217.99), 'pass'],
  ['een schrikkelmaand heeft 29 dagen, maar het tarief van 2024 is niet bekend', february(2024, '2024-02-15', 215.3), 'not-applicable'],
  ['een dag te weinig van een maand van 28', february(2026, '2026-02-01', 420.4), 'pass'],
  [
    'twee overeenkomsten in een maand tellen samen',
    oneLine({ amount: 333.22 }, [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-10'), leveringsovereenkomst('BG-M', '2026-01-21')]),
    'pass',
  ],
  [
    'overlappende overeenkomsten tellen elke dag één keer',
    oneLine({ amount: 317.35 }, [leveringsovereenkomst('BG-M', '2026-01-12'), leveringsovereenkomst('BG-M', '2026-01-20')]),
    'pass',
  ],
  [
    'een bedrag dat niet zeker gelezen is',
    from23(0, { amount: doubtful(49190) }),
    isInDoubt(facts(49190, { cause: 'pro-rata-forgotten' })),
  ],
  [
    'het register is van voor het einde van de maand: misschien loopt de overeenkomst langer',
    from23(491.9, {}, { registerAsOf: '2026-01-31' }),
    isInDoubt(facts(49190, { cause: 'pro-rata-forgotten' })),
  ],
  [
    'een afgesproken tarief naar rato wijst niets af',
    oneLine({ amount: 145.16 }, [leveringsovereenkomst('BG-M', '2026-01-23', undefined, { agreedTariefCents: 50000 })]),
    isInDoubt(facts(14516, { agreedTariefCents: 50000 })),
  ],
  ['een hele maand', oneLine({}), 'pass'],
  ['buiten de overeenkomst zegt L06 het', oneLine({}, [leveringsovereenkomst('BG-M', '2026-02-01')]), 'not-applicable'],
  ['het tarief van vorig jaar: L08 zegt het', oneLine({ amount: 468 }), 'pass'],
  ['een regel over een andere maand dan de factuur: F06 zegt het', oneLine({ amount: 468, period: sure(wholeMonth('2025-12')) }), 'pass'],
  [
    'negen dagen genoemd in een periode van twee dagen, een ander bedrag: het genoemde aantal telt',
    from23(200, { quantity: daysOf(9), period: sure({ from: '2026-01-23', to: '2026-01-24' }) }),
    fails(facts(20000, { statedDays: 9 })),
  ],
  [
    '€ 140 is 21 dagen licht, en ook 10 dagen midden: de dagen gaan voor',
    oneLine({ product: 'BG-L', amount: 140 }, [leveringsovereenkomst('BG-L', '2023-09-21')], '2023-09'),
    fails({
      product: 'BG-L',
      month: '2023-09',
      tariefCents: 20000,
      chargedCents: 14000,
      coveredDays: 10,
      expectedCents: 6667,
      expectedDays: 10,
      differenceCents: 7333,
    }),
  ],
]);
