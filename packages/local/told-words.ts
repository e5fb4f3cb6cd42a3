import type { CaseKind, Consequence, MailDecision } from '#domain';

// One Dutch word for each thing, on every page and in every command of this machine.

const decisions: Readonly<Record<MailDecision, string>> = {
  approved: 'goedgekeurd',
  rejected: 'afgewezen',
  review: 'nakijken',
  ignored: 'genegeerd',
};
export const decisionWord = (decision: MailDecision): string => decisions[decision];

const kinds: Readonly<Record<CaseKind, string>> = {
  invoice: 'factuur',
  'credit-invoice': 'creditfactuur',
  evaluatieverslag: 'evaluatieverslag',
  other: 'bijlage',
};
/** "factuur", in the middle of a sentence. */
export const kindWord = (kind: CaseKind): string => kinds[kind];
/** "Factuur", at the start of a line. */
export const kindTitle = (kind: CaseKind): string => kinds[kind].replace(/^./, (first) => first.toUpperCase());

const consequences: Readonly<Record<Consequence, string>> = {
  hold: 'aangehouden, een medewerker kijkt eerst',
  reject: 'reden van afwijzing',
  review: 'een medewerker kijkt',
  remark: 'opmerking',
};
export const consequenceWord = (consequence: Consequence): string => consequences[consequence];

const stopReasons = { bounce: 'een brief kwam terug', complaint: 'een brief is als spam gemeld' } as const;
/** Why an address gets no letters. */
export const stoppedWord = (reason: keyof typeof stopReasons): string => stopReasons[reason];

const undeliveredKinds = {
  bounce: 'teruggekomen',
  complaint: 'als spam gemeld',
  rejected: 'tegengehouden door de mailserver van Siem',
} as const;
/** What came of a letter that did not arrive, or was not wanted. */
export const undeliveredWord = (kind: keyof typeof undeliveredKinds): string => undeliveredKinds[kind];

/** "1 factuurregel", "3 factuurregels". */
export const countLines = (count: number): string => `${count} ${count === 1 ? 'factuurregel' : 'factuurregels'}`;
