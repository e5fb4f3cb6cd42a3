import { type CareClient, certainValueOf, type Evaluatieverslag, valueOf } from '#domain';
import type { ReportCase } from '../cases.ts';
import { findCareClient } from '../line/line-facts.ts';
import { nameFits, namesDiffer, sameBirthDate } from '../person-names.ts';

/**
 * Whom a report without a client number is about: the one of these who bears its name and was born on its birth date.
 * Nobody when several do. `careClients` are clients of the sender's own: of others it learns nothing.
 */
export function careClientByName(report: Evaluatieverslag, careClients: readonly CareClient[]): CareClient | undefined {
  const [only, ...others] = careClients.filter((careClient) => hasNameAndBirth(report, careClient));
  return others.length === 0 ? only : undefined;
}

const hasNameAndBirth = ({ clientName, birthDate }: Evaluatieverslag, careClient: CareClient): boolean =>
  clientName.state === 'read' && nameFits(clientName.value, careClient) && certainValueOf(birthDate) === careClient.birthDate;

/** What in the report is somebody else's, when anything is: a slip in the number, most likely. */
export function somebodyElses({ report: { birthDate, clientName }, careClient }: ReportCase): 'geboortedatum' | 'naam' | undefined {
  if (careClient === undefined) return undefined;
  if (birthDate.state === 'read') return sameBirthDate(birthDate.value, careClient.birthDate) ? undefined : 'geboortedatum';
  // People change their name, not their birth date: the name counts where that does not tell.
  return clientName.state === 'read' && namesDiffer(clientName.value, careClient) ? 'naam' : undefined;
}

/**
 * It is beyond doubt whom the report is about: a number that was read with certainty and that nothing contradicts; a
 * number read with doubt (from a file name, a subject) with the name of its client, or where no name is given the birth
 * date, which others may share; or, without any number, both.
 */
export function isIdentified(c: ReportCase): boolean {
  const { report, careClient } = c;
  if (careClient === undefined || somebodyElses(c) !== undefined) return false;
  const number = report.clientNumber;
  if (number.state === 'absent') return hasNameAndBirth(report, careClient);
  // "S403679" for 403679 may be a slip as well.
  if (number.certain && findCareClient(number.value, [careClient]) !== undefined) return true;
  const name = valueOf(report.clientName);
  return name === undefined ? report.birthDate.state === 'read' : nameFits(name, careClient);
}

/**
 * The sender gave the number, or told us who it is. Where the client may be somebody else's, no more is needed and nothing
 * less will do: on a number that was guessed at, the answer must be the same whether it exists or not.
 */
export const isNamedBySender = ({ report: { clientNumber } }: ReportCase): boolean =>
  clientNumber.state === 'absent' || clientNumber.certain;
