import {
  acceptedReports,
  type DateRange,
  formatDate,
  type Herindicatie,
  type HerindicatieEvent,
  type HerindicatieStep,
  herindicatieSteps,
  type IsoInstant,
  isIsoDate,
  type Leveringsovereenkomst,
  openSteps,
  type ProductCode,
  presentReports,
  settledStep,
} from '#domain';

/** What a person does about a herindicatie. */
export type StepAction =
  /** The newest report that waits in review is good: that opens the task. */
  | { readonly do: 'accept' }
  /** A toewijzing needs its period; its product is that of the old beschikking unless told. */
  | {
      readonly do: 'done';
      readonly step: HerindicatieStep;
      readonly product?: ProductCode | undefined;
      readonly period?: DateRange | undefined;
    }
  | { readonly do: 'not-needed'; readonly step: HerindicatieStep; readonly reason: string }
  | { readonly do: 'undo'; readonly step: HerindicatieStep; readonly reason: string };
/** Who did it, and when. */
export interface StepBy {
  readonly by: string;
  readonly at: IsoInstant;
}
export type Stepped = { readonly herindicatie: Herindicatie } | { readonly refusal: string };

/** Some gemeenten use no start and stop messages; without a toewijzing and an inzorgmelding there is no care to invoice. */
const mayBeNotNeeded: ReadonlySet<HerindicatieStep> = new Set(['wijzigingsverzoek', 'startmelding']);
const titles: Readonly<Record<HerindicatieStep, string>> = {
  wijzigingsverzoek: 'Het wijzigingsverzoek',
  toewijzing: 'De toewijzing',
  startmelding: 'De startmelding',
  inzorgmelding: 'De inzorgmelding',
};

/** The herindicatie after what a person did, or in Dutch why that cannot be done now. Nothing is ever taken out of it. */
export function takeStep(herindicatie: Herindicatie, action: StepAction, by: StepBy): Stepped {
  const refusal = isBlank(by.by) ? 'Zeg wie dit doet.' : refusalOf(herindicatie, action);
  if (refusal !== undefined) return { refusal };
  return { herindicatie: action.do === 'accept' ? accepted(herindicatie, by) : withEvent(herindicatie, eventOf(herindicatie, action, by)) };
}

/** Steps that can be done now. */
export const possibleSteps = (herindicatie: Herindicatie): readonly HerindicatieStep[] =>
  herindicatieSteps.filter((step) => settledStep(herindicatie, step) === undefined && notYet(herindicatie, step) === undefined);

function refusalOf(herindicatie: Herindicatie, action: StepAction): string | undefined {
  if (action.do === 'accept') return refusalToAccept(herindicatie);
  const { step } = action;
  const settled = settledStep(herindicatie, step);
  switch (action.do) {
    case 'undo':
      return settled === undefined ? `${titles[step]} staat nog open.` : (standsOn(herindicatie, step) ?? withoutReason(action.reason));
    case 'done':
      return (
        alreadySettled(settled) ??
        notYet(herindicatie, step) ??
        (step === 'toewijzing' ? refusalOfPeriod(herindicatie, action.period) : undefined)
      );
    case 'not-needed':
      return alreadySettled(settled) ?? noTask(herindicatie) ?? notOptional(step) ?? withoutReason(action.reason);
  }
}

function refusalToAccept(herindicatie: Herindicatie): string | undefined {
  if (presentReports(herindicatie).length === 0) return 'Er is nog geen evaluatieverslag.';
  return newestInReview(herindicatie) === undefined ? 'Het evaluatieverslag is al goedgekeurd.' : undefined;
}
const newestInReview = (herindicatie: Herindicatie) =>
  presentReports(herindicatie).findLast(({ decision, accepted: given }) => decision === 'review' && given === undefined);

const isBlank = (text: string): boolean => text.trim() === '';
const withoutReason = (reason: string): string | undefined => (isBlank(reason) ? 'Geef een reden.' : undefined);
const notOptional = (step: HerindicatieStep): string | undefined =>
  mayBeNotNeeded.has(step) ? undefined : `${titles[step]} is altijd nodig.`;

function alreadySettled(settled: HerindicatieEvent | undefined): string | undefined {
  if (settled === undefined) return undefined;
  const { step, what, by } = settled;
  return what === 'done'
    ? `${titles[step]} is al gedaan, door ${by}.`
    : `${titles[step]} is volgens ${by} niet nodig. Maak dat eerst ongedaan.`;
}

function noTask(herindicatie: Herindicatie): string | undefined {
  if (acceptedReports(herindicatie).length > 0) return undefined;
  return presentReports(herindicatie).length === 0
    ? 'Er is nog geen evaluatieverslag.'
    : 'Het evaluatieverslag is nog niet goedgekeurd. Kijk het eerst na.';
}

/** Why this step cannot be done yet. */
function notYet(herindicatie: Herindicatie, step: HerindicatieStep): string | undefined {
  const before: Readonly<Record<HerindicatieStep, readonly HerindicatieStep[]>> = {
    wijzigingsverzoek: [],
    toewijzing: [],
    startmelding: ['toewijzing'],
    inzorgmelding: ['wijzigingsverzoek', 'toewijzing', 'startmelding'],
  };
  const open = openSteps(herindicatie).find((one) => before[step].includes(one));
  return noTask(herindicatie) ?? (open && `${titles[step]} kan nog niet: ${lower(titles[open])} staat nog open.`);
}

/** What was done because this step was done, and must be undone first. */
function standsOn(herindicatie: Herindicatie, step: HerindicatieStep): string | undefined {
  const later: Readonly<Record<HerindicatieStep, readonly HerindicatieStep[]>> = {
    wijzigingsverzoek: ['inzorgmelding'],
    toewijzing: ['inzorgmelding', 'startmelding'],
    startmelding: ['inzorgmelding'],
    inzorgmelding: [],
  };
  const standing = later[step].find((one) => settledStep(herindicatie, one)?.what === 'done');
  return standing && `Maak eerst ${lower(titles[standing])} ongedaan.`;
}
const lower = (title: string): string => title.replace(/^./, (first) => first.toLowerCase());

function refusalOfPeriod({ about }: Herindicatie, period: DateRange | undefined): string | undefined {
  if (period === undefined) return 'Geef de eerste dag van de toewijzing.';
  const { from, to } = period;
  const wrong = [from, ...(to === undefined ? [] : [to])].find((day) => !isIsoDate(day));
  if (wrong !== undefined) return `${wrong} is geen dag. Schrijf bijvoorbeeld 2026-04-01.`;
  if (to !== undefined && to < from) return `De laatste dag (${formatDate(to)}) ligt voor de eerste dag (${formatDate(from)}).`;
  // A slip in the year would let months be invoiced that nobody agreed on.
  const end = about.period.to;
  return to !== undefined && end !== undefined && to <= end
    ? `De laatste dag (${formatDate(to)}) moet na het einde van de huidige beschikking liggen (${formatDate(end)}).`
    : undefined;
}

function accepted(herindicatie: Herindicatie, by: StepBy): Herindicatie {
  const report = newestInReview(herindicatie);
  return { ...herindicatie, reports: herindicatie.reports.map((one) => (one === report ? { ...one, accepted: by } : one)) };
}

function eventOf(herindicatie: Herindicatie, action: Exclude<StepAction, { do: 'accept' }>, by: StepBy): HerindicatieEvent {
  const { step } = action;
  if (action.do === 'undo') {
    const { agreement, report } = settledStep(herindicatie, step) ?? {};
    return { step, what: 'undone', ...by, reason: action.reason, ...(agreement && { agreement, report }) };
  }
  if (action.do === 'not-needed') return { step, what: 'not-needed', ...by, reason: action.reason };
  const done: HerindicatieEvent = { step, what: 'done', ...by };
  if (step === 'inzorgmelding')
    return { ...done, agreement: agreementOf(herindicatie), report: acceptedReports(herindicatie).at(-1)?.submissionId };
  const { product = herindicatie.about.product, period } = action;
  return step === 'toewijzing' && period !== undefined ? { ...done, toewijzing: { product, period } } : done;
}

/** Each inzorgmelding makes an agreement of its own: one that was withdrawn stays so. */
function agreementOf(herindicatie: Herindicatie): Leveringsovereenkomst | undefined {
  const toewijzing = settledStep(herindicatie, 'toewijzing')?.toewijzing;
  const { clientNumber, onderaannemerNumber, id } = herindicatie.about;
  const count = herindicatie.events.filter(({ step, what }) => step === 'inzorgmelding' && what === 'done').length;
  return toewijzing && { id: `HI-${id}-${count + 1}`, clientNumber, onderaannemerNumber, ...toewijzing };
}

/** Only an inzorgmelding has something that follows from it. */
function withEvent(herindicatie: Herindicatie, event: HerindicatieEvent): Herindicatie {
  const { events, eventsSettled } = herindicatie;
  const isSettled = event.step !== 'inzorgmelding' && eventsSettled === events.length;
  return { ...herindicatie, events: [...events, event], eventsSettled: eventsSettled + (isSettled ? 1 : 0) };
}
