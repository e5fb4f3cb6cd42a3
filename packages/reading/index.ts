export { readSubmissionsIsolated } from './isolation/read-submissions-isolated.ts';
export { readSubmissions } from './read-submissions.ts';
export { recogniseProduct } from './recognise-product.ts';
export { readerVersion } from './version.ts';
