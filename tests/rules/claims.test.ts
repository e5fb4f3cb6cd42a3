import { describe, expect, test } from 'vitest';
import { proRata } from '#domain';
import { awaitedClaimsOf, claimsOf, judgeInvoice } from '#rules';
import {
  careClient,
  claim,
  credit,
  daysOf,
  doubtful,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  missing,
  oneLine,
  oneOf,
  recognised,
  sure,
  withRounding,
} from '../support/rules-builders.ts';

const days = (c: ReturnType<typeof invoiceCase>) => claimsOf(c).map((each) => each.days);

describe('welke dagen een goedkeuring vastlegt', () => {
  test.each([
    ['een hele maand', [invoiceLine()], [31]],
    ['negen dagen', [invoiceLine({ amount: 142.81, quantity: daysOf(9) })], [9]],
    ['minder dagen zonder dat ze genoemd zijn', [invoiceLine({ amount: 79.34 })], [5]],
    ['een product dat niet herkend is', [invoiceLine({ product: sure(recognised({ kind: 'unknown' })) })], []],
    ['een regel die over twee maanden gaat', [invoiceLine({ period: sure({ from: '2026-01-01', to: '2026-02-28' }) })], []],
    ['een cliënt die niet bekend is', [invoiceLine({ clientNumber: sure('499999') })], []],
    ['een hele maand waarvoor te veel is gerekend', [invoiceLine({ amount: 500 })], [31]],
    ['twee maanden op één regel', [invoiceLine({ amount: 983.8, quantity: { ...oneOf('month'), value: 2 } })], [0]],
    ['een regel zonder bedrag', [invoiceLine({ amount: missing })], []],
  ])('%s', (_name, lines, expected) => expect(days(invoiceCase({ lines }))).toEqual(expected));

  test('overbruggingszorg: de dagen van de overeenkomst, als daar een bedrag in staat', () => {
    const daysFor = (agreedTariefCents?: number) =>
      days(oneLine({ product: 'BG-O', amount: 300 }, [leveringsovereenkomst('BG-O', '2026-01-12', undefined, { agreedTariefCents })]));
    expect([daysFor(46500), daysFor()]).toEqual([[20], [0]]);
  });

  test('etmalen', () => {
    const line = invoiceLine({ product: 'BW-1', quantity: etmalen(20), amount: 2477 });
    expect(claimsOf(invoiceCase({ lines: [line], agreements: [leveringsovereenkomst('BW-1')] }))).toEqual([
      { clientNumber: '400101', product: 'BW-1', month: '2026-01', days: 20, amountCents: 247700 },
    ]);
  });

  test('een credit over d dagen geeft precies d dagen terug, hoe de cent ook afrondt', () => {
    for (let d = 1; d <= 31; d += 1) expect(days(credit([invoiceLine({ amount: -proRata(49190, d, 31) / 100 })]))).toEqual([-d]);
  });
  test('een credit over alles geeft alles terug, een credit zonder goedkeuring niets', () => {
    expect(days(credit([invoiceLine({ amount: -491.9 })]))).toEqual([-31]);
    expect(claimsOf(credit([invoiceLine({ amount: -491.9 })], {}, { claims: [] })).map((each) => each.days)).toEqual([0]);
  });
  test('regels die samen alles crediteren, geven samen alles terug', () => {
    for (let cents = 100; cents < 49190; cents += 97) {
      const parts = [invoiceLine({ amount: -cents / 100 }), invoiceLine({ amount: -(49190 - cents) / 100 })];
      expect(days(credit(parts)).reduce((sum, each) => sum + each, 0)).toBe(-31);
    }
  });
  test('een credit die door afronding te laag is, geeft toch de dag terug', () => {
    const nineDays = credit([invoiceLine({ amount: -142.79 })]);
    expect([days(nineDays), days({ ...nineDays, parameters: withRounding(2) })]).toEqual([[-8], [-9]]);
  });
  test('een credit op wat al is teruggegeven, geeft geen dagen meer terug', () => {
    const claims = [claim(), claim({ days: -31, amountCents: -49190 })];
    expect(days(credit([invoiceLine({ amount: -491.9 })], {}, { claims }))).toEqual([0]);
  });
  test('een credit voor twee cliënten geeft elk de eigen dagen terug', () => {
    const lines = ['400101', '400102'].map((number) => invoiceLine({ amount: -491.9, clientNumber: sure(number) }));
    const claims = [claim(), claim({ clientNumber: '400102' })];
    const careClients = [careClient(), careClient({ number: '400102' })];
    expect(days({ ...credit(lines, {}, { claims }), careClients })).toEqual([-31, -31]);
  });
  test('een credit noemt de factuur waar hij van af gaat', () => {
    expect(claimsOf(credit([invoiceLine({ amount: -491.9 })])).map((each) => each.original)).toEqual(['2026-0101']);
  });
  test('een credit die op een medewerker wacht, noemt waarover zij gaat en geeft nog niets terug', () => {
    expect(awaitedClaimsOf(credit([invoiceLine({ amount: -491.9 })]))).toStrictEqual([
      { clientNumber: '400101', product: 'BG-M', month: '2026-01', original: '2026-0101', days: 0, amountCents: 0, isAwaited: true },
    ]);
  });
  test('wat gecrediteerd is, kan opnieuw worden gefactureerd', () => {
    const credited = claimsOf(credit([invoiceLine({ amount: -126.94 })]))[0]!;
    const again = invoiceCase({
      lines: [invoiceLine({ amount: 126.94, quantity: daysOf(8) })],
      ledger: ledger({ claims: [claim(), claim({ ...credited })] }),
    });
    expect(judgeInvoice(again).filter((j) => j.verdict === 'fail')).toEqual([]);
  });
});

test('een mail van voor de eerste dag van de regels wordt niet door nul regels goedgekeurd', () => {
  const early = invoiceCase({ received: '2021-05-01', invoice: invoice({ number: missing, date: doubtful('2021-05-01') }) });
  expect(
    judgeInvoice(early)
      .filter((j) => j.verdict === 'fail')
      .map((j) => j.code),
  ).toContain('F01');
});
