import type { Beschikking, Herindicatie, IsoDate, Onderaannemer, Register } from '#domain';
import { watchBeschikkingen } from '#herindicatie';
import { currentParameters } from '#rules';
import type { Store } from '#store';
import { sampleOnderaannemer, sampleRegister, sampleReport } from './store-samples.ts';

/** Seven in the morning in Amsterdam, when the clocks are at winter time; eight at summer time. */
export const morningOf = (day: IsoDate): string => `${day}T06:00:00.000Z`;

export const endingOn = (clientNumber: string, to: IsoDate | undefined, more: Partial<Beschikking> = {}): Beschikking => ({
  id: `B-${clientNumber}`,
  clientNumber,
  onderaannemerNumber: 'OA-001',
  gemeente: 'Tilburg',
  product: 'BG-M',
  period: { from: '2024-01-01', to },
  ...more,
});

let generations = 0;
/** A register of these beschikkingen, of onderaannemers with an address each. */
export function registerOf(beschikkingen: readonly Beschikking[], more: Partial<Register> = {}): Register {
  generations += 1;
  const numbers = [...new Set(beschikkingen.map(({ onderaannemerNumber }) => onderaannemerNumber))];
  return {
    ...sampleRegister(`g${generations}`),
    onderaannemers: numbers.map((number): Onderaannemer => sampleOnderaannemer(number)),
    careClients: [],
    leveringsovereenkomsten: [],
    beschikkingen,
    ...more,
  };
}

export interface Watching {
  readonly at?: string;
  readonly runId?: string;
  readonly backofficeAddress?: string | undefined;
}
let runs = 0;
/** One run of the watch. */
export function watch(store: Store, { at = morningOf('2026-05-26'), runId, backofficeAddress }: Watching) {
  runs += 1;
  const id = runId ?? `run${runs}`;
  return watchBeschikkingen({
    store,
    parameters: currentParameters,
    now: () => at,
    newRunId: () => id,
    queueReply: async () => undefined,
    from: 'herindicatieoa@metsiem.nl',
    backofficeAddress,
  })();
}

/** An evaluatieverslag comes in for it, as the use case writes it down. */
export async function reportFor(store: Store, about: Beschikking, more: Partial<Herindicatie['reports'][number]> = {}): Promise<void> {
  const key = { clientNumber: about.clientNumber, beschikking: about.id };
  for (;;) {
    const row = await store.herindicaties.get(key);
    const known: Herindicatie = row?.herindicatie ?? { ...key, about, reports: [], events: [], eventsSettled: 0 };
    const report = { ...sampleReport(`m-${about.id}-1`), onderaannemerNumber: about.onderaannemerNumber, ...more };
    if ((await store.herindicaties.put({ ...known, reports: [...known.reports, report] }, row?.version ?? 0)) !== undefined) return;
  }
}

export interface SentNotice {
  readonly replyId: string;
  /** When it was made. */
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
/** Every notice that was made due, by id. */
export async function noticesOf(store: Store): Promise<readonly SentNotice[]> {
  const rows = (await store.replies.unsent('2100-01-01T00:00:00.000Z')).filter(({ kind }) => kind === 'notice');
  const sent = rows.map(async (row) => {
    // Lines that quoted-printable breaks are whole again.
    const text = Buffer.from(await store.replies.message(row))
      .toString('utf8')
      .replaceAll('=\r\n', '');
    return { replyId: row.replyId, at: row.changedAt, to: row.to, subject: row.subject, text };
  });
  return (await Promise.all(sent)).sort((a, b) => (a.replyId < b.replyId ? -1 : 1));
}
