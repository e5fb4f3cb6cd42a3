export * from './document.ts';
export { readDocuments } from './read-documents.ts';
