import { expect, test } from 'vitest';
import type { HerindicatieReport, Register } from '#domain';
import { writeReportDocx } from '#samples';
import { memoryStore } from '#store';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { file, mailFrom } from '../golden/golden-case.ts';
import { careClient, onderaannemer } from '../support/rules-builders.ts';
import { beschikking } from '../support/rules-reports.ts';

const about = beschikking({ period: { from: '2025-03-01', to: '2026-04-30' } });
const register: Register = {
  generation: 'g1',
  asOf: '2026-02-03T06:00:00Z',
  onderaannemers: [onderaannemer()],
  careClients: [careClient()],
  leveringsovereenkomsten: [],
  beschikkingen: [about],
  verzenddiensten: [],
};
const earlier: HerindicatieReport = {
  submissionId: 'earlier-1',
  mailId: 'earlier',
  reference: 'SIEM-2026-000777',
  onderaannemerNumber: about.onderaannemerNumber,
  receivedAt: '2026-01-20T23:30:00Z',
  decision: 'approved',
};

/** What H08 says of the first mail, when these reports were kept before. */
async function saidOn(reports: readonly HerindicatieReport[], beschikkingId = about.id): Promise<object | undefined> {
  const store = memoryStore();
  const kept = { clientNumber: about.clientNumber, beschikking: beschikkingId, about, reports, events: [], eventsSettled: 0 };
  await store.herindicaties.put(kept, 0);
  const { firstName, lastName, birthDate, number: clientNumber } = careClient();
  const bytes = writeReportDocx({
    clientNumber,
    name: `${firstName} ${lastName}`,
    birthDate,
    provider: 'Zorg Zuid',
    reportDate: '2026-01-30',
  });
  const raw = await mailFrom({ mailbox: 'facturen@zorgzuid.example' }, [file('verslag.docx', bytes)], { to: 'herindicatieOA@metsiem.nl' });
  const options = { register, hashBsn: (bsn: string) => bsn, now: () => '2026-02-03T10:00:00Z', store };
  for await (const { outcome } of checkMails([{ file: 'mail.eml', raw }], options))
    return outcome.cases[0]?.findings.find(({ code }) => code === 'H08')?.facts;
  throw new Error('The mail was not assessed');
}

const again = { reference: 'SIEM-2026-000777', receivedOn: '2026-01-21' };
test.each<readonly [string, readonly HerindicatieReport[], object | undefined]>([
  ['een verslag dat was goedgekeurd', [earlier], again],
  ['een verslag dat een mens aannam', [{ ...earlier, decision: 'review', accepted: { by: 'Anna', at: '2026-01-22T09:00:00Z' } }], again],
  ['een verslag dat nog wacht', [{ ...earlier, decision: 'review' }], undefined],
  ['een verslag van een andere onderaannemer', [{ ...earlier, onderaannemerNumber: 'OA-002' }], undefined],
  ['dit verslag zelf, bij een tweede poging', [{ ...earlier, submissionId: 'check-000001-1' }], undefined],
])('%s', async (_what, reports, said) => expect(await saidOn(reports)).toEqual(said));

test('een verslag bij een andere beschikking van dezelfde cliënt', async () => expect(await saidOn([earlier], 'BES-9')).toBeUndefined());
