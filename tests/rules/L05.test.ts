import { type AgreementDoubtReason, type Facts, type ProductCode, wholeMonth } from '#domain';
import {
  claim,
  credit,
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  listed,
  missing,
  oneLine,
  recognised,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

/** Siem agreed on begeleiding midden from 1 March on, and these days are in doubt. */
const ours = (why: AgreementDoubtReason, from = '2026-03-01', to?: string) =>
  leveringsovereenkomst('BG-M', '2026-03-01', undefined, { id: 'HI-1', doubts: [{ period: { from, to }, why }] });
const gone = ours('no-longer-registered');
const tooEarly = [ours('begins-later-in-register', '2026-03-01', '2026-03-14'), leveringsovereenkomst('BG-M', '2026-03-15')];
/** The old one goes on beside the new one, from 16 March. */
const replaced = [
  leveringsovereenkomst('BG-M', '2025-03-01', undefined, {
    doubts: [{ period: { from: '2026-03-16' }, why: 'followed-by-another-product' }],
  }),
  leveringsovereenkomst('BG-Z', '2026-03-16'),
];
const doubt = (why: AgreementDoubtReason | 'of-other-agreement', more: Facts = {}) => isInDoubt({ doubt: why, ...more });
const goneFacts = { product: 'BG-M', from: '2026-03-01' } as const;
const earlyFacts = { product: 'BG-M', from: '2026-03-01', to: '2026-03-14' } as const;
const replacedFacts = { product: 'BG-M', from: '2026-03-16' } as const;
const part = (days: number, tarief = 491.9) => ({ amount: Math.round((tarief * 100 * days) / 31) / 100 });
const from = (first: string, last: string) => ({ period: sure({ from: first, to: last }) });
const elsewhere = { ...gone, onderaannemerNumber: 'OA-002' };

const goneFrom = (product: ProductCode, first: string) =>
  leveringsovereenkomst(product, first, undefined, { doubts: [{ period: { from: first }, why: 'no-longer-registered' }] });
const dagopvang = leveringsovereenkomst('DO-2', '2025-01-01');
const twoLines = invoiceCase({
  received: '2026-04-02',
  registerAsOf: '2026-04-01',
  agreements: [dagopvang, goneFrom('BW-1', '2026-03-01'), gone],
  invoice: invoice({
    period: sure(wholeMonth('2026-03')),
    ownLines: [invoiceLine({ product: 'DO-2', amount: 435.97 }), invoiceLine({})],
  }),
});

const withAnother = [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002' })];
describeRule('L05', [
  ['er is een leveringsovereenkomst', oneLine({}), 'pass'],
  ['er is er geen', oneLine({}, []), fails()],
  ['er is er geen, van wie in een specificatie staat', oneLine(listed('400101', 'F. Verzonnen'), []), fails()],
  ['er is er geen, van een nummer in een specificatie waarnaast een ander staat', oneLine(listed('400101', 'C. Anders'), []), isInDoubt()],
  ['er is er een met een andere onderaannemer, maar dat wordt niet gezegd', oneLine({}, withAnother), fails()],
  ['het register is nog van voor het einde van de maand', oneLine({}, [], '2026-01', { registerAsOf: '2026-01-31' }), isInDoubt()],
  ['een nummer dat niet goed leesbaar is', oneLine({ clientNumber: doubtful('400101') }, []), isInDoubt()],
  ['een onbekende cliënt: L02 zegt het', oneLine({ clientNumber: sure('499999') }, []), 'not-applicable'],
  ['OAD hoort niet bij Siem: L13 zegt het', oneLine({ product: sure(recognised({ kind: 'not-for-siem' })) }, []), 'not-applicable'],
  ['een creditfactuur', credit([invoiceLine({ amount: -491.9, clientNumber: sure('400101') })]), 'not-applicable'],
  ['van wie de factuur is staat niet vast: F19 of M01 zegt het', { ...oneLine({}), onderaannemer: undefined }, 'not-applicable'],
  ['er is er geen, en er staat geen product', oneLine({ product: missing }, []), fails()],
  ['zij stond in het register, en staat er niet meer in', oneLine({}, [gone], '2026-03'), doubt('no-longer-registered', goneFacts)],
  ['ook als het bedrag niet klopt', oneLine({ amount: 468 }, [gone], '2026-03'), doubt('no-longer-registered', goneFacts)],
  ['ook in een maand ervoor: er is geen andere', oneLine({}, [gone], '2026-02'), doubt('no-longer-registered', goneFacts)],
  [
    'in een maand ervoor, met een andere die toen al voorbij was: L06 wijst af',
    oneLine({}, [gone, leveringsovereenkomst('BG-M', '2025-03-01', '2025-12-31')], '2026-02'),
    'pass',
  ],
  [
    'de gegevens van de cliënt zijn anders: ook dat wijst niet af',
    oneLine({ birthDate: sure('1961-04-13') }, [gone], '2026-03'),
    doubt('no-longer-registered', goneFacts),
  ],
  [
    'een creditfactuur geeft terug wat is goedgekeurd',
    { ...credit([invoiceLine({ amount: -491.9 })]), leveringsovereenkomsten: [gone] },
    'not-applicable',
  ],
  ['zij begint later in het register: de hele maand', oneLine({}, tooEarly, '2026-03'), doubt('begins-later-in-register', earlyFacts)],
  ['één dag meer dan zeker is', oneLine(part(18), tooEarly, '2026-03'), doubt('begins-later-in-register', earlyFacts)],
  ['niet meer dagen dan zeker zijn', oneLine(part(17), tooEarly, '2026-03'), 'pass'],
  [
    'zo veel dagen, en de factuur noemt de dagen die zeker zijn',
    oneLine({ ...part(17), ...from('2026-03-15', '2026-03-31') }, tooEarly, '2026-03'),
    'pass',
  ],
  [
    'zo veel dagen, maar de factuur noemt de dagen in twijfel',
    oneLine({ ...part(14), ...from('2026-03-01', '2026-03-14') }, tooEarly, '2026-03'),
    doubt('begins-later-in-register', earlyFacts),
  ],
  [
    'in het register staat zorg die er niet naast kan',
    oneLine({}, [ours('other-care-in-register'), leveringsovereenkomst('BW-1')], '2026-03'),
    doubt('other-care-in-register', goneFacts),
  ],
  ['de maand erna is er geen twijfel', oneLine({}, tooEarly, '2026-04'), 'pass'],
  [
    'zo veel dagen, maar er zijn er al te veel goedgekeurd',
    { ...oneLine(part(9), tooEarly, '2026-03'), ledger: ledger({ claims: [claim({ month: '2026-03', days: 9, amountCents: 14281 })] }) },
    doubt('begins-later-in-register', earlyFacts),
  ],
  [
    'het oude product, in de maand na de herindicatie',
    oneLine({}, replaced, '2026-04'),
    doubt('followed-by-another-product', replacedFacts),
  ],
  [
    'het oude product, de hele maand van de herindicatie',
    oneLine({}, replaced, '2026-03'),
    doubt('followed-by-another-product', replacedFacts),
  ],
  ['het oude product, tot de herindicatie', oneLine({ ...part(15), ...from('2026-03-01', '2026-03-15') }, replaced, '2026-03'), 'pass'],
  ['het oude product, een maand ervoor', oneLine({}, replaced, '2026-02'), 'pass'],
  ['het nieuwe product', oneLine({ product: 'BG-Z', amount: 732.33 }, replaced, '2026-04'), 'pass'],
  ['het nieuwe product, met het tarief van het oude', oneLine({ product: 'BG-Z' }, replaced, '2026-04'), 'pass'],
  [
    'een derde product',
    oneLine({ product: 'BG-L', amount: 234.92 }, replaced, '2026-04'),
    doubt('followed-by-another-product', replacedFacts),
  ],
  [
    'het nieuwe product, als het oude al is goedgekeurd',
    {
      ...oneLine({ product: 'BG-Z', amount: 732.33 }, replaced, '2026-04'),
      ledger: ledger({ claims: [claim({ month: '2026-04', days: 30 })] }),
    },
    doubt('followed-by-another-product', replacedFacts),
  ],
  [
    'die van een ander is in twijfel, en dat wordt niet gezegd',
    oneLine({}, [leveringsovereenkomst(), elsewhere], '2026-03'),
    doubt('of-other-agreement'),
  ],
  ['die van een ander is in twijfel, in een andere maand', oneLine({}, [leveringsovereenkomst(), elsewhere], '2026-02'), 'pass'],
  [
    'van meer in twijfel wordt die van dit product in deze maand genoemd',
    oneLine({ product: 'BG-Z', amount: 732.33 }, [gone, goneFrom('BG-Z', '2026-04-01'), goneFrom('BG-Z', '2026-03-02')], '2026-03'),
    doubt('no-longer-registered', { product: 'BG-Z', from: '2026-03-02' }),
  ],
  [
    'is er van dit product geen, dan een andere in deze maand',
    oneLine({ product: 'BG-L', amount: 234.92 }, [goneFrom('BG-L', '2026-04-01'), gone], '2026-03'),
    doubt('no-longer-registered', goneFacts),
  ],
  ['op de tweede factuurregel van twee', twoLines, doubt('no-longer-registered', goneFacts), 2],
  ['op de eerste niet', twoLines, 'pass', 1],
  [
    'de periode is niet te zeggen',
    oneLine({}, [gone], '2026-03', { invoice: invoice({ period: missing }) }),
    doubt('no-longer-registered', goneFacts),
  ],
]);
