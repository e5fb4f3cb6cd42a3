import { certainValueOf, type InvoiceLine, valueOf, withoutZeros } from '#domain';
import type { InvoiceCase, LineCase } from '../cases.ts';
import { oncePerCase } from '../once-per-case.ts';
import { nameFits, namesDiffer } from '../person-names.ts';
import { findCareClient, monthIsCertain, ownCareClientOf } from './line-facts.ts';

const isInWorkbook = ({ clientNumber }: InvoiceLine): boolean => clientNumber.where?.kind === 'spreadsheet';

/** The register knows the number, and whoever stands beside it. */
function isKnown({ clientNumber, clientName }: InvoiceLine, { careClients }: InvoiceCase): boolean {
  const [number, name] = [valueOf(clientNumber), valueOf(clientName)];
  const careClient = number === undefined ? undefined : findCareClient(number, careClients);
  return careClient !== undefined && (name === undefined || !namesDiffer(name, careClient));
}

const knowsAny = oncePerCase((c) => c.invoice.lines.some((line) => isInWorkbook(line) && isKnown(line, c)));

/**
 * "Cliëntnummer" above a list is often a number of the organisation itself. It is one of Siem when the heading says so, when the register knows
 * any number of the list by its name, or when the invoice gives this one too.
 */
export function isNumberOfSiem({ line, case: c }: LineCase, number: string): boolean {
  const { specification, ownLines } = c.invoice;
  const isNamed = specification.state === 'read' && specification.namesSiem === true;
  if (isNamed || !isInWorkbook(line) || knowsAny(c)) return true;
  return ownLines.some((own) => {
    const given = certainValueOf(own.clientNumber);
    return !isInWorkbook(own) && given !== undefined && withoutZeros(given) === withoutZeros(number);
  });
}

/** Whose line it is was read with certainty, and by a number of Siem. */
export function clientIsCertain(l: LineCase): boolean {
  const number = certainValueOf(l.line.clientNumber);
  return number !== undefined && isNumberOfSiem(l, number);
}
/** The values on which a rule about the agreement may reject were read with certainty. */
export const subjectIsCertain = (l: LineCase): boolean => clientIsCertain(l) && monthIsCertain(l);

/**
 * A doubtful number of somebody in care with this onderaannemer, beside the name of that same person: two things that agree. A name in doubt
 * says nothing, it may have come along with the number from another line.
 */
export function isConfirmedByName(l: LineCase): boolean {
  const [careClient, name] = [ownCareClientOf(l), certainValueOf(l.line.clientName)];
  return careClient !== undefined && name !== undefined && nameFits(name, careClient);
}
