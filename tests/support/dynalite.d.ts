declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** An in-memory DynamoDB unless `path` names a folder. */
  export default function dynalite(options?: {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly maxItemSizeKb?: number;
  }): Server;
}
