import {
  acceptedReports,
  amsterdamDate,
  countedReports,
  type Herindicatie,
  type HerindicatieEvent,
  type HerindicatieReport,
  type IsoDate,
  settledStep,
} from '#domain';

/** `review`: a person looks at it still. */
export type ReportState = 'none' | 'review' | 'accepted';

/** The inzorgmelding was done, for care after this end: nothing is left to do. */
export function isFollowedUp(herindicatie: Herindicatie | undefined, lastDay: IsoDate): boolean {
  const done = herindicatie && settledStep(herindicatie, 'inzorgmelding');
  return done !== undefined && reachesBeyond(done, lastDay);
}
export const reachesBeyond = ({ agreement }: HerindicatieEvent, lastDay: IsoDate): boolean =>
  agreement?.period.to === undefined || agreement.period.to > lastDay;

/**
 * Reports that came for this end. A beschikking may be prolonged under its own id: what an earlier inzorgmelding
 * followed, was about the end before.
 */
function reportsFor(herindicatie: Herindicatie, lastDay: IsoDate): readonly HerindicatieReport[] {
  const done = settledStep(herindicatie, 'inzorgmelding');
  if (done === undefined || reachesBeyond(done, lastDay)) return countedReports(herindicatie);
  return countedReports(herindicatie).filter(({ receivedAt }) => Date.parse(receivedAt) > Date.parse(done.at));
}

/** `reportsFrom`: what came before that day is about another end, most likely of a beschikking that ended before. */
export function reportStateFor(herindicatie: Herindicatie | undefined, lastDay: IsoDate, reportsFrom: IsoDate): ReportState {
  const isForIt = ({ isInDoubt, accepted, receivedAt }: HerindicatieReport): boolean =>
    (!isInDoubt || accepted !== undefined) && amsterdamDate(receivedAt) >= reportsFrom;
  const reports = herindicatie === undefined ? [] : reportsFor(herindicatie, lastDay).filter(isForIt);
  if (reports.length === 0) return 'none';
  return acceptedReports({ reports }).length > 0 ? 'accepted' : 'review';
}
