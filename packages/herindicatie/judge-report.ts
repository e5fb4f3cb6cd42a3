import { type Herindicatie, type HerindicatieReport, isAccepted, isSetAside, presentReports, type SetAside, settledStep } from '#domain';
import { type ReportAction, type StepBy, type Stepped, withoutReason } from './step-action.ts';

/** The herindicatie after what a person said of one of its reports, or in Dutch why that cannot be said now. */
export function judgeReport(herindicatie: Herindicatie, action: ReportAction, by: StepBy): Stepped {
  const reports = presentReports(herindicatie).filter(({ reference }) => reference === (action.reference ?? reference));
  if (reports.length === 0)
    return {
      refusal:
        action.reference === undefined ? 'Er is nog geen evaluatieverslag.' : `Bij deze beschikking is geen verslag ${action.reference}.`,
    };
  return action.do === 'accept' ? accept(herindicatie, reports, by) : setAside(herindicatie, reports, action.reason, by);
}

function accept(herindicatie: Herindicatie, reports: readonly HerindicatieReport[], by: StepBy): Stepped {
  const waiting = reports.filter((one) => !isAccepted(one));
  // One that was set aside only when no other waits.
  const report = waiting.findLast((one) => !isSetAside(one)) ?? waiting.at(-1);
  if (report === undefined) return { refusal: 'Het evaluatieverslag is al goedgekeurd.' };
  return { herindicatie: replaced(herindicatie, report, { ...report, accepted: by }) };
}

function setAside(herindicatie: Herindicatie, reports: readonly HerindicatieReport[], reason: string, by: StepBy): Stepped {
  const report = reports.findLast((one) => !isSetAside(one));
  if (report === undefined) return { refusal: 'Het evaluatieverslag is al terzijde gelegd.' };
  if (isAccepted(report) && settledStep(herindicatie, 'inzorgmelding') !== undefined)
    return { refusal: 'De inzorgmelding is al verstuurd. Maak die eerst ongedaan.' };
  const refusal = withoutReason(reason);
  if (refusal !== undefined) return { refusal };
  return { herindicatie: withSetAside(herindicatie, report, { ...by, reason }) };
}

export function withSetAside(herindicatie: Herindicatie, report: HerindicatieReport, by: SetAside): Herindicatie {
  const { accepted, setAside: before = [], ...rest } = report;
  return replaced(herindicatie, report, { ...rest, setAside: [...before, { ...by, ...(accepted && { accepted }) }] });
}

const replaced = (herindicatie: Herindicatie, report: HerindicatieReport, by: HerindicatieReport): Herindicatie => ({
  ...herindicatie,
  reports: herindicatie.reports.map((one) => (one === report ? by : one)),
});
