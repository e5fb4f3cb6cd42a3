import { createHash } from 'node:crypto';

/** In hexadecimal: what contents are named by, and checked by when they are read back. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
