import { expect, test } from 'vitest';
import { replay } from '#assess';
import { sampleOnderaannemers, samplePerson } from '#samples';
import { correspondence } from '../support/correspondence.ts';
import { invoice, write } from '../support/refused-invoice.ts';

const { number } = samplePerson('gijs');

test('een cliënt die uit het register viel na een inzorgmelding van Siem: de factuur wordt niet afgewezen, een medewerker kijkt', async () => {
  const decided = async (isAgreed: boolean) => {
    const scene = await correspondence({
      register: (given) => ({
        ...given,
        careClients: given.careClients.filter((one) => one.number !== number),
        leveringsovereenkomsten: given.leveringsovereenkomsten.filter(({ clientNumber }) => clientNumber !== number),
      }),
    });
    const onderaannemerNumber = sampleOnderaannemers.fable.registered.number;
    const agreement = { id: 'HI-1', clientNumber: number, onderaannemerNumber, product: 'BG-M', period: { from: '2026-01-01' } } as const;
    if (isAgreed) await scene.store.additions.addAgreement(agreement, '2026-01-05T09:00:00.000Z');
    const { outcome, mailId } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-811') }));
    expect((await replay(scene.store, mailId))?.mail).toEqual({ state: 'same' });
    return [outcome.decision, outcome.cases[0]?.findings.map(({ code, verdict }) => `${code} ${verdict}`)];
  };
  expect(await decided(true)).toEqual(['review', ['L02 undetermined']]);
  expect(await decided(false)).toEqual(['rejected', ['L02 fail']]);
});
