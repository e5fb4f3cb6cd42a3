import { amsterdamDate, formatDate, products, type ToewijzingHolder, type UnmatchedReason } from '#domain';
import { formatMessageFault } from '#iwmo';
import type { LocalMessageReport } from './import-message.ts';
import type { WaitingToewijzing } from './toewijzing-desk.ts';

const reasons: Readonly<Record<UnmatchedReason, string>> = {
  'client-unknown': 'de cliënt staat niet in het register',
  'several-clients': 'er staan meer cliënten met dit BSN in het register',
  'no-onderaannemer': 'geen onderaannemer gaf deze cliënt zorg van deze soort',
  'several-onderaannemers': 'meer onderaannemers geven deze cliënt zorg van deze soort',
};
export const reasonWord = (reason: UnmatchedReason): string => reasons[reason];

const taken: Readonly<Record<LocalMessageReport['toewijzingen'][number]['taken'], string>> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  deleted: 'door de gemeente verwijderd',
  same: 'was al bekend',
  older: 'niet overgenomen: er is al een nieuwer bericht',
};
const holderWord = ({ clientNumber, onderaannemerNumber }: ToewijzingHolder): string =>
  `cliënt ${clientNumber}, onderaannemer ${onderaannemerNumber}`;

/** What came of one message, under the name of its file. */
export function tellMessage(file: string, { ok, faults, toewijzingen }: LocalMessageReport): string {
  const lines = toewijzingen.map(({ id, gemeente, product, taken: how, holder, waits }) => {
    const state = waits === undefined ? (holder === undefined ? [] : [holderWord(holder)]) : [`wacht: ${reasonWord(waits)}`];
    return `  toewijzing ${id} (${gemeente}, ${products[product].name}): ${[taken[how], ...state].join('; ')}`;
  });
  return ok
    ? [`${file}: gelezen`, ...lines].join('\n')
    : [`${file}: niet overgenomen`, ...faults.map((fault) => `  - ${formatMessageFault(fault)}`)].join('\n');
}

export const tellWaiting = ({ id, gemeente, product, period, receivedAt, waits, clients }: WaitingToewijzing): string =>
  `${id} (${gemeente}, ${products[product].name}, vanaf ${formatDate(period.from)}${period.to === undefined ? '' : ` tot en met ${formatDate(period.to)}`}), binnen op ${amsterdamDate(receivedAt)}: ${reasonWord(waits)}${clients.length === 0 ? '' : ` (cliënt ${clients.join(', ')})`}`;
