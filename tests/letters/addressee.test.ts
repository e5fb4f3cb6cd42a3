import { describe, expect, test } from 'vitest';
import type { Register } from '#domain';
import { parseMail } from '#mail';
import { makeInvoice, makeLine, samplePerson, sampleOnderaannemers as senders, writeInvoicePdf, writeMail, writeReportPdf } from '#samples';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { correspondence, type SentLetter } from '../support/correspondence.ts';

/*
 * Who gets the letter: the registered address that the mail came from, or one on file when nobody reads that one; for a
 * stranger at most a neutral receipt; and never another one than that.
 */

const { fable, invented } = senders;
type Party = typeof fable;
const accountant = 'kantoor@accountant.example';
const unread = 'noreply@accountant.example';

/** An invoice as agreed, for a person in care of that onderaannemer. */
const invoiceOf = (party: Party, number: string, iban: string = party.iban) =>
  writeInvoicePdf(
    makeInvoice({
      supplier: party.party,
      iban,
      number,
      date: '2026-02-02',
      month: '2026-01',
      lines: [makeLine(samplePerson('gijs'), 'BG-M', { month: '2026-01' })],
    }),
    'table',
  );

const report = (): Promise<Uint8Array> => {
  const { number, firstName, lastName, birthDate } = samplePerson('gijs');
  return writeReportPdf({
    clientNumber: number,
    name: `${firstName} ${lastName}`,
    birthDate,
    provider: fable.party.name,
    endDate: '2026-03-17',
    reportDate: '2026-02-02',
  });
};

/** The register with these addresses added, by number of the onderaannemer; with `only`, in place of what it had. */
const withAddresses =
  (added: Readonly<Record<string, readonly string[]>>, only = false) =>
  (register: Register): Register => ({
    ...register,
    onderaannemers: register.onderaannemers.map((one) => {
      const more = added[one.number] ?? [];
      return more.length === 0 ? one : { ...one, addresses: only ? more : [...one.addresses, ...more] };
    }),
  });
const numbers = { fable: fable.registered.number, invented: invented.registered.number };
const both = (address: string) => withAddresses({ [numbers.fable]: [address], [numbers.invented]: [address] });

const dmarc = (result: string, domain: string): string =>
  `Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=x@${domain}; dkim=pass header.d=${domain}; dmarc=${result} header.from=${domain};\r\n`;

interface Row {
  readonly name: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly register?: (register: Register) => Register;
  readonly invoices?: readonly (readonly [Party, string])[];
  readonly report?: boolean;
  readonly iban?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly authentic?: string;
  /** To whom, what kind. */
  readonly letters: readonly (readonly [string, string])[];
}
const one = [[fable, 'F-1']] as const;
const two = [
  [fable, 'F-1'],
  [invented, 'F-2'],
] as const;

const rows: readonly Row[] = [
  { name: 'een adres op naam', from: fable.mailbox, invoices: one, letters: [[fable.mailbox, 'decision']] },
  {
    name: 'een adres op naam met een Reply-To van elders',
    from: fable.mailbox,
    replyTo: 'iemand@elders.example',
    invoices: one,
    letters: [[fable.mailbox, 'decision']],
  },
  {
    name: 'een adres onder een heel domein',
    from: 'piet@dezorg.example',
    register: withAddresses({ [numbers.fable]: ['@dezorg.example'] }),
    invoices: one,
    letters: [['piet@dezorg.example', 'decision']],
  },
  { name: 'zonder factuur', from: fable.mailbox, letters: [[fable.mailbox, 'receipt']] },
  {
    name: 'een factuur met een ander rekeningnummer: niets over de inhoud',
    from: fable.mailbox,
    invoices: one,
    iban: 'NL13TEST0123456789',
    letters: [[fable.mailbox, 'neutral-receipt']],
  },
  {
    name: 'een factuur van een andere onderaannemer: niets over de inhoud, en niets aan die ander',
    from: fable.mailbox,
    invoices: [[invented, 'F-2']],
    letters: [[fable.mailbox, 'neutral-receipt']],
  },
  {
    name: 'een onbekende die echt is',
    from: 'x@elders.example',
    invoices: one,
    authentic: 'pass',
    letters: [['x@elders.example', 'neutral-receipt']],
  },
  { name: 'een onbekende van wie dat niet vaststaat', from: 'x@elders.example', invoices: one, letters: [] },
  { name: 'een onbekende machine', from: 'noreply@elders.example', invoices: one, authentic: 'pass', letters: [] },
  { name: 'een vervalst adres op naam', from: fable.mailbox, invoices: one, authentic: 'fail', letters: [] },
  { name: 'een lijkend domein', from: 'facturen@fabe1.example', invoices: one, letters: [] },
  { name: 'een collega die doorstuurt', from: 'collega@metsiem.nl', invoices: one, letters: [] },
  { name: 'onze eigen postbus', from: 'facturen@metsiem.nl', invoices: one, letters: [] },
  {
    name: 'een boekhouddienst met een Reply-To op naam',
    from: 'verzend@boekhoudwolk.example',
    replyTo: fable.mailbox,
    invoices: one,
    letters: [[fable.mailbox, 'decision']],
  },
  {
    name: 'een boekhouddienst met een Reply-To van niemand',
    from: 'verzend@boekhoudwolk.example',
    replyTo: 'x@elders.example',
    invoices: one,
    letters: [],
  },
  { name: 'een boekhouddienst zonder Reply-To', from: 'verzend@boekhoudwolk.example', invoices: one, letters: [] },
  {
    name: 'een boekhouddienst met een Reply-To die niemand leest',
    from: 'verzend@boekhoudwolk.example',
    replyTo: 'noreply@fabel.example',
    register: withAddresses({ [numbers.fable]: ['noreply@fabel.example'] }),
    invoices: one,
    letters: [[fable.mailbox, 'decision']],
  },
  {
    name: 'een boekhoudpakket dat zegt dat het een machine is',
    from: fable.mailbox,
    invoices: one,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letters: [[fable.mailbox, 'decision']],
  },
  {
    name: 'de accountant van twee, met een factuur van een',
    from: accountant,
    register: both(accountant),
    invoices: one,
    letters: [[accountant, 'decision']],
  },
  {
    name: 'de accountant van twee, met van elk een factuur',
    from: accountant,
    register: both(accountant),
    invoices: two,
    letters: [[accountant, 'decision']],
  },
  {
    name: 'een adres van een accountant dat niemand leest, met een factuur van een',
    from: unread,
    register: both(unread),
    invoices: [[invented, 'F-2']],
    letters: [[invented.mailbox, 'decision']],
  },
  {
    name: 'een adres van een accountant dat niemand leest, met van elk een factuur',
    from: unread,
    register: both(unread),
    invoices: two,
    letters: [
      [fable.mailbox, 'decision'],
      [invented.mailbox, 'decision'],
    ],
  },
  {
    name: 'zo een adres van twee die samen een leesbaar adres hebben',
    from: unread,
    register: (register) => both(accountant)(both(unread)(register)),
    invoices: two,
    letters: [[accountant, 'decision']],
  },
  {
    name: 'zo een adres met een verslag: de beschikking zegt van wie',
    from: unread,
    register: both(unread),
    report: true,
    letters: [[fable.mailbox, 'decision']],
  },
  { name: 'zo een adres zonder factuur: niet bekend voor wie', from: unread, register: both(unread), letters: [] },
  {
    name: 'een onderaannemer die alleen een adres heeft dat niemand leest',
    from: unread,
    register: withAddresses({ [numbers.fable]: [unread] }, true),
    invoices: one,
    letters: [],
  },
];

const textOf = async ({ raw }: SentLetter): Promise<string> => {
  const { text, facts } = await parseMail(raw, { now: '2026-02-03T08:12:00Z', ownAddresses });
  return `${facts.subject}\n${text}`;
};

describe('wie de brief krijgt', () => {
  test.each(rows)('$name', async (row) => {
    const scene = await correspondence(row.register === undefined ? {} : { register: row.register });
    const attachments = await Promise.all(
      (row.invoices ?? []).map(async ([party, number]) => ({
        name: `${number}.pdf`,
        contentType: 'application/pdf',
        bytes: await invoiceOf(party, number, row.iban),
      })),
    );
    if (row.report === true) attachments.push({ name: 'verslag.pdf', contentType: 'application/pdf', bytes: await report() });
    const raw = await writeMail({
      from: row.from,
      to: 'facturen@metsiem.nl',
      subject: 'Factuur januari',
      text: 'Goedemorgen, wanneer hoor ik hier meer van?',
      sentAt: '2026-02-03T08:12:00Z',
      messageId: 'een@mail.example',
      attachments,
      ...(row.replyTo === undefined ? {} : { replyTo: row.replyTo }),
      ...(row.headers === undefined ? {} : { headers: row.headers }),
    });
    const judged = row.authentic === undefined ? '' : dmarc(row.authentic, row.from.split('@')[1] ?? '');
    const { outcome, letters } = await scene.receive(Buffer.concat([Buffer.from(judged), raw]));
    expect(letters.map(({ row: { to, kind } }) => [to, kind])).toEqual(row.letters);
    // Each letter tells of its own onderaannemer only, and without the contents where nothing may be said.
    for (const letter of letters) {
      const text = await textOf(letter);
      const told = [letter.row.to === invented.mailbox ? fable : undefined, letter.row.to === fable.mailbox ? invented : undefined];
      for (const other of told) expect(text).not.toContain(other === fable ? 'F-1' : other === invented ? 'F-2' : '\0');
      if (letter.row.kind === 'neutral-receipt') expect(text).not.toMatch(/F-[12]|€|gijs/i);
      expect(text).toContain(outcome.reference);
    }
    // Judged again: nothing more goes out.
    await scene.again('mail0001');
    expect(scene.letters).toHaveLength(letters.length);
  });
});
