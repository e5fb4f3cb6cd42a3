export * from './document.ts';
export { readDocuments, type ReadOptions } from './read-documents.ts';
