import { formatDate, type IsoDate, type ProductCode, products, quotableClientNumber, type Reply } from '#domain';
import { iwmo } from '#rules';
import type { Block } from './blocks.ts';
import type { Letterhead } from './letterhead.ts';
import { makeMessage } from './make-message.ts';

const { message, reason } = iwmo.wijzigingsverzoek.values;

/** A beschikking that ends, for which no evaluatieverslag came yet. */
export interface MissingReport {
  readonly clientNumber: string;
  readonly product: ProductCode;
  readonly lastDay: IsoDate;
  /** The last day on which the report is in time. */
  readonly reportBy: IsoDate;
}
export interface ReminderInput {
  readonly letterhead: Letterhead;
  readonly reference: string;
  readonly to: string;
  /** All of one onderaannemer, by last day. */
  readonly missing: readonly MissingReport[];
  readonly today: IsoDate;
  readonly writtenAt: string;
}

const clients = (count: number): string => (count === 1 ? '1 cliënt' : `${count} cliënten`);
const isLate =
  (today: IsoDate) =>
  ({ reportBy }: MissingReport): boolean =>
    reportBy < today;

const rowOf =
  (today: IsoDate) =>
  (one: MissingReport): readonly [string, string] => {
    const ends = `${products[one.product].name}, tot en met ${formatDate(one.lastDay)}`;
    const by = one.reportBy === today ? 'vandaag' : formatDate(one.reportBy);
    return [`Cliënt ${quotableClientNumber(one.clientNumber)}`, isLate(today)(one) ? `${ends}.` : `${ends}. Verslag uiterlijk ${by}.`];
  };

function listOf(heading: string, missing: readonly MissingReport[], today: IsoDate, before: readonly Block[] = []): readonly Block[] {
  if (missing.length === 0) return [];
  return [{ kind: 'heading', text: heading }, ...before, { kind: 'facts', rows: missing.map(rowOf(today)) }];
}

function bodyOf({ letterhead, missing, today }: ReminderInput): readonly Block[] {
  const late = missing.filter(isLate(today));
  const inTime = missing.filter((one) => !isLate(today)(one));
  const ends =
    missing.length === 1
      ? 'De beschikking van deze cliënt loopt binnenkort af.'
      : 'De beschikkingen van deze cliënten lopen binnenkort af.';
  const hurry: Block = { kind: 'paragraph', text: 'De termijn voor het verslag is al voorbij. Wij behandelen het met voorrang.' };
  return [
    { kind: 'verdict', tone: 'neutral', text: `Wij hebben voor ${clients(missing.length)} nog geen evaluatieverslag van u.` },
    { kind: 'paragraph', text: `${ends} Voor een nieuwe beschikking hebben wij uw verslag nodig.` },
    ...listOf('Stuur het verslag vandaag nog', late, today, [hurry]),
    ...listOf(late.length === 0 ? 'Om wie het gaat' : 'Daarna', inTime, today),
    { kind: 'heading', text: 'Wat u doet' },
    {
      kind: 'paragraph',
      text: `Mail per cliënt het evaluatieverslag naar ${letterhead.from}. Zet het cliëntnummer van Siem in het verslag.`,
    },
    {
      kind: 'paragraph',
      text: `Stuur ook het wijzigingsverzoek via het berichtenverkeer: bericht ${message} met reden ${reason}. Doe dat uiterlijk op dezelfde dag.`,
    },
    {
      kind: 'paragraph',
      text: 'Heeft u dit al gedaan? Dan hoeft u niets te doen. Krijgt een cliënt geen zorg meer van u? Geef dat dan door aan het gebiedsteam of aan het team beschermd wonen.',
    },
  ];
}

/** A friendly word to an onderaannemer about all its beschikkingen that end; client numbers, no names. */
export const composeReminder = (input: ReminderInput): Promise<Reply> =>
  makeMessage({
    letterhead: input.letterhead,
    kind: 'notice',
    to: input.to,
    subject: `Evaluatieverslag nodig voor ${clients(input.missing.length)} (${input.reference})`,
    reference: input.reference,
    body: bodyOf(input),
    writtenAt: input.writtenAt,
    messageName: `${input.reference}.reminder`,
    thread: [],
  });
