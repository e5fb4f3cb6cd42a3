export { count, megabytes } from './amounts.ts';
export { Damaged, Locked, OverLimit } from './refusals.ts';
export { listZip, unpackZip, type ZipEntry } from './unpack-zip.ts';
