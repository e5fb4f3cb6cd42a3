import { amsterdamDate, formatDate, type IsoDate, type Leveringsovereenkomst, type MailOutcome, products, type Reply } from '#domain';
import type { Block } from './blocks.ts';
import type { Letterhead } from './letterhead.ts';
import { makeMessage } from './make-message.ts';
import { messageNameOf } from './message-name.ts';

export interface InzorgmeldingInput {
  readonly letterhead: Letterhead;
  /** Of the mail that brought the evaluatieverslag. */
  readonly outcome: MailOutcome;
  readonly agreement: Leveringsovereenkomst;
  /** That from now on it may be invoiced, or that it may no longer: then the day of the inzorgmelding that is taken back. */
  readonly what: { readonly kind: 'done' } | { readonly kind: 'withdrawn'; readonly sentOn: IsoDate };
  /** Of the mails and letters before it, oldest first. */
  readonly thread: readonly string[];
  /** Where invoices go. */
  readonly invoicesTo: string;
  readonly to: string;
  readonly writtenAt: string;
  /** Tells it from the other letters about this mail; letters, digits and dots. */
  readonly sequence: string;
}

const factsOf = ({ clientNumber, product, period: { from, to } }: Leveringsovereenkomst): Block => ({
  kind: 'facts',
  rows: [
    ['Cliëntnummer Siem', clientNumber],
    ['Product', products[product].name],
    ['Eerste dag', formatDate(from)],
    ...(to === undefined ? [] : [['Laatste dag', formatDate(to)] as const]),
  ],
});

const doneBody = ({ agreement, invoicesTo, outcome }: InzorgmeldingInput): readonly Block[] => [
  {
    kind: 'verdict',
    tone: 'good',
    text: `Wij melden cliënt ${agreement.clientNumber} bij u in zorg vanaf ${formatDate(agreement.period.from)}.`,
  },
  {
    kind: 'paragraph',
    text: `Dit is de inzorgmelding na uw evaluatieverslag van ${formatDate(amsterdamDate(outcome.receivedAt))}. De nieuwe toewijzing is er.`,
  },
  factsOf(agreement),
  { kind: 'heading', text: 'Uw facturen' },
  {
    kind: 'paragraph',
    text: `Zorg vanaf ${formatDate(agreement.period.from)} factureert u aan Siem. Stuur de factuur na afloop van elke maand naar ${invoicesTo}, met het cliëntnummer en het product van hierboven.`,
  },
  { kind: 'paragraph', text: 'Voor zorg van vóór die dag verandert er niets.' },
];

const withdrawnBody = ({ agreement }: InzorgmeldingInput, sentOn: IsoDate): readonly Block[] => [
  { kind: 'verdict', tone: 'bad', text: `Wij trekken de inzorgmelding voor cliënt ${agreement.clientNumber} in.` },
  { kind: 'paragraph', text: `De inzorgmelding van ${formatDate(sentOn)} geldt niet meer. Dit stond erin:` },
  factsOf(agreement),
  { kind: 'heading', text: 'Uw facturen' },
  {
    kind: 'paragraph',
    text: 'Stuur op deze inzorgmelding geen facturen meer. Krijgt u een nieuwe inzorgmelding? Dan geldt wat daarin staat.',
  },
  {
    kind: 'paragraph',
    text: 'Heeft u al een factuur gestuurd en is die goedgekeurd? Neem dan contact met ons op over een creditfactuur.',
  },
];

/** The inzorgmelding, or that it is withdrawn, in the thread of the mail with the report. Names a number, never a person. */
export const composeInzorgmelding = (input: InzorgmeldingInput): Promise<Reply> => {
  const { letterhead, outcome, agreement, what, to, writtenAt, sequence, thread } = input;
  const title = what.kind === 'done' ? 'Inzorgmelding' : 'Inzorgmelding ingetrokken:';
  return makeMessage({
    letterhead,
    kind: 'decision',
    to,
    subject: `${title} cliënt ${agreement.clientNumber} (${outcome.reference})`,
    reference: outcome.reference,
    body: what.kind === 'done' ? doneBody(input) : withdrawnBody(input, what.sentOn),
    writtenAt,
    messageName: `${messageNameOf(outcome)}.${sequence}`,
    thread,
  });
};
