import type { DateRange, IsoDate, IsoInstant } from './dates.ts';
import type { ProductCode } from './product.ts';
import type { Beschikking, Leveringsovereenkomst } from './register.ts';

/** Which beschikking a herindicatie is about. */
export interface HerindicatieKey {
  readonly clientNumber: string;
  readonly beschikking: string;
}

/** A person, and when. */
export interface AcceptedBy {
  readonly by: string;
  readonly at: IsoInstant;
}
export interface SetAside extends AcceptedBy {
  /** Dutch. */
  readonly reason: string;
  /** Who had accepted it before. */
  readonly accepted?: AcceptedBy | undefined;
}

/** An evaluatieverslag that came for it. A later one is a newer version (H08). */
export interface HerindicatieReport {
  readonly submissionId: string;
  readonly mailId: string;
  readonly reference: string;
  readonly onderaannemerNumber: string;
  readonly receivedAt: IsoInstant;
  /** What the rules decided; one in review opens the task when a person accepts it. */
  readonly decision: 'approved' | 'review';
  readonly accepted?: AcceptedBy | undefined;
  /** Last day of the beschikking when the report was judged: after a prolongation it counts for that end only. */
  readonly end?: IsoDate | undefined;
  /** Each time that a person decided that it does not count after all, oldest first; accepting it makes it count again. */
  readonly setAside?: readonly SetAside[] | undefined;
  /** Nobody knows whether it came from the onderaannemer, or is about this client: until a person accepts it, the right one is awaited. */
  readonly isInDoubt?: true | undefined;
}

/** What zorgadministratie does once a report is accepted (001, "Wie doet wat?"). */
export const herindicatieSteps = ['wijzigingsverzoek', 'toewijzing', 'startmelding', 'inzorgmelding'] as const;
/** Message 307 with reason 37 seen; toewijzing 301 entered; start 305 reported; inzorgmelding sent. */
export type HerindicatieStep = (typeof herindicatieSteps)[number];

/** What the new toewijzing (301) gives. */
export interface NewToewijzing {
  readonly product: ProductCode;
  readonly period: DateRange;
}

/** One thing that somebody did about a step; the last one of a step counts, the earlier ones stay. */
export interface HerindicatieEvent {
  readonly step: HerindicatieStep;
  readonly what: 'done' | 'not-needed' | 'undone';
  /** A person. */
  readonly by: string;
  readonly at: IsoInstant;
  /** Dutch; always there for `undone` and `not-needed`. */
  readonly reason?: string | undefined;
  /** With `toewijzing` done. */
  readonly toewijzing?: NewToewijzing | undefined;
  /** With `inzorgmelding`: the agreement that it made, or that undoing it takes back. */
  readonly agreement?: Leveringsovereenkomst | undefined;
  /** With `inzorgmelding`, done or undone: the submission of the report that its letter goes with. */
  readonly report?: string | undefined;
}

/** A letter or notice about a beschikking that ends, made once: claimed first, so that no other run makes it too. */
export interface ClaimedNotice {
  /** The letter it stands in. */
  readonly replyId: string;
  readonly reference: string;
  readonly claimedAt: IsoInstant;
  /** The letter exists; without this it may have been lost between the two. */
  readonly made?: true | undefined;
}

/** A beschikking that ends and what came of it, from the reminder to the inzorgmelding. One item, changed as a whole. */
export interface Herindicatie extends HerindicatieKey {
  /** As the newest report found it before its inzorgmelding; without a report as it stood when it was first reminded of. */
  readonly about: Beschikking;
  /** Oldest first. */
  readonly reports: readonly HerindicatieReport[];
  /** Oldest first. */
  readonly events: readonly HerindicatieEvent[];
  /**
   * How many of `reports` and `events`, the first ones, were about an earlier end, or of an earlier onderaannemer: a
   * beschikking may be prolonged under its own id, and then ends again.
   */
  readonly earlier?: { readonly reports: number; readonly events: number } | undefined;
  readonly reminder?: ClaimedNotice | undefined;
  /** To the backoffice. */
  readonly escalation?: ClaimedNotice | undefined;
  /** How many of `events` had their agreement written and their letter made; fewer than all: something is still to be done. */
  readonly eventsSettled: number;
}

type Events = Pick<Herindicatie, 'events' | 'earlier'>;
type Reports = Pick<Herindicatie, 'reports' | 'earlier'>;

/** The last thing done about a step for the present end; undefined while it is open, also after it was undone. */
export function settledStep({ events, earlier }: Events, step: HerindicatieStep): HerindicatieEvent | undefined {
  const before = new Set(earlierEvents({ events, earlier }).map(({ agreement }) => agreement?.id));
  const isPresent = ({ agreement }: HerindicatieEvent): boolean => agreement === undefined || !before.has(agreement.id);
  const last = events.slice(earlier?.events).findLast((event) => event.step === step && isPresent(event));
  return last?.what === 'undone' ? undefined : last;
}
/** The last inzorgmelding from before the beschikking was prolonged, while nobody undid it. */
export function earlierInzorgmelding({ events, earlier }: Events): HerindicatieEvent | undefined {
  const isUndone = (id: string): boolean => events.some(({ what, agreement }) => what === 'undone' && agreement?.id === id);
  return earlierEvents({ events, earlier }).findLast(({ what, agreement }) => what === 'done' && agreement && !isUndone(agreement.id));
}
const earlierEvents = ({ events, earlier }: Events): readonly HerindicatieEvent[] => events.slice(0, earlier?.events ?? 0);

export const openSteps = (herindicatie: Events): readonly HerindicatieStep[] =>
  herindicatieSteps.filter((step) => settledStep(herindicatie, step) === undefined);

/** Those for the present end of the beschikking, oldest first. */
export const presentReports = ({ reports, earlier }: Reports): readonly HerindicatieReport[] => reports.slice(earlier?.reports);

export const isSetAside = ({ accepted, setAside = [] }: HerindicatieReport): boolean => accepted === undefined && setAside.length > 0;
/** Approved by the rules, or by a person. */
export const isAccepted = (report: HerindicatieReport): boolean =>
  report.accepted !== undefined || (report.decision === 'approved' && !isSetAside(report));

/** Without those that a person set aside. */
export const countedReports = (herindicatie: Reports): readonly HerindicatieReport[] =>
  presentReports(herindicatie).filter((one) => !isSetAside(one));
/** With one of these there is a task for zorgadministratie. */
export const acceptedReports = (herindicatie: Reports): readonly HerindicatieReport[] => presentReports(herindicatie).filter(isAccepted);

/** A report came, and not every step is settled: somebody has to do something. */
export const isOpen = (herindicatie: Herindicatie): boolean =>
  countedReports(herindicatie).length > 0 && openSteps(herindicatie).length > 0;
/** An agreement or letter that follows from an event may still be missing. */
export const isUnsettled = ({ events, eventsSettled }: Herindicatie): boolean => eventsSettled < events.length;
