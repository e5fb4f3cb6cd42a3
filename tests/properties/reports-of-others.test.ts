import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Beschikking, type CareClient, type Herindicatie, type Leveringsovereenkomst, type Register } from '#domain';
import { writeReportDocx } from '#samples';
import { memoryStore } from '#store';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { file, mailFrom } from '../golden/golden-case.ts';
import { careClient, onderaannemer } from '../support/rules-builders.ts';

const today = '2026-02-03';
const sender = onderaannemer();
const others = ['OA-002', 'OA-003'].map((number) =>
  onderaannemer({ number, name: `Zorg ${number}`, kvk: `8765432${number.at(-1)}`, addresses: [`post@${number.toLowerCase()}.example`] }),
);
const person = careClient();
const { number: clientNumber } = person;
const granted = (id: string, onderaannemerNumber: string, daysBeforeEnd: number): Beschikking => ({
  id,
  clientNumber,
  onderaannemerNumber,
  gemeente: 'Tilburg',
  product: 'BG-M',
  period: { from: '2024-03-01', to: addDays(today, daysBeforeEnd) },
});

/** What the report says, and what the register knows that is between its sender and Siem. */
interface Own {
  /** In the document, in the subject of the mail, or nowhere. */
  readonly numberIn: 'document' | 'subject' | 'nowhere';
  readonly says: 'name and birth date' | 'name' | 'somebody else';
  readonly beschikkingen: readonly Beschikking[];
  readonly hasAgreement: boolean;
}
/** What is between Siem and others, or nobody. */
interface Elsewhere {
  readonly exists: boolean;
  readonly beschikkingen: readonly Beschikking[];
  readonly agreements: readonly Leveringsovereenkomst[];
  readonly namesakes: readonly CareClient[];
  /** A report of another was accepted for their beschikking. */
  readonly reported: boolean;
}

const days = fc.constantFrom(-30, -1, 0, 20, 21, 60);
const own: fc.Arbitrary<Own> = fc.record({
  numberIn: fc.constantFrom('document', 'subject', 'nowhere'),
  says: fc.constantFrom('name and birth date', 'name', 'somebody else'),
  beschikkingen: fc.array(days, { maxLength: 2 }).map((ends) => ends.map((end, at) => granted(`BES-${at}`, sender.number, end))),
  hasAgreement: fc.boolean(),
});
const other = fc.constantFrom('OA-002', 'OA-003');
const elsewhere: fc.Arbitrary<Elsewhere> = fc.record({
  exists: fc.boolean(),
  beschikkingen: fc.array(fc.tuple(other, days), { maxLength: 2 }).map((all) => all.map(([by, end], at) => granted(`BES-X${at}`, by, end))),
  agreements: fc.array(other, { maxLength: 1 }).map((all) => all.map((by) => agreement(`LO-${by}`, by))),
  namesakes: fc.array(other, { maxLength: 1 }).map((all) => all.map(() => careClient({ number: '400777', firstName: 'Floor' }))),
  reported: fc.boolean(),
});
const agreement = (id: string, onderaannemerNumber: string): Leveringsovereenkomst => ({
  id,
  clientNumber,
  onderaannemerNumber,
  product: 'BG-M',
  period: { from: '2024-03-01' },
});

const isOwn = ({ beschikkingen, hasAgreement }: Own): boolean => beschikkingen.length > 0 || hasAgreement;
/** Whoever gives a number in the document is told whether Siem knows it (H02); of any other number, or none, nothing is told. */
const isKnown = (mine: Own, theirs: Elsewhere): boolean => isOwn(mine) || mine.numberIn === 'document' || theirs.exists;

function registerOf(mine: Own, theirs: Elsewhere): Register {
  const known = isKnown(mine, theirs);
  const namesakes = theirs.namesakes.map((one) => ({ ...granted('BES-N', 'OA-002', 30), clientNumber: one.number }));
  return {
    generation: 'g1',
    asOf: '2026-02-03T06:00:00Z',
    onderaannemers: [sender, ...others],
    careClients: [...(known ? [person] : []), ...theirs.namesakes],
    leveringsovereenkomsten: known ? [...(mine.hasAgreement ? [agreement('LO-1', sender.number)] : []), ...theirs.agreements] : [],
    beschikkingen: [...(known ? [...mine.beschikkingen, ...theirs.beschikkingen] : []), ...namesakes],
    verzenddiensten: [],
  };
}

const mailOf = ({ numberIn, says }: Own): Promise<Uint8Array> => {
  const bytes = writeReportDocx({
    clientNumber: numberIn === 'document' ? clientNumber : undefined,
    name: says === 'somebody else' ? 'Karel Anders' : 'Fenna Verzonnen',
    birthDate: says === 'name' ? undefined : says === 'somebody else' ? '1980-01-01' : person.birthDate,
    provider: 'Zorg Zuid B.V.',
    reportDate: '2026-01-30',
  });
  const subject = numberIn === 'subject' ? `Evaluatieverslag ${clientNumber}` : 'Evaluatieverslag';
  return mailFrom({ mailbox: 'facturen@zorgzuid.example' }, [file('verslag.docx', bytes)], {
    to: 'herindicatieOA@metsiem.nl',
    subject,
    text: 'Bijgaand.\n',
  });
};

const acceptedOf = (about: Beschikking): Herindicatie => ({
  clientNumber,
  beschikking: about.id,
  about,
  reports: [
    {
      submissionId: 'elsewhere-1',
      mailId: 'elsewhere',
      reference: 'SIEM-2026-000999',
      onderaannemerNumber: about.onderaannemerNumber,
      receivedAt: '2026-01-20T10:00:00Z',
      decision: 'approved',
    },
  ],
  events: [],
  eventsSettled: 0,
});

/** Every byte of the letters, but for the boundary between parts, which is drawn by lot. */
async function lettersOn(mine: Own, register: Register, herindicaties: readonly Herindicatie[] = []): Promise<readonly string[]> {
  const store = memoryStore();
  for (const one of herindicaties) await store.herindicaties.put(one, 0);
  const mails = [{ file: 'mail.eml', raw: await mailOf(mine) }];
  const options = { register, hashBsn: (bsn: string) => bsn, now: () => '2026-02-03T10:00:00Z', store };
  const letters: string[] = [];
  for await (const { replies } of checkMails(mails, options))
    letters.push(
      ...replies.map(({ raw }) =>
        Buffer.from(raw, 'base64')
          .toString()
          .replaceAll(/_NmP-[0-9a-f]+/g, '_NmP'),
      ),
    );
  return letters;
}
const lettersIn = (mine: Own, theirs: Elsewhere): Promise<readonly string[]> =>
  lettersOn(mine, registerOf(mine, theirs), theirs.reported ? theirs.beschikkingen.map(acceptedOf) : []);

describe('de brief over een verslag', () => {
  // Each run assesses two mails, with a thread that reads them.
  const numRuns = Math.min(400, Math.max(60, Number(process.env['SIEM_PROPERTY_RUNS'] ?? 60)));
  test('is dezelfde, byte voor byte, wat er ook tussen Siem en anderen is', async () => {
    await fc.assert(
      fc.asyncProperty(own, elsewhere, elsewhere, async (mine, one, another) => {
        const letters = await lettersIn(mine, one);
        expect(letters).toHaveLength(1);
        expect(await lettersIn(mine, another)).toEqual(letters);
      }),
      { numRuns },
    );
  }, 300_000);

  test('een nummer in het verslag dat niet bestaat, wordt wel gezegd: zo staat het in H02', async () => {
    const mine: Own = { numberIn: 'document', says: 'name', beschikkingen: [], hasAgreement: false };
    const theirs: Elsewhere = { exists: true, beschikkingen: [], agreements: [], namesakes: [], reported: false };
    expect((await lettersOn(mine, { ...registerOf(mine, theirs), careClients: [] }))[0]).toContain('[H02]');
    expect((await lettersIn(mine, theirs))[0]).toContain('[H03]');
  });
});
