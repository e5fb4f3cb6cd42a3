import type { AdditionStore } from '../addition-store.ts';
import { type AgreementDigest, changedAlong } from '../agreement-digests.ts';
import { inParallel } from '../in-parallel.ts';
import type { RegisterStore } from '../ports.ts';
import { sha256 } from '../sha256.ts';
import { keys } from '../table.ts';
import { readerOf } from './dynamo-register-reader.ts';
import { registerItems } from './register-items.ts';
import { registerItem } from './register-schema.ts';
import type { Table } from './table-access.ts';

// Imports are rare: this many in a row between one read and one write is a fault.
const pointerTriesMax = 20;

export function dynamoRegister(table: Table, additions: AdditionStore): RegisterStore {
  return {
    current: async () => {
      const pointer = await readPointer(table);
      return pointer && readerOf(table, additions, pointer);
    },
    replace: async (register) => {
      const { generation, asOf } = register;
      const record = { generation, asOf, contentHash: sha256(JSON.stringify(register)) };
      await reserveGeneration(table, record);
      await table.putAll(registerItems(register));
      // Until this one write, every reader keeps the generation before.
      await movePointer(table, record);
    },
    unsettled: async () => {
      const pointer = await readPointer(table);
      if (pointer === undefined) return undefined;
      const { generation, pending } = pointer;
      const digests = pending.length === 0 ? [] : await inParallel([...pending, generation], 1, (each) => digestsOf(table, each));
      return { register: readerOf(table, additions, pointer), changed: changedAlong(digests) };
    },
    settle: async (generation) => {
      const change = {
        UpdateExpression: 'SET #pending = :none',
        ConditionExpression: '#generation = :generation',
        ExpressionAttributeNames: { '#pending': 'pending', '#generation': 'generation' },
        ExpressionAttributeValues: { ':none': [], ':generation': generation },
      };
      return (await table.update(keys.registerPointer, change)) !== undefined;
    },
  };
}

interface Generation {
  readonly generation: string;
  readonly asOf: string;
  readonly contentHash: string;
}
async function readPointer(table: Table) {
  const pointer = await table.get(keys.registerPointer);
  return pointer && registerItem.pointer.parse(pointer);
}

/** Two imports at the same moment: the later one keeps what the earlier one replaced as still to be settled. */
async function movePointer(table: Table, record: Generation): Promise<void> {
  for (let tries = 0; tries < pointerTriesMax; tries += 1) {
    const old = await readPointer(table);
    if (old?.generation === record.generation) return;
    if (old === undefined) {
      if (await table.putNew({ ...keys.registerPointer, ...record, pending: [] })) return;
      continue;
    }
    const change = {
      UpdateExpression: 'SET #generation = :generation, #asOf = :asOf, #hash = :hash, #pending = :pending',
      ConditionExpression: '#generation = :old',
      ExpressionAttributeNames: { '#generation': 'generation', '#asOf': 'asOf', '#hash': 'contentHash', '#pending': 'pending' },
      ExpressionAttributeValues: {
        ':generation': record.generation,
        ':asOf': record.asOf,
        ':hash': record.contentHash,
        ':pending': [...old.pending, old.generation],
        ':old': old.generation,
      },
    };
    if ((await table.update(keys.registerPointer, change)) !== undefined) return;
  }
  throw new Error(`The register pointer kept moving while ${record.generation} was imported`);
}

const digestsOf = async (table: Table, generation: string): Promise<readonly AgreementDigest[]> =>
  (await table.query(keys.agreementDigests(generation))).flatMap((item) => registerItem.digests.parse(item).digests);

/** A generation is immutable: readers may be in the middle of it, and stored decisions name it. */
async function reserveGeneration(table: Table, record: Generation): Promise<void> {
  const key = keys.registerGeneration(record.generation);
  if (await table.putNew({ ...key, ...record })) return;
  const known = registerItem.generation.parse(await table.get(key));
  if (known.contentHash !== record.contentHash) throw new Error(`Register generation ${record.generation} exists with other content`);
}
