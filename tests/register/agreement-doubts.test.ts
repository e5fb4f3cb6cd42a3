import { describe, expect, test } from 'vitest';
import type { AgreementDoubtReason, Leveringsovereenkomst, ProductCode } from '#domain';
import type { AgreementAddition } from '#store';
import { agreementsLaidOver } from '../../packages/store/laid-over.ts';

const agreed = (id: string, product: ProductCode, from: string, to?: string, onderaannemerNumber = 'OA-001'): Leveringsovereenkomst => ({
  id,
  clientNumber: '400001',
  onderaannemerNumber,
  product,
  period: { from, to },
});
/** Made on 20 February, unless told. */
const ours = (item: Leveringsovereenkomst, more: Partial<AgreementAddition> = {}): AgreementAddition => ({
  item,
  addedAt: '2026-02-20T10:00:00.000Z',
  ...more,
});
const before = '2026-02-01T00:00:00.000Z';
const later = '2026-04-01T00:00:00.000Z';
const contained = { containedAsOf: '2026-03-01T00:00:00.000Z' };
const gone: AgreementDoubtReason = 'no-longer-registered';
const beginsLater: AgreementDoubtReason = 'begins-later-in-register';
const otherCare: AgreementDoubtReason = 'other-care-in-register';
const replaced: AgreementDoubtReason = 'followed-by-another-product';

const year = agreed('HI-1', 'BG-M', '2026-03-01', '2027-02-28');
const open = agreed('HI-1', 'BG-M', '2026-03-01');
const heavier = agreed('HI-1', 'BG-Z', '2026-03-01', '2027-02-28');

interface Row {
  readonly what: string;
  readonly registered?: readonly Leveringsovereenkomst[];
  readonly made: readonly AgreementAddition[];
  readonly asOf?: string;
  /** "id product from..to", and of days in doubt "id: from..to why". */
  readonly gives: readonly string[];
}
const range = ({ from, to }: { readonly from: string; readonly to?: string | undefined }): string => `${from}..${to ?? ''}`;
const told = (all: readonly Leveringsovereenkomst[]): readonly string[] => [
  ...all.map(({ id, product, period }) => `${id} ${product} ${range(period)}`),
  ...all.flatMap(({ id, doubts = [] }) => doubts.map(({ period, why }) => `${id}: ${range(period)} ${why}`)),
];
const all = (one: Leveringsovereenkomst): string => `${one.id} ${one.product} ${range(one.period)}`;
const old = agreed('LO-0', 'BG-M', '2025-01-01');

const noLonger: readonly Row[] = [
  { what: 'nog niet in het register: zij telt', made: [ours(year)], gives: [all(year)] },
  { what: 'nog steeds niet, in een register van later: zij telt', made: [ours(year)], asOf: later, gives: [all(year)] },
  {
    what: 'eerst in het register, en in een later register niet meer',
    made: [ours(year, contained)],
    asOf: later,
    gives: [all(year), `HI-1: 2026-03-01..2027-02-28 ${gone}`],
  },
  {
    what: 'een register van hetzelfde moment, anders geschreven',
    made: [ours(year, contained)],
    asOf: '2026-03-01T01:00:00+01:00',
    gives: [all(year), `HI-1: 2026-03-01..2027-02-28 ${gone}`],
  },
  { what: 'een register van net daarvoor', made: [ours(year, contained)], asOf: '2026-02-28T23:59:59.999Z', gives: [all(year)] },
  { what: 'ingetrokken: er is niets in twijfel', made: [ours(year, { ...contained, withdrawnAt: later })], asOf: later, gives: [] },
  {
    what: 'zij staat er weer in: het register telt',
    registered: [agreed('LO-1', 'BG-M', '2026-03-01', '2026-08-31')],
    made: [ours(year, contained)],
    asOf: later,
    gives: ['LO-1 BG-M 2026-03-01..2026-08-31'],
  },
  {
    what: 'dagen die het register nog wel geeft, zijn niet in twijfel',
    registered: [agreed('LO-0', 'BG-M', '2025-01-01', '2026-03-31')],
    made: [ours(year, contained)],
    asOf: later,
    gives: ['HI-1 BG-M 2026-03-01..2027-02-28', 'LO-0 BG-M 2025-01-01..2026-03-31', `HI-1: 2026-04-01..2027-02-28 ${gone}`],
  },
  {
    what: 'een overeenkomst van een ander zegt er niets over',
    registered: [agreed('LO-2', 'BG-M', '2026-03-01', '2027-02-28', 'OA-002')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-2 BG-M 2026-03-01..2027-02-28'],
  },
];

const laterStart: readonly Row[] = [
  {
    what: 'in het register begint dezelfde zorg later: de dagen daarvoor',
    registered: [agreed('LO-1', 'BG-M', '2026-03-15')],
    made: [ours(open)],
    asOf: later,
    gives: [all(open), 'LO-1 BG-M 2026-03-15..', `HI-1: 2026-03-01..2026-03-14 ${beginsLater}`],
  },
  {
    what: 'één dag later: die ene dag',
    registered: [agreed('LO-1', 'BG-M', '2026-03-02')],
    made: [ours(open)],
    asOf: later,
    gives: [all(open), 'LO-1 BG-M 2026-03-02..', `HI-1: 2026-03-01..2026-03-01 ${beginsLater}`],
  },
  {
    what: 'ook de dagen na het einde in het register',
    registered: [agreed('LO-1', 'BG-M', '2026-03-15', '2026-08-31')],
    made: [ours(open)],
    asOf: later,
    gives: [
      all(open),
      'LO-1 BG-M 2026-03-15..2026-08-31',
      `HI-1: 2026-03-01..2026-03-14 ${beginsLater}`,
      `HI-1: 2026-09-01.. ${beginsLater}`,
    ],
  },
  {
    what: 'een register van de dag waarop zij werd gemaakt',
    registered: [agreed('LO-1', 'BG-M', '2026-03-15')],
    made: [ours(open)],
    asOf: '2026-02-20T00:00:00.000Z',
    gives: [all(open), 'LO-1 BG-M 2026-03-15..', `HI-1: 2026-03-01..2026-03-14 ${beginsLater}`],
  },
  {
    what: 'een register van de dag ervoor weet er nog niets van',
    registered: [agreed('LO-1', 'BG-M', '2026-03-15')],
    made: [ours(open)],
    asOf: '2026-02-19T22:00:00.000Z',
    gives: [all(open), 'LO-1 BG-M 2026-03-15..'],
  },
  {
    what: 'een ander product van die zorg begint later: beide, op alle dagen samen',
    registered: [agreed('LO-1', 'BG-Z', '2026-03-15')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-1 BG-Z 2026-03-15..', `HI-1: 2026-03-01..2027-02-28 ${beginsLater}`, `LO-1: 2026-03-15..2027-02-28 ${replaced}`],
  },
  {
    what: 'wat na haar laatste dag begint, volgt op haar',
    registered: [agreed('LO-1', 'BG-M', '2027-03-01')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-1 BG-M 2027-03-01..'],
  },
  {
    what: 'wat op haar laatste dag begint, niet',
    registered: [agreed('LO-1', 'BG-M', '2027-02-28')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-1 BG-M 2027-02-28..', `HI-1: 2026-03-01..2027-02-27 ${beginsLater}`],
  },
  {
    what: 'dagopvang zegt niets over begeleiding, en een ander niets over deze onderaannemer',
    registered: [agreed('LO-1', 'DO-2', '2026-03-15'), agreed('LO-2', 'BG-M', '2026-03-15', undefined, 'OA-002')],
    made: [ours(open)],
    asOf: later,
    gives: [all(open), 'LO-1 DO-2 2026-03-15..', 'LO-2 BG-M 2026-03-15..'],
  },
];

const other: readonly Row[] = [
  {
    what: 'de oude loopt door in het register: haar dagen vanaf de nieuwe',
    registered: [old],
    made: [ours(heavier)],
    gives: [all(heavier), all(old), `LO-0: 2026-03-01..2027-02-28 ${replaced}`],
  },
  {
    what: 'de oude eindigt de dag voor de nieuwe',
    registered: [agreed('LO-0', 'BG-M', '2025-01-01', '2026-02-28')],
    made: [ours(heavier)],
    gives: [all(heavier), 'LO-0 BG-M 2025-01-01..2026-02-28'],
  },
  {
    what: 'de oude eindigt op de eerste dag van de nieuwe: die ene dag',
    registered: [agreed('LO-0', 'BG-M', '2025-01-01', '2026-03-01')],
    made: [ours(heavier)],
    gives: [all(heavier), 'LO-0 BG-M 2025-01-01..2026-03-01', `LO-0: 2026-03-01..2026-03-01 ${replaced}`],
  },
  {
    what: 'ook als de nieuwe intussen in het register staat',
    registered: [old, agreed('LO-1', 'BG-Z', '2026-03-01', '2026-12-31')],
    made: [ours(heavier, contained)],
    asOf: later,
    gives: [all(old), 'LO-1 BG-Z 2026-03-01..2026-12-31', `LO-0: 2026-03-01..2026-12-31 ${replaced}`],
  },
  {
    what: 'wat er in het register nog na komt, is van later',
    registered: [agreed('LO-1', 'BG-Z', '2026-03-01'), agreed('LO-2', 'BG-L', '2026-09-01')],
    made: [ours(heavier, contained)],
    asOf: later,
    gives: ['LO-1 BG-Z 2026-03-01..', 'LO-2 BG-L 2026-09-01..'],
  },
  {
    what: 'beschermd wonen komt in de plaats van begeleiding',
    registered: [old],
    made: [ours(agreed('HI-1', 'BW-1', '2026-03-01'))],
    gives: ['HI-1 BW-1 2026-03-01..', all(old), `LO-0: 2026-03-01.. ${replaced}`],
  },
  {
    what: 'dagopvang en vervoer gaan naast begeleiding, en een ander houdt wat zij heeft',
    registered: [
      agreed('LO-1', 'DO-2', '2025-01-01'),
      agreed('LO-2', 'VV-R', '2025-01-01'),
      agreed('LO-3', 'BG-M', '2025-01-01', undefined, 'OA-002'),
    ],
    made: [ours(heavier)],
    gives: [all(heavier), 'LO-1 DO-2 2025-01-01..', 'LO-2 VV-R 2025-01-01..', 'LO-3 BG-M 2025-01-01..'],
  },
  { what: 'ingetrokken: de oude telt', registered: [old], made: [ours(heavier, { withdrawnAt: later })], gives: [all(old)] },
  {
    what: 'twee van ons: de eerste, vanaf de tweede',
    made: [ours(agreed('HI-1', 'BG-M', '2026-03-01')), ours(agreed('HI-2', 'BG-Z', '2026-09-01'), { addedAt: later })],
    gives: ['HI-1 BG-M 2026-03-01..', 'HI-2 BG-Z 2026-09-01..', `HI-1: 2026-09-01.. ${replaced}`],
  },
  {
    what: 'twee van ons achter elkaar in de plaats van de oude: elke dag één keer',
    registered: [old],
    made: [
      ours(agreed('HI-1', 'BG-Z', '2026-03-01', '2026-09-30')),
      ours(agreed('HI-2', 'BG-L', '2026-09-01', '2026-12-31'), { addedAt: later }),
    ],
    gives: [
      'HI-1 BG-Z 2026-03-01..2026-09-30',
      'HI-2 BG-L 2026-09-01..2026-12-31',
      all(old),
      `HI-1: 2026-09-01..2026-09-30 ${replaced}`,
      `LO-0: 2026-03-01..2026-09-30 ${replaced}`,
      `LO-0: 2026-10-01..2026-12-31 ${replaced}`,
    ],
  },
  {
    what: 'niet meer in het register, en de tweede komt erna: van elke dag de eerste reden',
    made: [ours(agreed('HI-1', 'BG-M', '2026-03-01'), contained), ours(agreed('HI-2', 'BG-Z', '2026-09-01'), { addedAt: later })],
    asOf: later,
    gives: ['HI-1 BG-M 2026-03-01..', 'HI-2 BG-Z 2026-09-01..', `HI-1: 2026-03-01.. ${gone}`],
  },
];

const beside: readonly Row[] = [
  {
    what: 'beschermd wonen begint later: de dagen waarop beide gelden, van allebei',
    registered: [agreed('LO-1', 'BW-1', '2026-04-15')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-1 BW-1 2026-04-15..', `HI-1: 2026-04-15..2027-02-28 ${otherCare}`, `LO-1: 2026-04-15..2027-02-28 ${replaced}`],
  },
  {
    what: 'beschermd wonen begint op dezelfde dag',
    registered: [agreed('LO-1', 'BW-1', '2026-03-01', '2026-03-31')],
    made: [ours(year)],
    asOf: later,
    gives: [
      all(year),
      'LO-1 BW-1 2026-03-01..2026-03-31',
      `HI-1: 2026-03-01..2026-03-31 ${otherCare}`,
      `LO-1: 2026-03-01..2026-03-31 ${replaced}`,
    ],
  },
  {
    what: 'beschermd wonen liep al: daar komt begeleiding voor in de plaats',
    registered: [agreed('LO-1', 'BW-1', '2026-02-28')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-1 BW-1 2026-02-28..', `LO-1: 2026-03-01..2027-02-28 ${replaced}`],
  },
  {
    what: 'een register van de dag ervoor weet nog niets van haar',
    registered: [agreed('LO-1', 'BW-1', '2026-04-15')],
    made: [ours(year)],
    gives: [all(year), 'LO-1 BW-1 2026-04-15..', `LO-1: 2026-04-15..2027-02-28 ${replaced}`],
  },
  {
    what: 'een ander product van die zorg op dezelfde dag: in een later register telt dat',
    registered: [agreed('LO-1', 'BG-L', '2026-03-01')],
    made: [ours(year)],
    asOf: later,
    gives: ['LO-1 BG-L 2026-03-01..'],
  },
  {
    what: 'een ander product van die zorg op dezelfde dag, in een register van ervoor: daar komt zij voor in de plaats',
    registered: [agreed('LO-1', 'BG-L', '2026-03-01')],
    made: [ours(year)],
    gives: [all(year), 'LO-1 BG-L 2026-03-01..', `LO-1: 2026-03-01..2027-02-28 ${replaced}`],
  },
  {
    what: 'overbruggingszorg op dezelfde dag staat niet voor begeleiding',
    registered: [agreed('LO-1', 'BG-O', '2026-03-01')],
    made: [ours(year)],
    asOf: later,
    gives: [all(year), 'LO-1 BG-O 2026-03-01..', `LO-1: 2026-03-01..2027-02-28 ${replaced}`],
  },
];

describe.each([
  ['Siem nam haar terug uit het register', noLonger],
  ['het register laat haar later beginnen', laterStart],
  ['een ander product kwam in haar plaats', other],
  ['het register heeft andere zorg op dezelfde dagen', beside],
])('een overeenkomst van ons: %s', (_, rows) => {
  test.each(rows)('$what', ({ registered = [], made, asOf = before, gives }) => {
    const found = agreementsLaidOver(registered, { agreements: made, beschikkingen: [] }, asOf);
    expect([...told(found)].sort()).toEqual([...gives].sort());
  });
});
