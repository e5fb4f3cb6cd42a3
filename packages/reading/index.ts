export type { OpenedFile } from './isolation/opened-file.ts';
export { type MailReading, type ReadFiles, readFiles } from './isolation/read-files.ts';
export { type MailAround, readSubmissions } from './read-submissions.ts';
export { recogniseProduct } from './recognise-product.ts';
export { readerVersion } from './version.ts';
