import { describe, expect, test } from 'vitest';
import type { Leveringsovereenkomst } from '#domain';
import { claimsOf, doubtSentence, explainLines, type InvoiceCase, judgeInvoice, ruleOf } from '#rules';
import { claim, invoiceLine, ledger, leveringsovereenkomst, onderaannemer, oneLine, sure } from '../support/rules-builders.ts';

const early = { period: { from: '2026-03-01', to: '2026-03-14' }, why: 'begins-later-in-register' } as const;
const ours = leveringsovereenkomst('BG-M', '2026-03-01', undefined, { id: 'HI-1', doubts: [early] });
const agreements = [ours, leveringsovereenkomst('BG-M', '2026-03-15')];
const march = (
  wish: Parameters<typeof oneLine>[0],
  agreed: readonly Leveringsovereenkomst[] = agreements,
  more: Partial<InvoiceCase> = {},
) => ({
  ...oneLine(wish, agreed, '2026-03', { received: '2026-04-02' }),
  ...more,
});
/** Everything but passes and what does not apply by itself. */
const said = (c: InvoiceCase) =>
  judgeInvoice({ ...c }).flatMap(({ code, verdict, facts }) =>
    verdict === 'pass' || (verdict === 'not-applicable' && facts['because'] !== 'L05') ? [] : [`${code} ${verdict}`],
  );
const inForce = (from: string, to?: string) =>
  onderaannemer({ raamovereenkomst: { from, to, signedByOnderaannemer: true, signedBySiem: true } });

describe('dagen in twijfel', () => {
  test('niets wordt een factuurregel aangerekend dat op de twijfel berust: L05 zegt het', () => {
    expect(said(march({}))).toEqual(['L05 undetermined', 'L09 not-applicable']);
    expect(said(march({ birthDate: sure('1961-04-13') }, [{ ...ours, doubts: [{ ...early, period: ours.period }] }]))).toEqual([
      'L04 not-applicable',
      'L05 undetermined',
    ]);
    expect(said(march({ product: 'BG-Z', amount: 732.33 }, [{ ...ours, doubts: [{ ...early, period: ours.period }] }]))).toEqual([
      'L05 undetermined',
      'L07 not-applicable',
    ]);
    const again = ledger({ claims: [claim({ month: '2026-03', days: 10, amountCents: 15868 })] });
    expect(said(march({ amount: 142.81 }, agreements, { ledger: again }))).toEqual(['L05 undetermined', 'L11 not-applicable']);
  });

  test('wat er los van staat, blijft een fout', () => {
    const c = march({ clientNumber: sure('499999') });
    expect(said(c)).toEqual(['L02 fail']);
    expect(said({ ...march({}), onderaannemer: inForce('2020-01-01', '2020-12-31') })).toEqual([
      'F14 fail',
      'L05 undetermined',
      'L09 not-applicable',
    ]);
  });

  test('een andere factuurregel wordt beoordeeld als altijd', () => {
    const dagopvang = leveringsovereenkomst('DO-2', '2026-01-01');
    const base = march({}, [...agreements, dagopvang]);
    const lines = [invoiceLine({}), invoiceLine({ product: 'DO-2', amount: 400 })].map((line, i) => ({ ...line, number: i + 1 }));
    const judged = judgeInvoice({ ...base, invoice: { ...base.invoice, lines, ownLines: lines } });
    expect(judged.filter(({ verdict }) => verdict === 'fail').map(({ code, line }) => [code, line])).toEqual([
      ['F12', undefined],
      ['L08', 2],
    ]);
    expect(judged.filter(({ code, verdict }) => code === 'L05' && verdict === 'undetermined').map(({ line }) => line)).toEqual([1]);
  });

  test('een raamovereenkomst die alleen met de ene uitleg past, is voor een medewerker', () => {
    const part = { amount: 269.75 };
    expect(said(march(part))).toEqual([]);
    expect(said(march(part, agreements, { onderaannemer: inForce('2026-03-15') }))).toEqual(['F14 undetermined']);
    const replaced = [leveringsovereenkomst('BG-M', '2025-01-01', undefined, { doubts: [{ ...early, period: { from: '2026-03-18' } }] })];
    expect(said(march(part, replaced, { onderaannemer: inForce('2020-01-01', '2026-03-17') }))).toEqual(['F14 undetermined']);
    expect(said(march({}, replaced, { onderaannemer: inForce('2026-03-18') }))).toContain('F14 undetermined');
  });

  test('L06 noemt alleen dagen die zeker zijn', () => {
    const ended = leveringsovereenkomst('BG-M', '2025-01-01', '2025-12-31');
    const [found] = judgeInvoice(oneLine({}, [ended, { ...ours, doubts: [{ ...early, period: ours.period }] }], '2026-02')).filter(
      ({ code }) => code === 'L06',
    );
    expect(found).toMatchObject({ verdict: 'fail', facts: { month: '2026-02', endedOn: '2025-12-31', returned: true } });
    expect(found?.facts).not.toHaveProperty('startsOn');
  });

  test('een goedkeuring legt alleen dagen vast die zeker zijn', () => {
    const named = march({ amount: 95.21, period: sure({ from: '2026-03-10', to: '2026-03-20' }) });
    expect(said(named)).toEqual([]);
    expect(claimsOf(named)).toMatchObject([{ days: 6, period: { from: '2026-03-15', to: '2026-03-20' } }]);
    const whole = claimsOf(march({ amount: 269.75 }));
    expect(whole).toMatchObject([{ days: 17 }]);
    expect(whole[0]).not.toHaveProperty('within');
  });

  test('wie het register laadt, leest dezelfde woorden als wie de factuur nakijkt', () => {
    const [found] = judgeInvoice(march({})).filter(({ code }) => code === 'L05');
    expect(doubtSentence({ product: 'BG-M', ...early })).toBe(ruleOf('L05').toBackoffice(found?.facts ?? {}));
  });

  test('uitleg: geen bedrag voor er is besloten, en daarbuiten als altijd', () => {
    const explained = (c: InvoiceCase) => explainLines(c, judgeInvoice(c))[0];
    const [one, other] = [
      { id: 'HI-1', product: 'BG-M', from: '2026-03-01', to: undefined },
      { id: 'LO-BG-M-2026-03-15', product: 'BG-M', from: '2026-03-15', to: undefined },
    ];
    expect(explained(march({}))).toEqual({
      line: 1,
      clientNumber: '400101',
      product: 'BG-M',
      month: '2026-03',
      agreements: [one, other],
      chargedCents: 49190,
      verdict: 'in-doubt',
      because: 'agreement-in-doubt',
    });
    expect(explained(march({ amount: 269.75 }))).toMatchObject({ coveredDays: 17, expectedCents: 26975, verdict: 'right' });
    const base = march({}, [...agreements, leveringsovereenkomst('DO-2', '2026-01-01')]);
    const lines = [invoiceLine({ product: 'DO-2', amount: 435.97 }), invoiceLine({})].map((line, i) => ({ ...line, number: i + 1 }));
    const two = { ...base, invoice: { ...base.invoice, lines, ownLines: lines } };
    expect(explainLines(two, judgeInvoice(two)).map(({ verdict, because }) => [verdict, because])).toEqual([
      ['right', undefined],
      ['in-doubt', 'agreement-in-doubt'],
    ]);
    // In doubt for another reason: nothing of this.
    expect(explained(oneLine({}, [], '2026-03', { registerAsOf: '2026-03-01' }))).toMatchObject({ because: 'no-agreement' });
  });
});
