import { describe, expect, test } from 'vitest';
import type { HerindicatieReport, MailOutcome } from '#domain';
import { recordReports } from '#herindicatie';
import { memoryStore } from '#store';
import { endedBeschikking, reportMail } from '../support/herindicatie.ts';
import { beschikking } from '../support/rules-reports.ts';

const other = beschikking({ id: 'B-8', clientNumber: '400002' });
async function recorded(...mails: readonly MailOutcome[]) {
  const store = memoryStore();
  for (const mail of mails) await recordReports(store, mail);
  return [...(await store.herindicaties.ofClient('400001')), ...(await store.herindicaties.ofClient('400002'))];
}
const submissions = (reports: readonly HerindicatieReport[]): readonly string[] =>
  reports.map(({ submissionId, decision }) => `${submissionId} ${decision}`);

describe('een evaluatieverslag komt bij de herindicatie van zijn beschikking', () => {
  test('met van wie het kwam, wanneer, en in welke mail', async () => {
    expect(await recorded(reportMail('m1'))).toEqual([
      {
        clientNumber: '400001',
        beschikking: 'B-7',
        about: endedBeschikking,
        reports: [
          {
            submissionId: 'm1-1',
            mailId: 'm1',
            reference: 'SIEM-2026-000001',
            onderaannemerNumber: 'OA-001',
            receivedAt: '2026-01-05T09:12:00+01:00',
            decision: 'approved',
            end: '2026-01-31',
          },
        ],
        events: [],
        eventsSettled: 0,
      },
    ]);
  });

  test.each([
    ['goedgekeurd', [reportMail('m1')], ['m1-1 approved']],
    ['nog na te kijken', [reportMail('m1', [{ decision: 'review' }])], ['m1-1 review']],
    ['afgewezen', [reportMail('m1', [{ decision: 'rejected' }])], undefined],
    ['zonder eigen beschikking van deze cliënt', [reportMail('m1', [{ decision: 'review', about: undefined }])], undefined],
    ['twee keer dezelfde mail', [reportMail('m1'), reportMail('m1')], ['m1-1 approved']],
    [
      'een nieuwe versie, die eerder werd verwerkt dan de oude',
      [reportMail('m2', [{}], '2026-01-09T09:00:00Z'), reportMail('m1', [{ decision: 'review' }], '2026-01-08T09:00:00Z')],
      ['m1-1 review', 'm2-1 approved'],
    ],
    ['twee verslagen op één beschikking in één mail', [reportMail('m1', [{}, {}])], ['m1-1 approved', 'm1-2 approved']],
  ])('%s', async (_, mails, expected) => {
    const [found] = await recorded(...mails);
    expect(found && submissions(found.reports)).toEqual(expected);
  });

  test.each([
    ['H02', 'review', true],
    ['F04', 'hold', true],
    ['H04', 'review', undefined],
  ] as const)('met een bevinding %s (%s) staat erbij of het misschien van of over een ander is', async (code, consequence, isInDoubt) => {
    const finding = {
      code,
      name: 'x',
      subject: 'report',
      verdict: 'undetermined',
      facts: {},
      consequence,
      message: '',
      messageForBackoffice: '',
    } as const;
    const [inCase] = await recorded(reportMail('m1', [{ decision: 'review', findings: [finding] }]));
    const [inMail] = await recorded({ ...reportMail('m1', [{ decision: 'review' }]), findings: [finding] });
    expect([inCase, inMail].map((found) => found?.reports[0]?.isInDoubt)).toEqual([isInDoubt, isInDoubt]);
  });

  test('kan het over meer beschikkingen gaan, dan staat het in twijfel bij elk daarvan', async () => {
    const candidates = [endedBeschikking, other];
    const found = await recorded(reportMail('m1', [{ decision: 'review', about: undefined, candidates }]));
    expect(found.map(({ beschikking: id, reports }) => [id, reports[0]?.submissionId, reports[0]?.isInDoubt])).toEqual([
      ['B-7', 'm1-1', true],
      ['B-8', 'm1-1', true],
    ]);
  });

  test('een beschikking die intussen veranderde, is wat het verslag erover vond', async () => {
    const changed = { ...endedBeschikking, product: 'BG-Z', period: { from: '2025-02-01', to: '2026-06-30' } } as const;
    const [found] = await recorded(reportMail('m1'), reportMail('m2', [{ about: changed }], '2026-01-09T09:00:00Z'));
    expect(found).toMatchObject({ about: changed, reports: [{ mailId: 'm1' }, { mailId: 'm2' }] });
    expect(found).not.toHaveProperty('earlier');
  });

  test('twee verslagen over twee cliënten in één mail: elk bij zijn eigen', async () => {
    const found = await recorded(reportMail('m1', [{}, { about: other }]));
    expect(found.map(({ beschikking: id, reports }) => [id, ...submissions(reports)])).toEqual([
      ['B-7', 'm1-1 approved'],
      ['B-8', 'm1-2 approved'],
    ]);
  });
});
