import type { Herindicatie } from '#domain';
import { doubtSentence } from '#rules';
import { isContained, type Store } from '#store';

type Registers = Pick<Store, 'register'>;

/**
 * Dutch: what the register still says otherwise after the last inzorgmelding was done or undone. For whoever did it, and
 * for as long as that stands.
 */
export async function notesOnInzorgmelding({ register }: Registers, { events }: Pick<Herindicatie, 'events'>): Promise<readonly string[]> {
  const { agreement, what } = events.findLast(({ step }) => step === 'inzorgmelding') ?? {};
  const current = await register.current();
  if (agreement === undefined || current === undefined) return [];
  const { clientNumber, onderaannemerNumber } = agreement;
  if (what === 'undone')
    return isContained({ item: agreement, addedAt: current.asOf }, await current.registeredAgreements([clientNumber]), current.asOf)
      ? [registeredToo(clientNumber)]
      : [];
  const own = (await current.leveringsovereenkomsten([clientNumber])).filter((one) => one.onderaannemerNumber === onderaannemerNumber);
  return own.flatMap(({ product, doubts = [] }) => doubts.map((doubt) => doubtSentence({ product, ...doubt })));
}

const registeredToo = (clientNumber: string): string =>
  `Let op: deze leveringsovereenkomst van cliënt ${clientNumber} staat ook in het register. Zij geldt tot u een register laadt waar zij niet in staat. Haal haar uit het register en laad het opnieuw.`;
