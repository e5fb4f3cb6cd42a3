// Zip archives, in a mail or as a workbook, unpacked under limits; what is refused says why by its class.
export { count, megabytes } from './amounts.ts';
export { Damaged, Locked, OverLimit } from './refusals.ts';
export { listZip, unpackZip, type ZipEntry } from './unpack-zip.ts';
