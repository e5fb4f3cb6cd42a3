import { expect, test } from 'vitest';
import { memoryStore } from '#store';
import { toewijzingRoutes } from '../../packages/local/page/toewijzing-pages.ts';
import { tellWaiting } from '../../packages/local/toewijzingen/tell-toewijzing.ts';
import { toewijzingDeskOf } from '../../packages/local/toewijzingen/toewijzing-desk.ts';
import { testBsns } from '../support/iwmo-messages.ts';
import { bring, registerWith } from '../support/toewijzingen.ts';

test('wie moet kiezen, ziet waaruit: de versies die elkaar tegenspreken, en voor wie een nummer nu telt; nergens een BSN', async () => {
  const store = memoryStore();
  await store.register.replace(registerWith());
  await bring(store, { products: [{ number: '101', to: '2026-12-31' }, { number: '102' }] });
  await bring(store, { products: [{ number: '101', to: '2026-06-30' }] });
  await bring(store, { bsn: testBsns[1], products: [{ number: '102', decided: '2026-01-20' }] });
  const desk = toewijzingDeskOf(store);
  const told = (await desk.list()).map(tellWaiting);
  expect(told.map((each) => each.replaceAll(/versie [0-9a-f]{8}/g, 'versie …')).sort()).toEqual([
    [
      '0855-101 (Tilburg, Dagopvang categorie 2, vanaf 1 februari 2026 tot en met 31 december 2026), binnen op 2026-01-07: de gemeente besloot op hetzelfde moment twee verschillende dingen (cliënt 400001)',
      'versie …: Dagopvang categorie 2, vanaf 1 februari 2026 tot en met 31 december 2026',
      'versie …: Dagopvang categorie 2, vanaf 1 februari 2026 tot en met 30 juni 2026',
    ].join('\n  '),
    [
      '0855-102 (Tilburg, Dagopvang categorie 2, vanaf 1 februari 2026), binnen op 2026-01-07: een eerder bericht over dit nummer had een ander BSN (cliënt 400002)',
      'nu bij cliënt 400001, onderaannemer OA-001',
    ].join('\n  '),
  ]);
  const page = await (await toewijzingRoutes(desk).request('/toewijzingen')).text();
  for (const line of told.flatMap((each) => each.split('\n  ').slice(1))) expect(page).toContain(line);
  for (const bsn of testBsns) expect(page + told.join()).not.toContain(bsn);

  const version = /versie ([0-9a-f]{8}): .*30 juni 2026/.exec(told.join('\n'))?.[1] ?? '';
  expect(await desk.decide('101', { what: 'chosen', by: 'M. de Vries', reason: 'Gebeld.', version })).toBeNull();
  expect(await desk.decide('102', { what: 'kept', by: 'M. de Vries', reason: 'Gebeld.' })).toBeNull();
  expect(await desk.list()).toEqual([]);
});
