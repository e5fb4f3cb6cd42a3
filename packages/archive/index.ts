// Archives and other containers of files, in a mail or as a document, opened under limits; what is refused says why by its class.
export { count, megabytes } from './amounts.ts';
export { isCompoundFile, openCompoundFile, type Storage } from './compound-file.ts';
export { inflateWithin } from './inflate-within.ts';
export { Damaged, Locked, OverLimit, Unsupported } from './refusals.ts';
export { listZip, unpackZip, type ZipEntry } from './unpack-zip.ts';
