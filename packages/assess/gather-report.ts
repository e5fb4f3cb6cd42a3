import {
  acceptedReports,
  amsterdamDate,
  type CareClient,
  type CaseOutcome,
  certainValueOf,
  type Evaluatieverslag,
  type Onderaannemer,
  valueOf,
} from '#domain';
import { careClientByName, digitsOf, type EarlierReport, findCareClient, type ReportCase } from '#rules';
import type { RegisterReader, Store } from '#store';
import { careClientsOf } from './care-clients-of.ts';
import type { CaseContext } from './gather-invoice.ts';
import type { AssessPorts } from './ports.ts';

/** What this mail says before the report: another report in it may be on the same beschikking. */
export interface ToldBefore {
  readonly reference: string;
  readonly cases: readonly CaseOutcome[];
}

/** Everything that decides on one evaluatieverslag, out of the register and what came before it. */
export async function gatherReport(
  { parameters, store }: AssessPorts,
  report: Evaluatieverslag,
  { mail, candidates, register, submissionId }: CaseContext,
  before: ToldBefore,
): Promise<ReportCase> {
  const received = amsterdamDate(mail.receivedAt);
  const careClient = await careClientOf(report, candidates, register);
  const about = { mail, received, report, onderaannemers: candidates, careClient, parameters };
  if (careClient === undefined) return { ...about, beschikkingen: [] };
  const [beschikkingen, recorded] = await Promise.all([
    register.beschikkingen(careClient.number),
    recordedReports(store, careClient.number, candidates, submissionId),
  ]);
  return { ...about, beschikkingen, earlierReports: [...recorded, ...inThisMail(before, careClient.number, received)] };
}

/** By the number that the report gives, as near as it comes; by name and birth date only when it gives none. */
async function careClientOf(
  report: Evaluatieverslag,
  candidates: readonly Onderaannemer[],
  register: RegisterReader,
): Promise<CareClient | undefined> {
  const number = valueOf(report.clientNumber);
  if (number === undefined) return careClientByName(report, await ownBornOn(certainValueOf(report.birthDate), candidates, register));
  const careClients = await careClientsOf([number], register);
  return findCareClient(number, careClients) ?? findCareClient(digitsOf(number), careClients);
}

/** Clients of that birth date who have a beschikking or an agreement with any of these: who is with another is not looked at. */
async function ownBornOn(
  birthDate: string | undefined,
  candidates: readonly Onderaannemer[],
  register: RegisterReader,
): Promise<readonly CareClient[]> {
  const born = birthDate === undefined ? [] : await register.careClientsBornOn(birthDate);
  if (born.length === 0) return [];
  const isOwn = ({ onderaannemerNumber }: { readonly onderaannemerNumber: string }): boolean =>
    candidates.some(({ number }) => number === onderaannemerNumber);
  const agreements = await register.leveringsovereenkomsten(born.map(({ number }) => number));
  const beschikkingen = await Promise.all(born.map(({ number }) => register.beschikkingen(number)));
  const own = new Set([...agreements, ...beschikkingen.flat()].filter(isOwn).map(({ clientNumber }) => clientNumber));
  return born.filter(({ number }) => own.has(number));
}

/** Those of the same onderaannemers, oldest first. Not the report itself: a second try tells the same. */
async function recordedReports(
  { herindicaties }: Pick<Store, 'herindicaties'>,
  clientNumber: string,
  candidates: readonly Onderaannemer[],
  submissionId: string,
): Promise<readonly EarlierReport[]> {
  const all = await herindicaties.ofClient(clientNumber);
  return all.flatMap((herindicatie) =>
    acceptedReports(herindicatie)
      .filter((one) => one.submissionId !== submissionId && candidates.some(({ number }) => number === one.onderaannemerNumber))
      .map(({ reference, receivedAt, end }) => ({
        beschikking: herindicatie.beschikking,
        end,
        reference,
        received: amsterdamDate(receivedAt),
      })),
  );
}

const inThisMail = ({ reference, cases }: ToldBefore, clientNumber: string, received: string): readonly EarlierReport[] =>
  cases.flatMap(({ decision, report }) =>
    decision === 'approved' && report?.careClient === clientNumber && report.beschikking !== undefined
      ? [{ beschikking: report.beschikking, end: report.about?.period.to, reference, received }]
      : [],
  );
