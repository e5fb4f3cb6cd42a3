import {
  acceptedReports,
  countedReports,
  type DateRange,
  earlierInzorgmelding,
  formatDate,
  type Herindicatie,
  type HerindicatieEvent,
  type HerindicatieStep,
  herindicatieSteps,
  isIsoDate,
  type Leveringsovereenkomst,
  openSteps,
  settledStep,
} from '#domain';
import { judgeReport } from './judge-report.ts';
import { isBlank, type ReportAction, type StepAction, type StepBy, type Stepped, withoutReason } from './step-action.ts';

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
  if (isBlank(by.by)) return { refusal: 'Zeg wie dit doet.' };
  if (action.do === 'accept' || action.do === 'set-aside') return judgeReport(herindicatie, action, by);
  const refusal = refusalOf(herindicatie, action);
  return refusal === undefined ? { herindicatie: withEvent(herindicatie, eventOf(herindicatie, action, by)) } : { refusal };
}

/** Steps that can be done now. */
export const possibleSteps = (herindicatie: Herindicatie): readonly HerindicatieStep[] =>
  herindicatieSteps.filter((step) => settledStep(herindicatie, step) === undefined && notYet(herindicatie, step) === undefined);

type OfStep = Exclude<StepAction, ReportAction>;

function refusalOf(herindicatie: Herindicatie, action: OfStep): string | undefined {
  const { step } = action;
  const settled = settledStep(herindicatie, step);
  switch (action.do) {
    case 'undo':
      if (action.isEarlier) return refusalOfEarlier(herindicatie, step) ?? withoutReason(action.reason);
      return settled === undefined ? openStill(herindicatie, step) : (standsOn(herindicatie, step) ?? withoutReason(action.reason));
    case 'done':
      return (
        alreadySettled(settled) ??
        notYet(herindicatie, step) ??
        (step === 'toewijzing' ? refusalOfPeriod(herindicatie, action.period) : withoutToewijzing(action))
      );
    case 'not-needed':
      return alreadySettled(settled) ?? noTask(herindicatie) ?? notOptional(step) ?? withoutReason(action.reason);
  }
}

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
  return countedReports(herindicatie).length === 0
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

function openStill(herindicatie: Herindicatie, step: HerindicatieStep): string {
  const { agreement } = (step === 'inzorgmelding' && earlierInzorgmelding(herindicatie)) || {};
  const earlier = agreement && ` Die van vóór de verlenging staat er wel: zorg vanaf ${formatDate(agreement.period.from)}.`;
  return `${titles[step]} staat nog open.${earlier === undefined ? '' : `${earlier} Maak die ongedaan met --earlier.`}`;
}
function refusalOfEarlier(herindicatie: Herindicatie, step: HerindicatieStep): string | undefined {
  if (step !== 'inzorgmelding') return 'Van vóór een verlenging kunt u alleen de inzorgmelding ongedaan maken.';
  return earlierInzorgmelding(herindicatie) === undefined ? 'Er staat geen inzorgmelding meer van vóór een verlenging.' : undefined;
}

const withoutToewijzing = ({ product, period }: Pick<OfStep & { do: 'done' }, 'product' | 'period'>): string | undefined =>
  product === undefined && period === undefined ? undefined : 'Een product en een periode horen alleen bij de toewijzing.';

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

function eventOf(herindicatie: Herindicatie, action: OfStep, by: StepBy): HerindicatieEvent {
  const { step } = action;
  if (action.do === 'undo') {
    const { agreement, report } = (action.isEarlier ? earlierInzorgmelding(herindicatie) : settledStep(herindicatie, step)) ?? {};
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
