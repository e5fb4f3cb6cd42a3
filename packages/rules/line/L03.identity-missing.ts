import { failIf, type InvoiceLine, isCertainlyAbsent, notApplicable, pass, undetermined, valueOf } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { text } from '../wording.ts';

/** The groups of AP §2 of which one must be complete; a group counts as missing only when its absence is certain. */
function missing(line: InvoiceLine): { readonly certain: readonly string[]; readonly doubtful: boolean } {
  const proof = line.birthDate.state === 'read' || line.bsn.state === 'read';
  const proofGone = isCertainlyAbsent(line.birthDate) && isCertainlyAbsent(line.bsn);
  const certain = [
    ...(!proof && proofGone ? ['geboortedatum of BSN'] : []),
    ...(isCertainlyAbsent(line.clientName) ? ['naam'] : []),
    ...(isCertainlyAbsent(line.address) ? ['adres'] : []),
  ];
  const isUnknown = [line.clientName, line.address].some((field) => field.state === 'absent' && !field.certain);
  return { certain, doubtful: (!proof && !proofGone) || isUnknown };
}

/** "Tilburg" is where somebody lives, and no address: that has a number. */
const townOnly = (address: string | undefined): string | undefined => (address?.search(/\d/) === -1 ? address : undefined);

export const identityMissing: LineRule = {
  code: 'L03',
  name: 'identity-missing',
  title: 'Gegevens van de cliënt ontbreken',
  checks:
    'Of een factuur voor één cliënt de naam, het adres en de geboortedatum of het BSN heeft. Staat er als adres alleen een plaats, dan beslist een medewerker. Bij een verzamelfactuur is de specificatie genoeg (F10).',
  advice: 'Zet op een factuur voor één cliënt de naam, het adres en de geboortedatum (of het BSN).',
  source: ap('2. Afspraken', 'De geboortedatum + NAW gegevens van de cliënt OF het BSN-nummer + NAW gegevens van de cliënt.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: ({ line, case: c }) => {
    // On a verzamelfactuur the minimum of the specification suffices (F10): a policy for Siem to confirm.
    const numbers = new Set(c.invoice.lines.map((l) => (l.clientNumber.state === 'read' ? l.clientNumber.value : l.number)));
    if (c.invoice.specification.state !== 'absent' || c.invoice.hasTotalsPerProduct || numbers.size > 1) return notApplicable;
    const { certain, doubtful } = missing(line);
    // A number in doubt may be another client's, and then this is a verzamelfactuur.
    const mayBeMore = c.invoice.lines.length > 1 && c.invoice.lines.some((l) => !l.clientNumber.certain);
    if (certain.length > 0) return failIf(!mayBeMore, { missing: certain }, line.where);
    const town = townOnly(valueOf(line.address));
    if (town !== undefined) return undetermined({ town }, line.where);
    return doubtful ? undetermined({}, line.where) : pass;
  },
  toOnderaannemer: (f) =>
    `Er ontbreekt: ${Array.isArray(f['missing']) ? f['missing'].join(', ') : 'gegevens van de cliënt'}. Op de factuur horen de naam, het adres en de geboortedatum (of het BSN) van de cliënt te staan.`,
  toBackoffice: (f) =>
    f['town'] !== undefined
      ? `Als adres van de cliënt staat er alleen '${text(f['town'])}'. Beoordeel of dat genoeg is.`
      : `Gegevens van de cliënt niet (zeker) gevonden${Array.isArray(f['missing']) ? `: ${f['missing'].join(', ')}` : ''}.`,
  example: { verdict: 'fail', facts: { missing: ['naam', 'adres'] } },
};
