export * from './document.ts';
export { type ReadOptions, readDocuments } from './read-documents.ts';
