import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Register } from '#domain';
import { parseMail } from '#mail';
import {
  fullName,
  makeInvoice,
  makeLine,
  type SampleAttachment,
  sampleOnderaannemers,
  samplePerson,
  writeInvoicePdf,
  writeMail,
  writeReportPdf,
  writeSpecification,
} from '#samples';
import type { Store } from '#store';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { automaticTexts } from '../support/automatic-texts.ts';
import { type Correspondence, correspondence, type SentLetter } from '../support/correspondence.ts';
import { isDeep } from '../support/is-deep.ts';
import { invoice } from '../support/refused-invoice.ts';

/*
 * Two automatic parties: Siem, and one that answers every mail it gets at once or after hours, by any headers or none,
 * with any words. The exchange ends by itself, after at most one answer to what the machine itself sent.
 */

const { fable } = sampleOnderaannemers;
/** Longer than any exchange that ends. */
const roundsMax = 6;

/** What may tell that a machine wrote a mail; each may be taken out on its way. */
const marks = fc.record(
  {
    'Auto-Submitted': fc.constantFrom('auto-replied', 'auto-generated; owner=x', 'no', 'AUTO-REPLIED (vacation)', ''),
    Precedence: fc.constantFrom('bulk', 'list', 'junk', 'auto_reply', 'first-class'),
    'X-Auto-Response-Suppress': fc.constantFrom('All', 'OOF, AutoReply', 'None'),
    'List-Id': fc.constant('<lijst.fabel.example>'),
    'X-Autoreply': fc.constantFrom('yes', 'no'),
    'X-Loop': fc.constant(fable.mailbox),
  },
  { requiredKeys: [] },
);

/** The first of these in most machines, the others in some. */
const mostly = <T extends string | boolean | undefined>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/**
 * How the other party writes its mails; every one of these is seen in practice, and all of them together too. Those that
 * show nothing of what they are and bring nothing are the hard ones, so that most are like that.
 */
const machine = fc.record({
  headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: marks }),
  returnPath: mostly(undefined, '<>', `<${fable.mailbox}>`, '<bounce@fabel.example>'),
  from: mostly(fable.mailbox, 'administratie@fabel.example', 'facturen@metsiem.nl', 'herindicatieOA@metsiem.nl', 'iemand@elders.example'),
  to: fc.constantFrom('facturen@metsiem.nl', 'herindicatieOA@metsiem.nl'),
  subject: fc.constantFrom('ticket', 'number', 'none', 're', 'own', 'vacation', 'bounce'),
  threaded: mostly(false, true),
  text: fc.constantFrom(...automaticTexts),
  /** Our letter below its words. */
  quotes: mostly('nothing', 'with marks', 'like Outlook'),
  /** What hangs on its answers: nothing, our letter, our workbook, a picture, a card, a text that is no invoice, a broken PDF, what we got first. */
  returns: mostly('nothing', 'letter', 'workbook', 'logo', 'card', 'folder', 'broken', 'document'),
  /** Until it answers: from at once to a month. */
  seconds: fc.constantFrom(1, 90, 600, 7200, 80_000, 200_000, 3_000_000),
});
type Machine = typeof machine extends fc.Arbitrary<infer T> ? T : never;

/** Nothing at all tells what it is. */
const plainest: Machine = {
  headers: {},
  returnPath: undefined,
  from: fable.mailbox,
  to: 'facturen@metsiem.nl',
  subject: 'ticket',
  threaded: false,
  text: 'Wij hebben uw bericht ontvangen.',
  quotes: 'nothing',
  returns: 'nothing',
  seconds: 600,
};
/** Tried each time, whatever else is. */
const hardest: readonly [Machine][] = [
  [plainest],
  [{ ...plainest, from: 'administratie@fabel.example', seconds: 80_000 }],
  [{ ...plainest, to: 'herindicatieOA@metsiem.nl' }],
  [{ ...plainest, returns: 'workbook' }],
  [{ ...plainest, returns: 'broken' }],
  [{ ...plainest, returns: 'broken', seconds: 200_000 }],
  [{ ...plainest, seconds: 3_000_000 }],
  [{ ...plainest, returns: 'document', seconds: 200_000 }],
];

let serial = 0;
const pdf = (name: string, bytes: Uint8Array): SampleAttachment => ({ name, contentType: 'application/pdf', bytes });
const quoted = (letter: string) => ({
  nothing: '',
  'with marks': letter.replace(/^/gm, '> '),
  'like Outlook': `Van: Siem backoffice\nVerzonden: dinsdag 3 februari 2026\nOnderwerp: uw mail\n\n${letter}`,
});

async function answerOf(party: Machine, letter: SentLetter, first: readonly SampleAttachment[] = []): Promise<Uint8Array> {
  serial += 1;
  const parsed = await parseMail(letter.raw, { now: '2026-02-03T08:12:00Z', ownAddresses });
  const subjects = {
    re: `RE: ${parsed.facts.subject}`,
    own: parsed.facts.subject,
    ticket: `Uw vraag is bij ons bekend onder nummer ${serial}`,
    number: `[#${serial}] Ontvangen`,
    none: '',
    vacation: `Automatisch antwoord: ${parsed.facts.subject}`,
    bounce: 'Undelivered Mail Returned to Sender',
  };
  const headers = Object.fromEntries(
    Object.entries(party.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const raw = await writeMail({
    from: party.from,
    to: party.to,
    subject: subjects[party.subject],
    text: `Goedendag,\n\n${party.text}\n\n${quoted(parsed.text)[party.quotes]}\n`,
    sentAt: '2026-02-03T08:12:00Z',
    messageId: `machine${serial}@fabel.example`,
    headers: { ...headers, ...(party.threaded ? { 'In-Reply-To': letter.messageId, References: letter.messageId } : {}) },
    attachments: party.returns === 'document' ? [...first] : returned(party.returns, letter, parsed.attachments),
  });
  return party.returnPath === undefined ? raw : Buffer.concat([Buffer.from(`Return-Path: ${party.returnPath}\r\n`), raw]);
}

function returned(
  what: Exclude<Machine['returns'], 'document'>,
  letter: SentLetter,
  parts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): SampleAttachment[] {
  switch (what) {
    case 'nothing':
      return [];
    case 'letter':
      return [{ name: 'bericht.eml', contentType: 'message/rfc822', bytes: letter.raw }];
    case 'workbook':
      return parts.map(({ name, bytes }) => ({ name, contentType: 'application/octet-stream', bytes }));
    case 'logo':
      return [{ name: 'logo.gif', contentType: 'image/gif', bytes: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64') }];
    case 'card':
      return [{ name: 'jansen.vcf', contentType: 'text/vcard', bytes: Buffer.from('BEGIN:VCARD\r\nFN:J. Jansen\r\nEND:VCARD\r\n') }];
    case 'folder':
      return [{ name: 'bericht.txt', contentType: 'text/plain', bytes: Buffer.from(`Wij bestaan ${serial} jaar.`) }];
    case 'broken':
      return [pdf('bericht.pdf', Buffer.from(`%PDF-1.7 versleuteld ${serial} /Encrypt`))];
  }
}

/** Each of its mails brings what a person may have sent to be judged: that gets an answer, once. */
const bringsFiles = ({ returns }: Machine): boolean => returns === 'folder' || returns === 'broken' || returns === 'document';
/** Something in its mails says which letter of ours they answer. */
const namesLetter = ({ threaded, subject, quotes, returns }: Machine): boolean =>
  threaded || subject === 're' || subject === 'own' || quotes !== 'nothing' || returns === 'letter';
/** Sooner than a person could have read our letter. */
const isQuick = (party: Machine): boolean => party.seconds < 120 && namesLetter(party) && party.returns !== 'document';
/** A day later, and by itself as far as anyone can see: like somebody who writes for the first time. */
const isLikeNew = (party: Machine): boolean => party.seconds > 24 * 3600 && !namesLetter(party);
/** The letters of ours in an exchange that begins with `first`; the other party answers each of them. */
async function exchange(
  scene: Correspondence,
  party: Machine,
  first: Uint8Array,
  documents: readonly SampleAttachment[],
): Promise<readonly SentLetter[]> {
  let { letters } = await scene.receive(first);
  for (let round = 0; round < roundsMax && letters.length > 0; round += 1) {
    scene.wait(party.seconds);
    const next: SentLetter[] = [];
    for (const letter of letters) next.push(...(await scene.receive(await answerOf(party, letter, documents))).letters);
    letters = next;
  }
  return scene.letters;
}

/** A verzamelfactuur with wrong amounts: the letter that refuses it carries a workbook. */
async function wrongVerzamelfactuur(): Promise<SampleAttachment[]> {
  const wrong = makeInvoice({
    supplier: fable.party,
    iban: fable.iban,
    number: 'F-881',
    date: '2026-02-02',
    month: '2026-01',
    lines: (['gijs', 'fien', 'zwaan'] as const).map((name) =>
      makeLine(samplePerson(name), 'BG-M', { month: '2026-01', priceCents: 51111 }),
    ),
  });
  return [
    pdf('factuur.pdf', await writeInvoicePdf(wrong, 'table')),
    {
      name: 'specificatie.xlsx',
      contentType: 'application/octet-stream',
      bytes: await writeSpecification(wrong, wrong.lines, { style: 'plain' }),
    },
  ];
}
const evaluatieverslag = async (): Promise<SampleAttachment[]> => {
  const person = samplePerson('gijs');
  const report = {
    clientNumber: person.number,
    name: fullName(person),
    birthDate: person.birthDate,
    provider: fable.party.name,
    endDate: '2026-03-17',
    reportDate: '2026-01-30',
  };
  return [pdf('verslag.pdf', await writeReportPdf(report))];
};
/** Written once: each mail has a Message-ID of its own. */
const files = {
  wrong: wrongVerzamelfactuur(),
  good: invoice('F-882').then((bytes) => [pdf('factuur.pdf', bytes)]),
  report: evaluatieverslag(),
};
async function mailWith(attachments: Promise<readonly SampleAttachment[]>, to = 'facturen@metsiem.nl'): Promise<Uint8Array> {
  serial += 1;
  return writeMail({
    from: fable.mailbox,
    to,
    subject: 'Januari',
    text: 'Zie bijlage.',
    sentAt: '2026-02-03T08:12:00Z',
    messageId: `first${serial}@fabel.example`,
    attachments: [...(await attachments)],
  });
}
const invoiceMail = (): Promise<Uint8Array> => mailWith(files.wrong);
const questionMail = async (from: string): Promise<Uint8Array> => {
  serial += 1;
  const messageId = `question${serial}@fabel.example`;
  return writeMail({ from, to: 'facturen@metsiem.nl', subject: 'Vraag', text: 'Hoe gaat het?', sentAt: '2026-02-03T08:12:00Z', messageId });
};

/** A whole exchange of mails each. */
const runs = (most: number) => ({ numRuns: isDeep ? Math.min(fc.readConfigureGlobal()?.numRuns ?? most, most) : 50 });

describe('Siem and a machine that answers every letter', () => {
  test.each([
    ['an invoice that is refused', 'rejected', invoiceMail, files.wrong],
    ['an invoice that is approved', 'approved', () => mailWith(files.good), files.good],
    ['an evaluatieverslag', 'approved', () => mailWith(files.report, 'herindicatieOA@metsiem.nl'), files.report],
    ['a question', 'review', () => questionMail(fable.mailbox), Promise.resolve([])],
  ])(
    'after %s: no letter more, but one about files or days later',
    async (_, decision, first, documents) => {
      await fc.assert(
        fc.asyncProperty(machine, async (party) => {
          const scene = await correspondence();
          const [letter, ...more] = await exchange(scene, party, await first(), await documents);
          expect([letter?.row.to, (await scene.store.outcomes.get('mail0001'))?.decision]).toEqual([fable.mailbox, decision]);
          // Whatever it does: one answer to what it sent itself at the most, and none to what answers us.
          const most = !isQuick(party) && (bringsFiles(party) || isLikeNew(party)) ? 1 : 0;
          expect(more.map(({ row }) => row.subject).slice(most)).toEqual([]);
        }),
        { ...runs(1000), examples: [...hardest] },
      );
    },
    240_000,
  );

  test('and is nobody that we know: one neutral receipt at the most, however slow it is', async () => {
    const scene = await correspondence();
    const authentic = Buffer.from('Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass header.from=elders.example;\r\n');
    for (const seconds of [0, 600, 90_000, 3_000_000]) {
      scene.wait(seconds);
      await scene.receive(Buffer.concat([authentic, await questionMail(`iemand@elders.example`)]));
    }
    expect(scene.letters.map(({ row }) => row.kind)).toEqual(['neutral-receipt']);
  });
});

/** Headers that a server on the way may take out, and with them what tells a machine's mail. */
const telling = ['Auto-Submitted', 'X-Auto-Response-Suppress', 'In-Reply-To', 'References', 'Return-Path', 'Message-ID'] as const;
const without = (raw: Uint8Array, names: readonly string[]): Uint8Array =>
  Buffer.from(
    names.reduce(
      (mail, name) => mail.replace(new RegExp(`^${name}:.*(?:\\r?\\n[ \\t].*)*\\r?\\n`, 'im'), ''),
      Buffer.from(raw).toString('latin1'),
    ),
    'latin1',
  );

test('two of us, each an onderaannemer of the other: it ends whatever headers get lost, and with Auto-Submitted after one letter', async () => {
  const theirs = 'facturen@anderesiem.example';
  const knows =
    (address: string) =>
    (register: Register): Register => ({
      ...register,
      onderaannemers: register.onderaannemers.map((one, i) => (i === 0 ? { ...one, addresses: [...one.addresses, address] } : one)),
    });
  await fc.assert(
    fc.asyncProperty(fc.subarray([...telling]), fc.constantFrom(1, 600), fc.boolean(), async (lost, seconds, hasInvoice) => {
      const [siem, other] = await Promise.all([
        correspondence({ register: knows(theirs) }),
        correspondence({ register: knows('facturen@metsiem.nl'), own: { facturen: [theirs], herindicatie: [] } }),
      ]);
      let { letters } = await siem.receive(hasInvoice ? await invoiceMail() : await questionMail(theirs));
      for (let round = 0; round < roundsMax && letters.length > 0; round += 1) {
        const [to, from] = round % 2 === 0 ? [other, siem] : [siem, other];
        for (const one of [to, from]) one.wait(seconds);
        const next: SentLetter[] = [];
        for (const { raw } of letters) next.push(...(await to.receive(without(raw, lost))).letters);
        letters = next;
      }
      expect([siem.letters.length, other.letters.length].map((count) => count <= 1)).toEqual([true, true]);
      expect(letters).toEqual([]);
      if (!lost.includes('Auto-Submitted')) expect([siem.letters.length, other.letters.length]).toEqual([1, 0]);
    }),
    runs(300),
  );
}, 120_000);

class Crash extends Error {}
type Act = (...given: readonly unknown[]) => Promise<unknown>;
/** The process dies before or after the nth call of the store, once. */
function dying(store: Store, nth: number, after: boolean): Store {
  let calls = 0;
  const wrap = (part: object): object =>
    Object.fromEntries(
      Object.entries(part).map(([name, act]: [string, Act]) => [
        name,
        async (...given: readonly unknown[]) => {
          calls += 1;
          const dies = calls === nth;
          if (dies && !after) throw new Crash();
          const result = await act(...given);
          if (dies) throw new Crash();
          return result;
        },
      ]),
    );
  return Object.fromEntries(Object.entries(store).map(([name, part]) => [name, wrap(part)])) as unknown as Store;
}

test('a mail that is judged again and again, whatever dies in between, gets one outcome and one letter', async () => {
  const [invoice, question] = [await invoiceMail(), await questionMail(fable.mailbox)];
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.record({ nth: fc.integer({ min: 1, max: 40 }), after: fc.boolean() }), { maxLength: 3 }),
      fc.integer({ min: 0, max: 3 }),
      async (hasInvoice, crashes, repeats) => {
        let plan = [...crashes];
        const scene = await correspondence({
          seen: (store) =>
            new Proxy(store, {
              get: (target, name: keyof Store) => {
                const [next] = plan;
                return next === undefined ? target[name] : current(target, next)[name];
              },
            }),
        });
        let doomed: { readonly crash: object; readonly store: Store } | undefined;
        const current = (store: Store, crash: { readonly nth: number; readonly after: boolean }): Store => {
          if (doomed?.crash !== crash) doomed = { crash, store: dying(store, crash.nth, crash.after) };
          return doomed.store;
        };
        await scene.store.objects.putRaw('raw/m', hasInvoice ? invoice : question);
        await scene.store.intake.register({ mailId: 'm', rawKey: 'raw/m', receivedAt: scene.now(), now: scene.now() });
        while (plan.length > 0) {
          await scene.again('m').catch((error: unknown) => {
            if (!(error instanceof Crash)) throw error;
          });
          plan = plan.slice(1);
        }
        const outcomes: unknown[] = [];
        for (let time = 0; time <= repeats; time += 1) {
          await scene.again('m');
          outcomes.push(JSON.stringify(await scene.store.outcomes.get('m')));
        }
        expect(new Set(outcomes).size).toBe(1);
        expect(scene.letters.map(({ row }) => row.replyId)).toEqual(['m-1']);
        expect((await scene.store.replies.forMail('m')).map(({ state }) => state)).toEqual(['sent']);
      },
    ),
    runs(1000),
  );
}, 120_000);
