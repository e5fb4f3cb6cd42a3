import { type CaseOutcome, type CommittedClaim, claimKey, type EarlierInvoice, invoiceNumberKey } from '#domain';
import { openChanges, toldOf } from '../coverage-changes.ts';
import { chooseOriginal, earlierInvoiceOf, ledgerClaimsOf, yearOf } from '../earlier-invoice.ts';
import type { CoverageChange, LedgerQuestion, LedgerStore } from '../ports.ts';
import { outcomeText, readCaseOutcome } from '../stored-outcome.ts';

interface Commit {
  readonly submissionId: string;
  readonly text: string;
  readonly claims: readonly CommittedClaim[];
  readonly earlier: EarlierInvoice | undefined;
}

export function memoryLedger(): LedgerStore {
  /** Per onderaannemer its commits; the version is their number. */
  const logs = new Map<string, Commit[]>();
  /** Whatever ledger it is in: the register may have changed between two attempts. */
  const bySubmission = new Map<string, string>();
  const { changesOf, ...coverage } = memoryCoverage((number) => (logs.get(number) ?? []).flatMap((commit) => commit.claims));

  return {
    view: async (question) => {
      const { onderaannemerNumber, submissionId } = question;
      const log = logs.get(onderaannemerNumber) ?? [];
      const view = viewOf(
        log.filter((commit) => commit.submissionId !== submissionId),
        question,
      );
      return { version: log.length, ...view, retroactiveChanges: toldOf(openChanges(changesOf(onderaannemerNumber), view.claims)) };
    },
    commit: async ({ onderaannemerNumber, version, outcome, reference }) => {
      const first = bySubmission.get(outcome.submissionId);
      if (first !== undefined) return { state: 'committed', outcome: readCaseOutcome(first) };
      const log = logs.get(onderaannemerNumber) ?? [];
      if (log.length !== version) return { state: 'conflict' };
      const text = outcomeText(outcome);
      logs.set(onderaannemerNumber, [...log, commitOf(outcome, reference, text)]);
      bySubmission.set(outcome.submissionId, text);
      return { state: 'committed', outcome: readCaseOutcome(text) };
    },
    committed: async (_onderaannemerNumber, submissionId) => {
      const text = bySubmission.get(submissionId);
      return text === undefined ? undefined : readCaseOutcome(text);
    },
    ...coverage,
  };
}

interface MemoryCoverage extends Pick<LedgerStore, 'ofClients' | 'putChanges' | 'openChanges'> {
  readonly changesOf: (onderaannemerNumber: string) => readonly CoverageChange[];
}

/** The side of the ledger that a change of the register is held against. */
function memoryCoverage(claimsOf: (onderaannemerNumber: string) => readonly CommittedClaim[]): MemoryCoverage {
  /** Per onderaannemer, by client, product and month. */
  const changes = new Map<string, ReadonlyMap<string, CoverageChange>>();
  const changesOf = (number: string): readonly CoverageChange[] => [...(changes.get(number)?.values() ?? [])];
  return {
    changesOf,
    ofClients: async (number, clientNumbers) => {
      const isAsked = ({ clientNumber }: { readonly clientNumber: string }): boolean => clientNumbers.includes(clientNumber);
      return { claims: claimsOf(number).filter(isAsked), changes: changesOf(number).filter(isAsked) };
    },
    putChanges: async (given) => {
      for (const change of given) {
        const { onderaannemerNumber } = change;
        changes.set(onderaannemerNumber, new Map([...(changes.get(onderaannemerNumber) ?? []), [claimKey(change), change]]));
      }
    },
    openChanges: async () =>
      [...changes.keys()]
        .flatMap((number) => openChanges(changesOf(number), claimsOf(number)))
        .sort((a, b) => (a.changedOn < b.changedOn ? -1 : 1)),
  };
}

function commitOf(outcome: CaseOutcome, reference: string, text: string): Commit {
  const { submissionId } = outcome;
  const earlier = earlierInvoiceOf(outcome, reference);
  return {
    submissionId,
    text,
    earlier,
    claims: ledgerClaimsOf(outcome).map((claim) => ({ ...claim, submissionId, invoiceNumber: earlier?.invoiceNumber ?? '' })),
  };
}

function viewOf(commits: readonly Commit[], question: LedgerQuestion) {
  const asked = new Set(question.claims.map(claimKey));
  const earlier = commits.flatMap((commit) => commit.earlier ?? []);
  const under = (number: string | undefined): EarlierInvoice[] =>
    number === undefined ? [] : earlier.filter((one) => invoiceNumberKey(one.invoiceNumber) === invoiceNumberKey(number));
  return {
    claims: commits.flatMap((commit) => commit.claims).filter((claim) => asked.has(claimKey(claim))),
    sameNumber: under(question.invoiceNumber).filter((one) => yearOf(one) === question.year),
    original: chooseOriginal(under(question.originalNumber)),
  };
}
