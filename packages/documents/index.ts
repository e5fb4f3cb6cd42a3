// Bytes to documents with places and cells, whatever their names say; reading is isolated and has limits.
export * from './document.ts';
export { type Ending, IsolatedThread } from './isolation/isolated-thread.ts';
export { serveThread } from './isolation/serve-thread.ts';
export { type ReadOptions, readDocuments } from './read-documents.ts';
export { pictureSize } from './scan/picture-size.ts';
export * from './scan/recognition.ts';
export { recognitionVersion } from './scan/version.ts';
export { isScanned, type ScannedDocument, withRecognition } from './scan/with-recognition.ts';
