// Bytes to documents with places and cells, whatever their names say; reading is isolated and has limits.
export * from './document.ts';
export { type ReadOptions, readDocuments } from './read-documents.ts';
