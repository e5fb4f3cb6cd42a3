import fc from 'fast-check';
import { type ProductCode, products } from '#domain';
import {
  type LineOptions,
  makeLine,
  pdfLayouts,
  printedClient,
  type RegisterContent,
  type RegisteredClient,
  type SampleAttachment,
  type SampleInvoice,
  type SampleLine,
  type SampleOnderaannemer,
  sampleIban,
  sampleOnderaannemers,
  sumOf,
  totalsPerProduct,
  writeInvoicePdf,
  writeSpecification,
  writeUbl,
} from '#samples';
import { file, invoiceBy } from './golden-case.ts';
import { goldenRegister } from './golden-register.ts';

const senders: readonly SampleOnderaannemer[] = [sampleOnderaannemers.fable, sampleOnderaannemers.invented, sampleOnderaannemers.nowhere];
const codes = ['BG-L', 'BG-M', 'BG-Z', 'DO-1', 'DO-2', 'DO-3', 'BW-1', 'BW-3'] as const satisfies readonly ProductCode[];
const firstNames = ['Jan', 'Zoë', 'Anne-Marie', 'Ömer', 'Noa'];
const lastNames = ['de Verzonnene', "in 't Sprookje", 'El Fantasia', 'Bedacht-Bijna'];
const peoplePerSender = 24;

interface Known {
  readonly person: RegisteredClient;
  readonly product: ProductCode;
  /** Care began on the eleventh. */
  readonly isNew: boolean;
}
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;
const known = (sender: number, at: number): Known => {
  const number = String(430_000 + 7 * (sender * peoplePerSender + at));
  const birthDate = `19${50 + at}-0${1 + (at % 9)}-1${at % 9}`;
  const address = {
    street: 'Verzonnenstraat',
    houseNumber: pick(['1', '28-12', '97A'], at),
    postcode: '5000 ZZ',
    city: 'Tilburg',
    gemeente: 'Tilburg',
  };
  return {
    person: { number, firstName: pick(firstNames, at), lastName: pick(lastNames, at), birthDate, ...address },
    product: pick(codes, at),
    isNew: at % 5 === 0,
  };
};

/** The register of the golden mails with many more people, all with care at one of three onderaannemers. */
export function widerRegister(): RegisterContent {
  const content = goldenRegister();
  const all = senders.flatMap((sender, who) => Array.from({ length: peoplePerSender }, (_, at) => ({ sender, ...known(who, at) })));
  return {
    ...content,
    onderaannemers: content.onderaannemers.map((each) => ({ ...each, percelen: ['BG', 'DO', 'BW'] })),
    careClients: [...content.careClients, ...all.map(({ person }) => person)],
    leveringsovereenkomsten: [
      ...content.leveringsovereenkomsten,
      ...all.map(({ sender, person, product, isNew }) => ({
        id: `LO-${person.number}`,
        clientNumber: person.number,
        onderaannemerNumber: sender.registered.number,
        product,
        period: { from: isNew ? '2026-01-11' : '2025-01-01' },
      })),
    ],
  };
}

const lineOf = ({ person, product, isNew }: Known, partAs: LineOptions['partAs']): SampleLine =>
  makeLine(person, product, { month: '2026-01', days: products[product].unit === 'day' ? 20 : isNew ? 21 : undefined, partAs });

type Spoil = (invoice: SampleInvoice, line: SampleLine, sender: number) => Partial<SampleInvoice>;
const replaced = (invoice: SampleInvoice, line: SampleLine, by: readonly SampleLine[]): Partial<SampleInvoice> => {
  const lines = invoice.lines.flatMap((each) => (each === line ? by : [each]));
  return { lines, totalCents: sumOf(lines) };
};
/** Faults that an invoice must never be approved with, whatever it looks like. */
const faults: Readonly<Record<string, Spoil>> = {
  'een te hoog bedrag': (invoice, line) =>
    replaced(invoice, line, [
      { ...line, priceCents: line.priceCents + 1000, amountCents: Math.round((line.priceCents + 1000) * line.quantity) },
    ]),
  'een totaal dat niet klopt': (invoice) => ({ totalCents: sumOf(invoice.lines) + 10_000 }),
  'een onbekend cliëntnummer': (invoice, line) =>
    replaced(invoice, line, [{ ...line, careClient: { ...line.careClient, number: '999321' } }]),
  'geen factuurnummer': () => ({ number: undefined }),
  'geen factuurdatum': () => ({ date: undefined }),
  'een ander rekeningnummer': () => ({ iban: sampleIban(77) }),
  'een regel die er twee keer staat': (invoice, line) => replaced(invoice, line, [line, line]),
  'een cliënt van een ander': (invoice, line, sender) =>
    replaced(invoice, line, [{ ...line, careClient: printedClient(known((sender + 1) % senders.length, 3).person) }]),
};

export interface WrittenInvoice {
  readonly sender: SampleOnderaannemer;
  /** What is wrong with it; absent when it is good. */
  readonly fault: string | undefined;
  /** How it was written, to find it back. */
  readonly form: string;
  readonly attachments: () => Promise<readonly SampleAttachment[]>;
}

interface Choices {
  readonly sender: number;
  readonly start: number;
  readonly count: number;
  readonly partAs: 'fraction' | 'amount';
  readonly form: 'pdf' | 'ubl' | 'both' | 'totals';
  readonly layout: (typeof pdfLayouts)[number];
  readonly clientData: 'properties' | 'note';
  readonly style: 'plain' | 'titled';
  readonly number: string;
  readonly fault: string | undefined;
  readonly spoilAt: number;
}

function write(chosen: Choices): WrittenInvoice {
  const sender = pick(senders, chosen.sender);
  const lines = Array.from({ length: chosen.count }, (_, at) =>
    lineOf(known(chosen.sender, (chosen.start + at) % peoplePerSender), chosen.partAs),
  );
  const good = invoiceBy(sender, chosen.number, lines);
  const spoil = chosen.fault === undefined ? undefined : faults[chosen.fault];
  const invoice = spoil === undefined ? good : { ...good, ...spoil(good, pick(lines, chosen.spoilAt), chosen.sender) };
  const printed = chosen.form === 'totals' && chosen.count > 1 ? { ...invoice, lines: totalsPerProduct(invoice.lines) } : invoice;
  const attachments = async (): Promise<readonly SampleAttachment[]> => [
    ...(chosen.form === 'ubl' ? [] : [file('factuur.pdf', await writeInvoicePdf(printed, chosen.layout))]),
    ...(chosen.form === 'ubl' || chosen.form === 'both'
      ? [file('factuur.xml', writeUbl(invoice, { profile: 'nlcius', clientData: chosen.clientData }))]
      : []),
    ...(chosen.count > 1 ? [file('spec.xlsx', await writeSpecification(invoice, invoice.lines, { style: chosen.style }))] : []),
  ];
  return { sender, fault: chosen.fault, form: `${chosen.form}, ${chosen.layout}, ${chosen.count} lines, ${chosen.style}`, attachments };
}

/** Any invoice by any writer; good, or with one fault. */
export const writtenInvoice = (kind: 'good' | 'faulty'): fc.Arbitrary<WrittenInvoice> =>
  fc
    .record<Choices>({
      sender: fc.nat(senders.length - 1),
      start: fc.nat(peoplePerSender - 1),
      count: fc.constantFrom(1, 1, 2, 3, 5, 9, 20),
      partAs: fc.constantFrom('fraction', 'amount'),
      form: fc.constantFrom('pdf', 'pdf', 'ubl', 'both', 'totals'),
      layout: fc.constantFrom(...pdfLayouts),
      clientData: fc.constantFrom('properties', 'note'),
      style: fc.constantFrom('plain', 'titled'),
      number: fc.constantFrom('F2601-101', '20260102', 'VF-26.103', '26/104', '105'),
      fault: kind === 'good' ? fc.constant(undefined) : fc.constantFrom(...Object.keys(faults)),
      spoilAt: fc.nat(),
    })
    .map(write);
