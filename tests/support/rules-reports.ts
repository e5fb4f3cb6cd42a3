import { addDays, amsterdamDate, type Beschikking, type Evaluatieverslag, type IsoDate, type IsoInstant } from '#domain';
import { currentParameters, type ReportCase } from '#rules';
import { careClient, mailFacts, missing, onderaannemer, pdf, sure } from './rules-builders.ts';

export const beschikking = (more: Partial<Beschikking> = {}): Beschikking => ({
  id: 'BES-1',
  clientNumber: '400101',
  onderaannemerNumber: 'OA-001',
  gemeente: 'Tilburg',
  product: 'BG-M',
  period: { from: '2025-03-01', to: '2026-02-28' },
  ...more,
});
const report: Evaluatieverslag = {
  where: { ...pdf, file: 'verslag.pdf' },
  clientNumber: sure('400101'),
  clientName: sure('F. Verzonnen'),
  birthDate: sure('1961-04-12'),
  endDate: missing,
  reportDate: sure('2026-02-01'),
};

/** A report that rules judge, valid by itself: on one beschikking that runs. */
export function reportCase({
  report: wish,
  ...more
}: Partial<Omit<ReportCase, 'report'>> & { readonly report?: Partial<Evaluatieverslag> } = {}): ReportCase {
  return {
    mail: mailFacts({ mailbox: 'herindicatie' }),
    received: '2026-02-02',
    report: { ...report, ...wish },
    onderaannemers: [onderaannemer()],
    careClient: careClient(),
    beschikkingen: [beschikking()],
    parameters: currentParameters,
    ...more,
  };
}

type Wish = NonNullable<Parameters<typeof reportCase>[0]>;

/** A report that came on a day, on one beschikking that ends on another. */
export const endingOn = (end: IsoDate, received: IsoDate, more: Wish = {}): ReportCase =>
  reportCase({ received, beschikkingen: [ending(end)], ...more });
/** So many days before its end; negative after it. */
export const daysBefore = (days: number, end: IsoDate, more: Wish = {}): ReportCase => endingOn(end, addDays(end, -days), more);
/** The same, by the clock: the day counts that it is in Amsterdam. */
export const cameAt = (receivedAt: IsoInstant, end: IsoDate): ReportCase =>
  endingOn(end, amsterdamDate(receivedAt), { mail: mailFacts({ mailbox: 'herindicatie', receivedAt }) });

export const ending = (end: IsoDate | undefined, more: Partial<Beschikking> = {}): Beschikking =>
  beschikking({ ...more, period: { from: '2025-03-01', to: end } });
