import { referenceOf, referenceYear, sortableInstant, sweepRowsMax } from '../instants.ts';
import type { IntakeRow, IntakeStore } from '../ports.ts';

export function memoryIntake(): IntakeStore {
  const rows = new Map<string, IntakeRow>();
  const counters = new Map<string, number>();
  const owners = new Map<string, string>();

  const existing = (mailId: string): IntakeRow => {
    const row = rows.get(mailId);
    if (row === undefined) throw new Error(`No intake row for mail ${mailId}`);
    return row;
  };
  const change = (row: IntakeRow): IntakeRow => {
    rows.set(row.mailId, row);
    return row;
  };

  const nextReference = (at: string): string => {
    const year = referenceYear(at);
    const count = (counters.get(year) ?? 0) + 1;
    counters.set(year, count);
    return referenceOf(year, count);
  };

  return {
    nextReference: async (now) => nextReference(now),
    register: async ({ mailId, rawKey, receivedAt, now }) => {
      const known = rows.get(mailId);
      if (known !== undefined) return { row: known, isNew: false };
      const reference = nextReference(receivedAt);
      return { row: change({ mailId, rawKey, receivedAt, state: 'received', attempts: 0, reference, changedAt: now }), isNew: true };
    },
    get: async (mailId) => rows.get(mailId),
    startAttempt: async (mailId, now) => {
      const row = existing(mailId);
      if (row.state === 'assessed') return row;
      return change({ ...row, state: 'assessing', attempts: row.attempts + 1, changedAt: now });
    },
    awaitRecognition: async (mailId, now) => {
      const row = existing(mailId);
      if (row.state === 'assessing') change({ ...row, state: 'recognising', attempts: row.attempts - 1, changedAt: now });
    },
    finish: async (mailId, now) => {
      const row = existing(mailId);
      if (row.state !== 'assessed') change({ ...row, state: 'assessed', changedAt: now });
    },
    unfinished: async (before) =>
      [...rows.values()]
        .filter((row) => row.state !== 'assessed' && sortableInstant(row.changedAt) < sortableInstant(before))
        .sort((a, b) => (sortableInstant(a.changedAt) < sortableInstant(b.changedAt) ? -1 : 1))
        .slice(0, sweepRowsMax),
    claimFingerprint: async (fingerprint, mailId) => {
      const owner = owners.get(fingerprint) ?? mailId;
      owners.set(fingerprint, owner);
      return owner;
    },
  };
}
