import { amsterdamDate, formatDate, products, type ToewijzingHolder, type WaitingReason } from '#domain';
import { formatMessageFault } from '#iwmo';
import type { LocalMessageReport } from './import-message.ts';
import type { WaitingToewijzing } from './toewijzing-desk.ts';

const reasons: Readonly<Record<WaitingReason, string>> = {
  'client-unknown': 'de cliënt staat niet in het register',
  'several-clients': 'er staan meer cliënten met dit BSN in het register',
  'no-onderaannemer': 'geen onderaannemer gaf deze cliënt zorg van deze soort',
  'several-onderaannemers': 'meer onderaannemers geven deze cliënt zorg van deze soort',
  contradictory: 'de gemeente besloot op hetzelfde moment twee verschillende dingen',
  'other-bsn': 'een eerder bericht over dit nummer had een ander BSN',
};
export const reasonWord = (reason: WaitingReason): string => reasons[reason];

const taken: Readonly<Record<LocalMessageReport['toewijzingen'][number]['taken'], string>> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  deleted: 'door de gemeente verwijderd',
  same: 'was al bekend',
  older: 'niet overgenomen: er is al een nieuwer bericht',
  contradictory: 'spreekt een ander bericht van hetzelfde moment tegen',
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

const toldCare = ({ product, period: { from, to } }: Pick<WaitingToewijzing, 'product' | 'period'>): string =>
  `${products[product].name}, vanaf ${formatDate(from)}${to === undefined ? '' : ` tot en met ${formatDate(to)}`}`;

export const tellWaiting = (one: WaitingToewijzing): string =>
  [
    `${one.id} (${one.gemeente}, ${toldCare(one)}), binnen op ${amsterdamDate(one.receivedAt)}: ${reasonWord(one.waits)}${one.clients.length === 0 ? '' : ` (cliënt ${one.clients.join(', ')})`}`,
    ...one.versions.map(toldVersion),
    ...toldHolder(one),
  ].join('\n  ');
/** Whose it is until a person decides. */
export const toldHolder = ({ holder }: WaitingToewijzing): readonly string[] =>
  holder === undefined ? [] : [`nu bij ${holderWord(holder)}`];
export const toldVersion = (one: WaitingToewijzing['versions'][number]): string => `versie ${one.version}: ${toldCare(one)}`;
