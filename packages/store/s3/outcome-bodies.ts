import type { ObjectStore } from '../ports.ts';
import { sha256 } from '../sha256.ts';

/** Where an outcome's JSON is in the document bucket, and its hash. */
export interface BodyReference {
  readonly bodyKey: string;
  readonly bodyHash: string;
}

/** An outcome of a long verzamelfactuur is larger than a table item may be: its body is an object named by its content. */
export interface OutcomeBodies {
  readonly write: (folder: 'outcomes' | 'mail-outcomes', id: string, text: string) => Promise<BodyReference>;
  readonly read: (reference: BodyReference) => Promise<string>;
}

export function outcomeBodies(objects: ObjectStore): OutcomeBodies {
  return {
    write: async (folder, id, text) => {
      const bodyHash = sha256(text);
      const bodyKey = `${folder}/${id}/${bodyHash}.json`;
      await objects.putDocument(bodyKey, Buffer.from(text));
      return { bodyKey, bodyHash };
    },
    read: async ({ bodyKey, bodyHash }) => {
      const bytes = await objects.getDocument(bodyKey);
      if (bytes === undefined) throw new Error(`No outcome under ${bodyKey}`);
      if (sha256(bytes) !== bodyHash) throw new Error(`The outcome under ${bodyKey} is not what was stored`);
      return Buffer.from(bytes).toString('utf8');
    },
  };
}
