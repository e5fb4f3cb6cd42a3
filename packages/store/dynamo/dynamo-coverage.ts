import { openChanges } from '../coverage-changes.ts';
import { inParallel } from '../in-parallel.ts';
import type { CoverageChange, LedgerStore } from '../ports.ts';
import { keys } from '../table.ts';
import { commitId, commitsOf, inOrder, splitClaims } from './ledger-claims.ts';
import { coverageItem, isCommittedBy, readClaim, readCoverageChange } from './ledger-items.ts';
import type { Table } from './table-access.ts';
import { allIndexed } from './waiting-work.ts';

// An import may change the agreements of thousands of clients, one small query each.
const queriesAtOnce = 16;

/** The side of the ledger that a change of the register is held against. */
export function dynamoCoverage(table: Table): Pick<LedgerStore, 'ofClients' | 'putChanges' | 'openChanges'> {
  const ofClients: LedgerStore['ofClients'] = async (onderaannemerNumber, clientNumbers) => {
    const partitions = [...new Set(clientNumbers)].map((number) => keys.claimsOfClient(onderaannemerNumber, number));
    const items = splitClaims((await inParallel(partitions, queriesAtOnce, (pk) => table.query(pk))).flat());
    const claims = items.claims.map(readClaim);
    const commits = await commitsOf(table, claims);
    return {
      claims: inOrder(claims.filter((claim) => isCommittedBy(claim, commits.get(commitId(claim))))),
      changes: items.changes.map(readCoverageChange),
    };
  };
  return {
    ofClients,
    putChanges: (changes) => table.putAll(changes.map(coverageItem)),
    openChanges: async () => {
      const changes = (await allIndexed(table, ['COVERAGE'])).map(readCoverageChange);
      const byLedger = [...Map.groupBy(changes, (change: CoverageChange) => change.onderaannemerNumber)];
      const open = await inParallel(byLedger, 1, async ([number, theirs]) => {
        const { claims } = await ofClients(
          number,
          theirs.map(({ clientNumber }) => clientNumber),
        );
        return openChanges(theirs, claims);
      });
      return open.flat().sort((a, b) => (a.changedOn < b.changedOn ? -1 : 1));
    },
  };
}
