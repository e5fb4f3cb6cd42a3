import { type Herindicatie, type HerindicatieKey, type HerindicatieReport, isAccepted, isSetAside } from '#domain';
import type { Store } from '#store';
import { changeHerindicatie } from './change-herindicatie.ts';
import { withSetAside } from './judge-report.ts';
import type { ReportAction, StepBy } from './step-action.ts';
import { takeStep } from './steps.ts';

// A report of which nobody can tell which beschikking it is about stands with each of them, until a person accepts it with one.

type Ports = Pick<Store, 'herindicaties'>;

/** Dutch, when the report that somebody is about to accept was accepted with another beschikking of the client. */
export async function acceptedElsewhere(store: Ports, key: HerindicatieKey, action: ReportAction, by: StepBy): Promise<string | undefined> {
  const current = (await store.herindicaties.get(key))?.herindicatie;
  const stepped = current && takeStep(current, action, by);
  if (stepped === undefined || 'refusal' in stepped) return undefined;
  const accepted = acceptedBy(stepped.herindicatie, by);
  const others = await othersWith(store, key, accepted);
  const found = others.find(({ report }) => isAccepted(report))?.herindicatie.beschikking;
  return found && `Dit verslag is al goedgekeurd bij beschikking ${found}. Leg het daar eerst terzijde.`;
}

/** What was accepted with one beschikking is about no other. */
export async function setAsideElsewhere(store: Ports, herindicatie: Herindicatie, by: StepBy): Promise<void> {
  const reason = `Het verslag hoort bij beschikking ${herindicatie.beschikking}.`;
  for (const { herindicatie: other } of await othersWith(store, herindicatie, acceptedBy(herindicatie, by)))
    await changeHerindicatie(store, other, (current) => {
      const report = current?.reports.find(({ submissionId }) => submissionId === acceptedBy(herindicatie, by)?.submissionId);
      const isLeft = current !== undefined && report !== undefined && !isAccepted(report) && !isSetAside(report);
      return { next: isLeft ? withSetAside(current, report, { ...by, reason }) : undefined, told: undefined };
    });
}

const acceptedBy = ({ reports }: Herindicatie, by: StepBy): HerindicatieReport | undefined =>
  reports.find(({ accepted }) => accepted?.at === by.at && accepted.by === by.by);

async function othersWith(
  { herindicaties }: Ports,
  { clientNumber, beschikking }: HerindicatieKey,
  accepted: HerindicatieReport | undefined,
) {
  const all = accepted === undefined ? [] : await herindicaties.ofClient(clientNumber);
  return all
    .filter((one) => one.beschikking !== beschikking)
    .flatMap((herindicatie) =>
      herindicatie.reports
        .filter(({ submissionId }) => submissionId === accepted?.submissionId)
        .map((report) => ({ herindicatie, report })),
    );
}
