import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain';
import { type Parameters, parametersOf, parametersVersion } from '#rules';
import type { ObjectStore } from '#store';
import type { CaseGround, MailGround } from './ground.ts';

/*
 * What a decision needs to be judged again stays with it: the dossier of each case and of each mail, and the parameters.
 *   dossiers/<submissionId or mailId>/<hash>.json   canonical JSON, without the parameters: they are named by their hash
 *   parameters/<hash>.json                          canonical JSON, the same for all decisions under them
 * Each is named by its content, so writing one again changes nothing, and the outcome names the hash of the dossier that
 * it was decided on: of two attempts, each with its own ledger, the one that was committed is found again. A dossier is
 * written before the commit that makes its outcome final. It holds what the register knew of the clients on the invoice,
 * never a BSN (its keyed hash only).
 */

/** Raised when what a dossier holds changes in a way that older ones cannot be read. */
const format = 1;

export interface Kept<Ground> {
  readonly hash: string;
  /** As it will be read back: what is decided on is what is stored. */
  readonly ground: Ground;
}
export type Found<Ground> =
  | { readonly state: 'found'; readonly ground: Ground }
  /** Dutch: why it cannot be judged again. */
  | { readonly state: 'unusable'; readonly why: string };

type Objects = Pick<ObjectStore, 'putDocument' | 'getDocument'>;
type Ground = CaseGround | MailGround;
const idOf = (ground: Ground): string => ('submissionId' in ground ? ground.submissionId : ground.mailId);
const caseOf = (ground: Ground): { readonly parameters: Parameters } => ('gathered' in ground ? ground.gathered.case : ground.case);
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const keyOf = (id: string, hash: string): string => `dossiers/${id}/${hash}.json`;
const parametersKey = (version: string): string => `parameters/${version}.json`;

/** Dossiers in the document bucket. */
export function dossiers(objects: Objects) {
  const written = new Set<string>();
  return {
    /** Parameters first: a dossier never names ones that are not there. */
    keep: async <One extends Ground>(ground: One): Promise<Kept<One>> => {
      const { parameters } = caseOf(ground);
      const version = parametersVersion(parameters);
      if (!written.has(version)) await objects.putDocument(parametersKey(version), Buffer.from(canonicalJson(parameters)));
      written.add(version);
      const text = dossierText(ground, version);
      const hash = sha256(text);
      await objects.putDocument(keyOf(idOf(ground), hash), Buffer.from(text));
      return { hash, ground: groundOf<One>(text, parameters) };
    },
    ofCase: (id: string, hash: string | undefined) => find<CaseGround>(objects, id, hash),
    ofMail: (id: string, hash: string | undefined) => find<MailGround>(objects, id, hash),
  };
}

export type Dossiers = ReturnType<typeof dossiers>;

interface Stored<One> {
  readonly format: number;
  readonly parameters: string;
  readonly ground: One;
}

/** The parameters stay out of it, and a Map is no JSON. */
function dossierText(ground: Ground, parameters: string): string {
  const plain = (key: string, value: unknown): unknown => (key === 'parameters' ? null : value instanceof Map ? [...value] : value);
  const stored: Stored<unknown> = { format, parameters, ground: JSON.parse(JSON.stringify(ground, plain)) };
  return canonicalJson(stored);
}

/** What comes back is what this file wrote (its hash is checked), so it is not validated again. */
function groundOf<One extends Ground>(text: string, parameters: Parameters): One {
  const { ground }: Stored<One> = JSON.parse(text, (key, value) =>
    key === 'parameters' && value === null ? parameters : key === 'bsnHashes' ? new Map(value) : value,
  );
  return ground;
}

const unusable = (why: string) => ({ state: 'unusable', why }) as const;

async function find<One extends Ground>(objects: Objects, id: string, hash: string | undefined): Promise<Found<One>> {
  if (hash === undefined) return unusable('er is geen dossier: dit is besloten door een versie die er nog geen bewaarde');
  const bytes = await objects.getDocument(keyOf(id, hash));
  if (bytes === undefined) return unusable('het dossier is er niet meer');
  if (sha256(bytes) !== hash) return unusable('het dossier is niet meer wat er is opgeslagen');
  const text = Buffer.from(bytes).toString('utf8');
  const stored: Stored<unknown> = JSON.parse(text);
  if (stored.format !== format) return unusable(`het dossier is van een andere vorm (${stored.format})`);
  const parameters = await findParameters(objects, stored.parameters);
  return parameters === undefined
    ? unusable(`de parameters ${stored.parameters} zijn er niet meer, of passen niet bij deze versie`)
    : { state: 'found', ground: groundOf<One>(text, parameters) };
}

async function findParameters(objects: Objects, version: string): Promise<Parameters | undefined> {
  const bytes = await objects.getDocument(parametersKey(version));
  const parameters = bytes && parametersOf(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return parameters !== undefined && parametersVersion(parameters) === version ? parameters : undefined;
}
