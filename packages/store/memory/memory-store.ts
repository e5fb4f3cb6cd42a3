import type { IsoInstant } from '#domain';
import type { Store } from '../ports.ts';
import { memoryAdditions } from './memory-additions.ts';
import { memoryAddresses } from './memory-addresses.ts';
import { memoryHerindicaties } from './memory-herindicaties.ts';
import { memoryIntake } from './memory-intake.ts';
import { memoryLedger } from './memory-ledger.ts';
import { memoryObjects } from './memory-objects.ts';
import { memoryOutcomes } from './memory-outcomes.ts';
import { memoryRegister } from './memory-register.ts';
import { memoryReplies } from './memory-replies.ts';
import { memoryToewijzingen } from './memory-toewijzingen.ts';

const longAgo = (): IsoInstant => '1970-01-01T00:00:00.000Z';

/**
 * The store in memory: for `check`, and the reference model that the contract suites hold the real one against.
 * `now` dates raw mails in `listRaw` only; without it they count as old.
 */
export function memoryStore({ now = longAgo }: { readonly now?: () => IsoInstant } = {}): Store {
  const additions = memoryAdditions();
  return {
    objects: memoryObjects(now),
    intake: memoryIntake(),
    register: memoryRegister(additions),
    ledger: memoryLedger(),
    outcomes: memoryOutcomes(),
    replies: memoryReplies(),
    addresses: memoryAddresses(),
    herindicaties: memoryHerindicaties(),
    additions,
    toewijzingen: memoryToewijzingen(),
  };
}
