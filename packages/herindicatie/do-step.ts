import { acceptedReports, type Herindicatie, type HerindicatieKey } from '#domain';
import { addressFor } from './address-for.ts';
import { changeHerindicatie } from './change-herindicatie.ts';
import { notesOnInzorgmelding } from './notes-on-inzorgmelding.ts';
import { acceptedElsewhere, setAsideElsewhere } from './one-beschikking.ts';
import { type SettlePorts, settleHerindicatie } from './settle-herindicatie.ts';
import type { StepAction } from './step-action.ts';
import { takeStep } from './steps.ts';

export type DoneStep =
  /** Letters that became due with it; and what whoever did it should know, in Dutch. */
  | { readonly herindicatie: Herindicatie; readonly replyIds: readonly string[]; readonly notes?: readonly string[] | undefined }
  /** Dutch. */
  | { readonly refusal: string };

/** Does what a person asks about a herindicatie and lets follow what follows from it, or says why it cannot be done now. */
export async function doStep(ports: SettlePorts, key: HerindicatieKey, action: StepAction, by: string): Promise<DoneStep> {
  const { store, now } = ports;
  const stamp = { by: by.trim(), at: now() };
  if (action.do === 'done' && action.step === 'inzorgmelding') {
    const refusal = (await withAnother(ports, key)) ?? (await unreachable(ports, key));
    if (refusal !== undefined) return { refusal };
  }
  if (action.do === 'accept') {
    const refusal = await acceptedElsewhere(store, key, action, stamp);
    if (refusal !== undefined) return { refusal };
  }
  const stepped = await changeHerindicatie(store, key, (current) => {
    if (current === undefined)
      return { told: { refusal: `Van cliënt ${key.clientNumber} is geen herindicatie ${key.beschikking} bekend.` } };
    const told = takeStep(current, action, stamp);
    return { next: 'herindicatie' in told ? told.herindicatie : undefined, told };
  });
  if ('refusal' in stepped) return stepped;
  if (action.do === 'accept') await setAsideElsewhere(store, stepped.herindicatie, stamp);
  const replyIds = await settleHerindicatie(ports, key);
  const isInzorgmelding = 'step' in action && action.step === 'inzorgmelding';
  const notes = isInzorgmelding ? await notesOnInzorgmelding(store, stepped.herindicatie) : [];
  const herindicatie = (await store.herindicaties.get(key))?.herindicatie ?? stepped.herindicatie;
  return { herindicatie, replyIds, ...(notes.length > 0 && { notes }) };
}

/** What was written about the beschikking is of whom it was with then: an agreement for them would let the wrong one invoice. */
async function withAnother({ store: { herindicaties, register } }: SettlePorts, key: HerindicatieKey): Promise<string | undefined> {
  const about = (await herindicaties.get(key))?.herindicatie.about;
  const registered = (await (await register.current())?.beschikkingen(key.clientNumber))?.find(({ id }) => id === key.beschikking);
  if (about === undefined || registered === undefined || registered.onderaannemerNumber === about.onderaannemerNumber) return undefined;
  return `Beschikking ${key.beschikking} staat in het register op naam van onderaannemer ${registered.onderaannemerNumber}, het verslag is van ${about.onderaannemerNumber}. Verbeter eerst het register, of vraag ${registered.onderaannemerNumber} om een verslag.`;
}

/** An inzorgmelding that reaches nobody is none: said before it is done, not when its letter cannot be made. */
async function unreachable(ports: SettlePorts, key: HerindicatieKey): Promise<string | undefined> {
  const herindicatie = (await ports.store.herindicaties.get(key))?.herindicatie;
  const report = herindicatie && acceptedReports(herindicatie).at(-1);
  const outcome = report && (await ports.store.outcomes.get(report.mailId));
  if (herindicatie === undefined || outcome === undefined) return undefined;
  const { onderaannemerNumber } = herindicatie.about;
  return (await addressFor(ports, onderaannemerNumber, outcome)) === undefined
    ? `Van onderaannemer ${onderaannemerNumber} is geen adres bekend waar de inzorgmelding naartoe kan. Zet dat eerst in het register.`
    : undefined;
}
