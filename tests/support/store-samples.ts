import {
  absent,
  type CaseDecision,
  type CaseKind,
  type CaseOutcome,
  type Herindicatie,
  type HerindicatieStep,
  type Invoice,
  type LedgerClaim,
  type MailOutcome,
  type Onderaannemer,
  type Place,
  type Register,
  type Reply,
  read,
} from '#domain';
import type { NewReply } from '#store';

const where: Place = { attachment: 1, file: 'factuur.pdf', kind: 'pdf', page: 1 };

interface OutcomeSample {
  readonly submissionId: string;
  readonly decision?: CaseDecision;
  readonly kind?: CaseKind;
  readonly number?: string | undefined;
  readonly date?: string;
  readonly claims?: readonly LedgerClaim[];
  readonly rules?: string;
}

/** A decided case with an invoice as small as the store looks at it. */
export function sampleOutcome({
  submissionId,
  decision = 'approved',
  kind = 'invoice',
  number = '2026-0101',
  date = '2026-02-02',
  claims = [],
  rules = '1',
}: OutcomeSample): CaseOutcome {
  const isInvoice = kind === 'invoice' || kind === 'credit-invoice';
  return {
    submissionId,
    kind,
    decision,
    onderaannemerNumber: 'OA-001',
    findings: [],
    judgements: [{ code: 'F01', name: 'number-missing', verdict: 'pass', facts: {} }],
    ...(isInvoice && { invoice: sampleInvoice(number, date, kind === 'credit-invoice' ? 'credit' : 'invoice') }),
    claims,
    versions: { rules, parameters: '1', reader: '1', registerGeneration: 'g1' },
  };
}

function sampleInvoice(number: string, date: string, kind: Invoice['kind']): Invoice {
  return {
    kind,
    form: 'pdf',
    where,
    number: read(number, where),
    date: read(date, where),
    period: read({ from: '2026-01-01', to: '2026-01-31' }, where),
    total: read(49190, where),
    iban: read('NL91ABNA0417164300', where),
    kvk: absent(),
    supplierName: absent(),
    addressee: absent(),
    vat: absent(),
    original: absent(),
    ownLines: [],
    hasTotalsPerProduct: false,
    specification: { state: 'absent' },
    lines: [],
    pdfAndXmlDifferences: [],
    reconciles: true,
    doubts: [],
  };
}

export const sampleClaim = (clientNumber: string, days = 31, more: Partial<LedgerClaim> = {}): LedgerClaim => ({
  clientNumber,
  product: 'BG-M',
  month: '2026-01',
  days,
  amountCents: 49190,
  period: { from: '2026-01-01', to: '2026-01-31' },
  within: { from: '2026-01-01', to: '2026-01-31' },
  ...more,
});

export const sampleMailOutcome = (mailId: string, cases: readonly CaseOutcome[] = []): MailOutcome => ({
  mailId,
  reference: 'SIEM-2026-000001',
  mailbox: 'facturen',
  receivedAt: '2026-02-03T09:12:00+01:00',
  decision: 'review',
  mail: {
    mailbox: 'facturen',
    fingerprint: 'f',
    receivedAt: '2026-02-03T09:12:00+01:00',
    replyTo: [],
    subject: 'Factuur',
    authenticity: {
      evaluated: false,
      spf: 'none',
      spfAligned: false,
      dkim: 'none',
      dkimAligned: false,
      dmarc: 'none',
      spam: 'none',
      virus: 'none',
    },
    loop: false,
    forwardedBySiem: false,
    attachmentCount: 1,
  },
  findings: [],
  cases,
});

export const sampleReply = (text = 'Geachte heer of mevrouw'): Reply => ({
  kind: 'decision',
  to: 'administratie@dehaven.example',
  from: 'facturen@siem.example',
  subject: 'Uw factuur',
  text,
  attachments: [],
  raw: Buffer.from(`Subject: Uw factuur\r\n\r\n${text}\r\n`),
});

/** A letter about the mail that its id names, written at `now`. */
export const sampleLetter = (replyId: string, now: string, more: Partial<NewReply> = {}): NewReply => ({
  replyId,
  mailId: replyId.slice(0, replyId.lastIndexOf('-')),
  reference: 'SIEM-2026-000001',
  reply: sampleReply(),
  now,
  ...more,
});

export const sampleOnderaannemer = (number: string, more: Partial<Onderaannemer> = {}): Onderaannemer => ({
  number,
  name: `Zorggroep ${number} B.V.`,
  kvk: `9${number.replace(/\D/g, '').padStart(7, '0')}`,
  ibans: [`NL00TEST${number.replace(/\D/g, '').padStart(10, '0')}`],
  addresses: [`facturen@${number.toLowerCase()}.example`],
  combinant: 'Combinant Noord',
  raamovereenkomst: { from: '2025-01-01', to: '2027-12-31', signedByOnderaannemer: true, signedBySiem: true },
  percelen: ['BG', 'DO'],
  ...more,
});

/** As many care clients as asked, each with one agreement and one beschikking. */
export function sampleRegister(generation: string, more: Partial<Register> = {}, careClients = 1): Register {
  const numbers = Array.from({ length: careClients }, (_, index) => String(400001 + index));
  const period = { from: '2026-01-01', to: '2026-12-31' };
  return {
    generation,
    asOf: '2026-02-01T00:00:00.000Z',
    onderaannemers: [sampleOnderaannemer('OA-001')],
    careClients: numbers.map((number) => ({
      number,
      firstName: 'Fien',
      lastName: `Van Test ${number}`,
      birthDate: '1990-05-17',
      bsnHash: `k1:${number}`,
      street: 'Proefstraat',
      houseNumber: '1',
      postcode: '1234 AB',
      city: 'Tilburg',
      gemeente: 'Tilburg',
    })),
    leveringsovereenkomsten: numbers.map((clientNumber) => ({
      id: `LO-${clientNumber}`,
      clientNumber,
      onderaannemerNumber: 'OA-001',
      product: 'BG-M',
      period,
    })),
    beschikkingen: numbers.map((clientNumber) => ({
      id: `B-${clientNumber}`,
      clientNumber,
      onderaannemerNumber: 'OA-001',
      gemeente: 'Tilburg',
      product: 'BG-M',
      period,
    })),
    verzenddiensten: [],
    ...more,
  };
}

/** A beschikking that ends, with nothing done about it yet. */
export const sampleHerindicatie = (clientNumber: string, more: Partial<Herindicatie> = {}, to = '2026-06-30'): Herindicatie => {
  const beschikking = more.beschikking ?? `B-${clientNumber}`;
  return {
    clientNumber,
    beschikking,
    about: {
      id: beschikking,
      clientNumber,
      onderaannemerNumber: 'OA-001',
      gemeente: 'Tilburg',
      product: 'BG-M',
      period: { from: '2025-07-01', to },
    },
    reports: [],
    events: [],
    eventsSettled: 0,
    ...more,
  };
};
export const sampleReport = (submissionId = 'm-1'): Herindicatie['reports'][number] => ({
  submissionId,
  mailId: submissionId.slice(0, -2),
  reference: 'SIEM-2026-000001',
  onderaannemerNumber: 'OA-001',
  receivedAt: '2026-05-01T10:00:00.000Z',
  decision: 'approved',
});
export const sampleStep = (
  step: HerindicatieStep,
  what: Herindicatie['events'][number]['what'] = 'done',
): Herindicatie['events'][number] => ({ step, what, by: 'M. de Vries', at: '2026-05-04T09:00:00.000Z' });
