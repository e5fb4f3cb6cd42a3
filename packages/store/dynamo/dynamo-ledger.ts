import { type CaseOutcome, type EarlierInvoice, invoiceNumberKey } from '#domain';
import { openChanges, toldOf } from '../coverage-changes.ts';
import { chooseOriginal } from '../earlier-invoice.ts';
import { inParallel } from '../in-parallel.ts';
import type { LedgerQuestion, LedgerStore } from '../ports.ts';
import type { OutcomeBodies } from '../s3/outcome-bodies.ts';
import { outcomeText, readCaseOutcome } from '../stored-outcome.ts';
import { keys } from '../table.ts';
import { dynamoCoverage } from './dynamo-coverage.ts';
import { commitId, commitsOf, inOrder, splitClaims } from './ledger-claims.ts';
import {
  type AttemptItem,
  type CommitItem,
  commitItems,
  isCommittedBy,
  readAttempt,
  readClaim,
  readCommit,
  readCoverageChange,
} from './ledger-items.ts';
import type { Table } from './table-access.ts';

// A verzamelfactuur asks for thousands of clients and months, one small query each.
const queriesAtOnce = 16;

/*
 * The ledger of one onderaannemer is a log: COMMIT#1, COMMIT#2, … A commit writes, in this order,
 *   1. the outcome's body to S3, named by its content;
 *   2. an ATTEMPT item under the submission: "there may be a commit of mine at this version";
 *   3. its CLAIM and NUMBER items, each naming version, submission and outcome hash;
 *   4. COMMIT#<version + 1>, only if there is none: this one write makes the decision true.
 * Nothing is changed afterwards. A reader takes the latest version first; then whatever carries that version or a
 * lower one was complete before, and counts when the commit of its version names its submission and hash. So a view
 * is of one version without looking twice, and what a crash or a lost race left behind is never seen.
 *
 * A submission is committed at most once: a later attempt finds the earlier commit by way of the ATTEMPT item, which
 * was there before it, and two at the same moment want the same COMMIT item. (Only two workers at one mail at the same
 * moment, with an import between them that gives its sender to another onderaannemer, could write in two ledgers; the
 * mail's own outcome is then still the first of them, and L12 shows the double claim.)
 */
export function dynamoLedger(table: Table, bodies: OutcomeBodies): LedgerStore {
  const bodyOf = async (commit: CommitItem): Promise<CaseOutcome> => readCaseOutcome(await bodies.read(commit));
  const committed = async (submissionId: string): Promise<CaseOutcome | undefined> => {
    const commit = await findCommit(table, submissionId);
    return commit && bodyOf(commit);
  };

  return {
    view: (question) => readView(table, question),
    commit: async ({ onderaannemerNumber, version, outcome, reference, now }) => {
      const { submissionId } = outcome;
      const first = await committed(submissionId);
      if (first !== undefined) return { state: 'committed', outcome: first };
      // Known to be too late: spares the writes, and a version that is ahead would leave a hole in the log.
      if ((await latestVersion(table, onderaannemerNumber)) !== version) return { state: 'conflict' };

      const text = outcomeText(outcome);
      const body = await bodies.write('outcomes', submissionId, text);
      const items = commitItems({ onderaannemerNumber, version: version + 1, outcome, reference, now, body });
      await table.put(items.attempt);
      await table.putAll(items.before);
      if (await table.putNew(items.flip)) return { state: 'committed', outcome: readCaseOutcome(text) };

      // Another submission was first, or another worker with this one, or our own write whose answer was lost.
      const meanwhile = await committed(submissionId);
      return meanwhile === undefined ? { state: 'conflict' } : { state: 'committed', outcome: meanwhile };
    },
    // In whatever ledger: the register may have changed between two attempts at the same mail.
    committed: (_onderaannemerNumber, submissionId) => committed(submissionId),
    ...dynamoCoverage(table),
  };
}

async function latestVersion(table: Table, onderaannemerNumber: string): Promise<number> {
  const { pk, sk } = keys.commits(onderaannemerNumber);
  const last = await table.last(pk, sk);
  return last === undefined ? 0 : readCommit(last).version;
}

async function findCommit(table: Table, submissionId: string): Promise<CommitItem | undefined> {
  const { pk, sk } = keys.attempts(submissionId);
  const attempts = (await table.query(pk, sk)).map(readAttempt);
  const commits = await commitsOf(table, attempts);
  // By submission alone: two workers may have written the attempt, each with its own outcome; the commit tells which it is.
  return attempts.map((attempt) => commits.get(commitId(attempt))).find((commit) => commit?.submissionId === submissionId);
}

async function readView(table: Table, question: LedgerQuestion) {
  const { onderaannemerNumber, submissionId } = question;
  const version = await latestVersion(table, onderaannemerNumber);
  /** Drops the asker's own, and what is later than this view. */
  const before = <T extends AttemptItem>(items: readonly T[]): T[] =>
    items.filter((item) => item.version <= version && item.submissionId !== submissionId);

  const found = await itemsOf(table, question);
  const claims = before(found.claims.map(readClaim));
  const numbers = async (number: string | undefined, yearPrefix?: string): Promise<AttemptItem[]> =>
    number === undefined
      ? []
      : before((await table.query(keys.numbers(onderaannemerNumber, invoiceNumberKey(number)), yearPrefix)).map(readAttempt));
  const sameNumber = question.year === undefined ? [] : await numbers(question.invoiceNumber, keys.numbersOfYear(question.year));
  const originals = await numbers(question.originalNumber);

  const commits = await commitsOf(table, [...claims, ...sameNumber, ...originals]);
  const isTrue = (item: AttemptItem): boolean => isCommittedBy(item, commits.get(commitId(item)));
  const invoicesOf = (items: readonly AttemptItem[]): EarlierInvoice[] =>
    items
      .filter(isTrue)
      .sort((a, b) => a.version - b.version)
      .flatMap((item) => commits.get(commitId(item))?.earlier ?? []);
  const committedClaims = inOrder(claims.filter(isTrue));
  return {
    version,
    claims: committedClaims,
    sameNumber: invoicesOf(sameNumber),
    original: chooseOriginal(invoicesOf(originals)),
    retroactiveChanges: toldOf(openChanges(found.changes.map(readCoverageChange), committedClaims)),
  };
}

/** The claims of the months that are asked for, and what changed under them. */
async function itemsOf(table: Table, { onderaannemerNumber, claims }: LedgerQuestion) {
  const months = new Map(
    claims.map((claim) => {
      const key = [keys.claimsOfClient(onderaannemerNumber, claim.clientNumber), keys.claimsOfMonth(claim)] as const;
      return [JSON.stringify(key), key];
    }),
  );
  const items = (await inParallel([...months.values()], queriesAtOnce, ([pk, month]) => table.query(pk, month))).flat();
  return splitClaims(items);
}
