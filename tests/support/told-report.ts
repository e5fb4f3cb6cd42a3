import type { Evaluatieverslag, Field, Submission } from '#domain';
import { file, submissionsOf } from './reading-invoices.ts';
import { docx, paragraph } from './word-write.ts';

export type Around = Parameters<typeof submissionsOf>[1];
/** How a report of care goes on. */
export const closing = ['Doelen', 'De week heeft structuur gekregen en de post wordt geopend.', 'Conclusie', 'Voortzetting is nodig.'];
export const inWord = (...lines: readonly string[]): Uint8Array =>
  docx(['Evaluatieverslag Wmo', ...lines, ...closing].map((line) => paragraph(line)).join(''));
export const sent = (bytes: Uint8Array, mail: Around = {}, name = 'verslag.docx'): Promise<readonly Submission[]> =>
  submissionsOf([file(name, bytes)], { mailbox: 'herindicatie', ...mail });
const reportIn = ([one]: readonly Submission[]): Evaluatieverslag => {
  if (one?.kind !== 'evaluatieverslag') throw new Error(`No report but ${one?.kind}`);
  return one.report;
};
export const reportOf = async (bytes: Uint8Array, mail?: Around, name?: string) => reportIn(await sent(bytes, mail, name));
/** "2026-03-15", with a question mark when it is not certain; "-" when it is not there. */
export const told = (field: Field<string> | undefined): string =>
  field?.state === 'read' ? `${field.value}${field.certain ? '' : '?'}` : '-';

/** The report that the forms in the tests make. */
export const whole = { clientNumber: '412345', clientName: 'Joke Voorbeeld', birthDate: '1961-04-03', endDate: '2026-03-15' };
export const wholeOf = ({ clientNumber, clientName, birthDate, endDate }: Evaluatieverslag) => ({
  clientNumber: told(clientNumber),
  clientName: told(clientName),
  birthDate: told(birthDate),
  endDate: told(endDate),
});
