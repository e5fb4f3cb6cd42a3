import { formatDate, type IsoDate, quotableClientNumber, type Reply } from '#domain';
import type { Block } from './blocks.ts';
import type { Letterhead } from './letterhead.ts';
import { makeMessage } from './make-message.ts';

/** A beschikking without report of which the backoffice should know. */
export interface EscalatedBeschikking {
  readonly clientNumber: string;
  readonly onderaannemerNumber: string;
  readonly lastDay: IsoDate;
  /** Negative after its last day. */
  readonly daysLeft: number;
  /** The onderaannemer was not reminded: the register holds no address of it alone. */
  readonly isUnreachable: boolean;
}
export interface EscalationInput {
  readonly letterhead: Letterhead;
  readonly reference: string;
  /** The backoffice. */
  readonly to: string;
  /** By last day. */
  readonly escalated: readonly EscalatedBeschikking[];
  readonly writtenAt: string;
}

const counted = (count: number): string => (count === 1 ? '1 beschikking' : `${count} beschikkingen`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);

function when({ daysLeft, lastDay }: EscalatedBeschikking): string {
  const day = formatDate(lastDay);
  if (daysLeft < 0) return `eindigde op ${day}, ${days(-daysLeft)} geleden`;
  return daysLeft === 0 ? `eindigt vandaag, ${day}` : `eindigt over ${days(daysLeft)}, op ${day}`;
}

function listOf(heading: string, escalated: readonly EscalatedBeschikking[], what: string): readonly Block[] {
  if (escalated.length === 0) return [];
  const rows = escalated.map((one): readonly [string, string] => [
    `Cliënt ${quotableClientNumber(one.clientNumber)}`,
    `onderaannemer ${one.onderaannemerNumber}, ${when(one)}.`,
  ]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: what },
    { kind: 'facts', rows },
  ];
}

function bodyOf(all: readonly EscalatedBeschikking[]): readonly Block[] {
  const ended = all.filter(({ daysLeft }) => daysLeft < 0);
  const ending = all.filter(({ daysLeft, isUnreachable }) => daysLeft >= 0 && !isUnreachable);
  const unreachable = all.filter(({ daysLeft, isUnreachable }) => daysLeft >= 0 && isUnreachable);
  return [
    { kind: 'verdict', tone: 'bad', text: `Wij hebben voor ${counted(all.length)} nog geen evaluatieverslag.` },
    ...listOf('Al afgelopen', ended, 'De zorg kan al zijn gestopt. Bel de onderaannemer vandaag.'),
    ...listOf('Eindigt binnenkort', ending, 'De termijn voor het verslag loopt af of is voorbij. Bel de onderaannemer.'),
    ...listOf(
      'Niet herinnerd',
      unreachable,
      'Wij konden deze onderaannemers niet mailen: in het register staat geen e-mailadres dat alleen van hen is. Bel de onderaannemer en vul het register aan.',
    ),
  ];
}

/** To the backoffice, once per beschikking: client numbers, numbers of onderaannemers and days only. */
export const composeEscalation = (input: EscalationInput): Promise<Reply> =>
  makeMessage({
    letterhead: input.letterhead,
    kind: 'notice',
    to: input.to,
    subject: `Geen evaluatieverslag voor ${counted(input.escalated.length)} (${input.reference})`,
    reference: input.reference,
    body: bodyOf(input.escalated),
    writtenAt: input.writtenAt,
    messageName: `${input.reference}.escalation`,
    thread: [],
  });
