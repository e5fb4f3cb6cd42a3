import { sha256 } from './sha256.ts';

/*
 * The one table: every item type, its keys, its indexes, who asks for it how, and how long it stays.
 * Nothing scans it. The BSN is nowhere in it: a care client carries a keyed hash.
 *
 * | item              | pk                                        | sk                                  | asked for by                                          | kept |
 * |-------------------|-------------------------------------------|-------------------------------------|-------------------------------------------------------|------|
 * | counter           | COUNTER#<year>                            | REFERENCE                           | one atomic ADD per new mail                           | always |
 * | intake row        | MAIL#<mailId>                             | INTAKE                              | get by mail; index `work` for the sweep               | until `expiresAt` |
 * | mail outcome      | MAIL#<mailId>                             | OUTCOME                             | get by mail; the body is in S3                        | until `expiresAt` |
 * | reply             | MAIL#<mailId>                             | REPLY#<replyId>                     | get by reply, query by mail; index `work`; body in S3 | until `expiresAt` |
 * | name of a letter  | LETTER#<reference or Message-ID>           | REPLY                               | get by name: which letter an answer is to             | until `expiresAt` |
 * | told since its last news | TOLD#<party>                       | TOPICS                              | one attribute a topic; one write empties it           | until `expiresAt` |
 * | what was said     | SAID#<address>#<hash>                     | OWNER                               | one conditional update per letter                     | two days |
 * | answer to a letter | MAIL#<mailId>                            | ANSWER#<mailId of the answer>       | query by mail                                         | until `expiresAt` |
 * | last letter       | ADDRESS#<address or @domain>              | LETTER                              | batch get by addresses                                | two days |
 * | stopped address   | ADDRESS#<address>                         | STOPPED                             | get by address; index `work` while it is stopped      | always |
 * | letters of an hour | LETTERS#<hour>#<address>                 | COUNT                               | one conditional update per letter                     | two days |
 * | fingerprint       | FINGERPRINT#<fingerprint>                 | OWNER                               | get by fingerprint                                    | always (a hash and an id) |
 * | commit            | LEDGER#<onderaannemer>                    | COMMIT#<version>                    | last one of a ledger; get by version                  | until `expiresAt` |
 * | attempt           | SUBMISSION#<submissionId>                 | ATTEMPT#<version>#<onderaannemer>   | query by submission: was it committed, and where      | until `expiresAt` |
 * | claim             | CLAIM#<onderaannemer>#<client>            | <product>#<month>#<version>#<attempt>#<n> | query by client, product and month; or all of a client | until `expiresAt` |
 * | coverage change   | CLAIM#<onderaannemer>#<client>            | <product>#<month>#REGISTER          | with the claims of that month; index `work`           | until `expiresAt` |
 * | invoice number    | NUMBER#<onderaannemer>#<number>           | <year>#<version>#<attempt>          | query by number, or number and year                   | until `expiresAt` |
 * | register pointer  | REGISTER                                  | CURRENT                             | get                                                   | always |
 * | agreement digests | REGISTER#<generation>#AGREEMENTS          | <n>                                 | query: what an import changed                         | with its generation |
 * | register generation | REGISTER                                | GENERATION#<generation>             | put under a condition: a generation never changes     | always |
 * | onderaannemer     | REGISTER#<generation>#<ADDRESS, KVK, IBAN or NAME>#<value> | <number>           | query by value; a copy per way to find it             | with its generation |
 * | care client       | REGISTER#<generation>#CLIENT#<clientNumber> | CLIENT                            | batch get by numbers                                  | with its generation |
 * | agreements        | REGISTER#<generation>#CLIENT#<clientNumber> | AGREEMENTS                        | batch get by numbers; all of one client in one item   | with its generation |
 * | beschikkingen     | REGISTER#<generation>#CLIENT#<clientNumber> | BESCHIKKINGEN                     | get by number                                         | with its generation |
 * | verzenddienst     | REGISTER#<generation>#DOMAIN#<domain>     | VERZENDDIENST                       | get by domain                                         | with its generation |
 * | care client by    | REGISTER#<generation>#<BSN or BORN>#<keyed hash or date> | <clientNumber>       | query by keyed hash or birth date; then the client    | with its generation |
 * | ending beschikking | REGISTER#<generation>#ENDING#<month>     | <last day>#<clientNumber>           | query by month; then the beschikkingen of the client  | with its generation |
 * | additions         | CLIENT#<clientNumber>                     | ADDITIONS                           | batch get by numbers; all of one client in one item   | always |
 * | client with agreements of ours | ADDITIONS                    | <clientNumber>                      | query: whose an import is held against                | always |
 * | ending addition   | ENDING#<month>                            | <last day>#<clientNumber>           | query by month; then the beschikkingen of the client  | until `expiresAt` |
 * | herindicatie      | HERINDICATIE#<clientNumber>               | BESCHIKKING#<beschikking>           | get; query by client; index `work`                    | until `expiresAt` |
 * | toewijzingen      | TOEWIJZINGEN#<keyed hash of the BSN>      | DOSSIER                             | get by keyed hash; index `work` while a person must look or it is not settled | until `expiresAt` |
 * | owner of a toewijzing | TOEWIJZING#<gemeente-number>          | OWNER                               | get by number                                         | always (a hash) |
 *
 * Beside it two buckets, under the same key of our own:
 *
 * | object                                | what it holds                                                                          | kept |
 * |---------------------------------------|----------------------------------------------------------------------------------------|------|
 * | raw/<mailId>                          | the mail as it came; the one place with a BSN                                          | nine years |
 * | recognised/<version>/<hash>.json      | the text of a scan                                                                     | a year |
 * | outcomes/<submissionId>/<hash>.json   | body of a case outcome                                                                 | nine years |
 * | mail-outcomes/<mailId>/<hash>.json    | body of a mail outcome                                                                 | nine years |
 * | dossiers/<submissionId>/<hash>.json, dossiers/<mailId>/<hash>.json | what it was decided on: what was read, what register and ledger said | nine years |
 * | parameters/<hash>.json                | the parameters that decisions name                                                     | nine years |
 * | replies/<mailId>/<hash>               | a letter                                                                               | nine years |
 * | register/, register-reports/          | an uploaded register or message 301, and what came of it                                              | a year, nine years |
 *
 * `<attempt>` is the submission id and the hash of its outcome: two attempts at one submission that decided
 * differently never write over each other. Claims, numbers and attempts count only when the commit of their
 * version names that attempt (see dynamo-ledger.ts).
 *
 * A coverage change says how many days of a month the register covers since it changed under approved claims (F22).
 * Whether a creditfactuur is still due follows from the claims beside it, so a credit closes it without a write.
 *
 * Index `work`: sparse. Only intake rows that are not assessed, replies that are due, sending, held or stopped, stopped addresses, coverage changes, herindicaties with something to do, and toewijzingen that a person must look at carry its keys;
 * `workList` is the kind of work with a shard, so that one kind of work is not one hot partition, `workSince` the
 * time of the last change with the id. It gives keys only and it lags: a sweep reads each item again, consistently.
 */
export const partitionKey = 'pk';
export const sortKey = 'sk';
export const timeToLiveAttribute = 'expiresAt';
export const workIndex = { name: 'work', partitionKey: 'workList', sortKey: 'workSince' } as const;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

// DynamoDB takes 2,048 bytes for a partition key and 1,024 for a sort key; a value out of a mail can be any length.
const keyPartBytesMax = 200;

/** One value inside a key: it cannot forge the `#` between parts, and a long one is cut and told apart by its hash. */
function part(value: string): string {
  const escaped = value.replaceAll('%', '%25').replaceAll('#', '%23');
  if (Buffer.byteLength(escaped) <= keyPartBytesMax) return escaped;
  return `${escaped.slice(0, 40)}%${sha256(value)}`;
}
const join = (...parts: readonly string[]): string => parts.map(part).join('#');
// Ten digits: text order is number order.
const padded = (number: number): string => String(number).padStart(10, '0');

/** One try at committing one outcome of one submission. */
export interface Attempt {
  readonly submissionId: string;
  readonly outcomeHash: string;
}
const attemptPart = (attempt: Attempt): string => join(attempt.submissionId, attempt.outcomeHash.slice(0, 32));

/** Of one client. */
interface ClaimedMonth {
  readonly product: string;
  readonly month: string;
}
const coverageSort = 'REGISTER';
/** Beside the claims of a month stands what the register covers of it. */
export const isCoverageChange = (sortKeyOfItem: string): boolean => sortKeyOfItem.endsWith(`#${coverageSort}`);

/** Ways to find an onderaannemer in the register. */
export type OnderaannemerLookup = 'NUMBER' | 'ADDRESS' | 'KVK' | 'IBAN' | 'NAME';

export const keys = {
  counter: (year: string): ItemKey => ({ pk: join('COUNTER', year), sk: 'REFERENCE' }),
  intake: (mailId: string): ItemKey => ({ pk: join('MAIL', mailId), sk: 'INTAKE' }),
  mailOutcome: (mailId: string): ItemKey => ({ pk: join('MAIL', mailId), sk: 'OUTCOME' }),
  reply: (mailId: string, replyId: string): ItemKey => ({ pk: join('MAIL', mailId), sk: join('REPLY', replyId) }),
  repliesOfMail: (mailId: string): ItemKey => ({ pk: join('MAIL', mailId), sk: 'REPLY#' }),
  answer: (mailId: string, by: string): ItemKey => ({ pk: join('MAIL', mailId), sk: join('ANSWER', by) }),
  answersToMail: (mailId: string): ItemKey => ({ pk: join('MAIL', mailId), sk: 'ANSWER#' }),
  letter: (name: string): ItemKey => ({ pk: join('LETTER', name), sk: 'REPLY' }),
  told: (party: string): ItemKey => ({ pk: join('TOLD', party), sk: 'TOPICS' }),
  said: (address: string, saying: string): ItemKey => ({ pk: join('SAID', address, saying), sk: 'OWNER' }),
  address: (address: string): ItemKey => ({ pk: join('ADDRESS', address), sk: 'STOPPED' }),
  lastLetter: (address: string): ItemKey => ({ pk: join('ADDRESS', address), sk: 'LETTER' }),
  letters: (hour: string, address: string): ItemKey => ({ pk: join('LETTERS', hour, address), sk: 'COUNT' }),
  fingerprint: (fingerprint: string): ItemKey => ({ pk: join('FINGERPRINT', fingerprint), sk: 'OWNER' }),

  commit: (onderaannemer: string, version: number): ItemKey => ({ pk: join('LEDGER', onderaannemer), sk: `COMMIT#${padded(version)}` }),
  commits: (onderaannemer: string): ItemKey => ({ pk: join('LEDGER', onderaannemer), sk: 'COMMIT#' }),
  attempt: (submissionId: string, version: number, onderaannemer: string): ItemKey => ({
    pk: join('SUBMISSION', submissionId),
    sk: `ATTEMPT#${padded(version)}#${part(onderaannemer)}`,
  }),
  attempts: (submissionId: string): ItemKey => ({ pk: join('SUBMISSION', submissionId), sk: 'ATTEMPT#' }),
  claimsOfClient: (onderaannemer: string, clientNumber: string): string => join('CLAIM', onderaannemer, clientNumber),
  claimsOfMonth: ({ product, month }: ClaimedMonth): string => `${join(product, month)}#`,
  claimSort: (claimed: ClaimedMonth, version: number, attempt: Attempt, index: number): string =>
    `${keys.claimsOfMonth(claimed)}${padded(version)}#${attemptPart(attempt)}#${padded(index)}`,
  coverageChange: (change: ClaimedMonth & { readonly onderaannemerNumber: string; readonly clientNumber: string }): ItemKey => ({
    pk: keys.claimsOfClient(change.onderaannemerNumber, change.clientNumber),
    sk: `${keys.claimsOfMonth(change)}${coverageSort}`,
  }),
  numbers: (onderaannemer: string, numberKey: string): string => join('NUMBER', onderaannemer, numberKey),
  numberSort: (year: string, version: number, attempt: Attempt): string => `${part(year)}#${padded(version)}#${attemptPart(attempt)}`,
  numbersOfYear: (year: string): string => `${part(year)}#`,

  registerPointer: { pk: 'REGISTER', sk: 'CURRENT' },
  agreementDigests: (generation: string): string => join('REGISTER', generation, 'AGREEMENTS'),
  agreementDigestsSort: padded,
  registerGeneration: (generation: string): ItemKey => ({ pk: 'REGISTER', sk: join('GENERATION', generation) }),
  onderaannemerBy: (generation: string, by: OnderaannemerLookup, value: string): string => join('REGISTER', generation, by, value),
  onderaannemerSort: part,
  careClient: (generation: string, number: string): ItemKey => ({ pk: join('REGISTER', generation, 'CLIENT', number), sk: 'CLIENT' }),
  agreements: (generation: string, number: string): ItemKey => ({ pk: join('REGISTER', generation, 'CLIENT', number), sk: 'AGREEMENTS' }),
  beschikkingen: (generation: string, number: string): ItemKey => ({
    pk: join('REGISTER', generation, 'CLIENT', number),
    sk: 'BESCHIKKINGEN',
  }),
  careClientsBy: (generation: string, by: 'BSN' | 'BORN', value: string): string => join('REGISTER', generation, by, value),
  careClientSort: part,
  endingIn: (generation: string, month: string): string => join('REGISTER', generation, 'ENDING', month),
  endingSort: (lastDay: string, clientNumber: string): string => join(lastDay, clientNumber),
  verzenddienst: (generation: string, domain: string): ItemKey => ({
    pk: join('REGISTER', generation, 'DOMAIN', domain),
    sk: 'VERZENDDIENST',
  }),

  additions: (clientNumber: string): ItemKey => ({ pk: join('CLIENT', clientNumber), sk: 'ADDITIONS' }),
  clientsWithAgreements: 'ADDITIONS',
  clientWithAgreements: (clientNumber: string): ItemKey => ({ pk: keys.clientsWithAgreements, sk: part(clientNumber) }),
  additionsEndingIn: (month: string): string => join('ENDING', month),
  herindicatie: (clientNumber: string, beschikking: string): ItemKey => ({
    pk: join('HERINDICATIE', clientNumber),
    sk: join('BESCHIKKING', beschikking),
  }),
  herindicatiesOf: (clientNumber: string): ItemKey => ({ pk: join('HERINDICATIE', clientNumber), sk: 'BESCHIKKING#' }),
  toewijzingen: (bsnHash: string): ItemKey => ({ pk: join('TOEWIJZINGEN', bsnHash), sk: 'DOSSIER' }),
  toewijzing: (id: string): ItemKey => ({ pk: join('TOEWIJZING', id), sk: 'OWNER' }),
} as const;

export type WorkKind =
  | 'INTAKE'
  | 'REPLY'
  | 'HELD'
  | 'STOPPED'
  | 'ADDRESS'
  | 'COVERAGE'
  | 'HERINDICATIE'
  | 'UNSETTLED'
  | 'TOEWIJZING'
  | 'TOEWIJZING-UNSETTLED';
const workShards = 8;
export const workLists = (kind: WorkKind): readonly string[] => Array.from({ length: workShards }, (_, shard) => `${kind}#${shard}`);
/** The index keys of an item that waits for work; `since` is the moment of its last change in sortable form. */
export function workKeys(kind: WorkKind, id: string, since: string): { readonly workList: string; readonly workSince: string } {
  const shard = Number.parseInt(sha256(id).slice(0, 8), 16) % workShards;
  return { workList: `${kind}#${shard}`, workSince: `${since}#${part(id)}` };
}

/**
 * Epoch seconds after which an item may go. Seven years of retention for the administration (AWR art. 52) run from
 * the end of the book year; one more covers a book year that is closed late.
 */
export const expiresAfter = (instant: string): number => Date.UTC(new Date(instant).getUTCFullYear() + 9, 0, 1) / 1000;
/** A count of one hour says nothing after it, what was said or went out nothing after a day; two days leave time to look why letters were held back. */
export const countExpiresAfter = (instant: string): number => Math.floor(Date.parse(instant) / 1000) + 2 * 24 * 3600;
