import { createHash } from 'node:crypto';
import { byContent, type Toewijzing } from '#domain';

/** Short enough to type, and another one for everything that a message may say: nobody chooses what came in meanwhile. */
export const versionId = (version: Toewijzing): string => createHash('sha256').update(byContent(version)).digest('hex').slice(0, 8);
