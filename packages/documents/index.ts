// Bytes to documents with places and cells, whatever their names say; reading is isolated and has limits.
export type { XmlElement } from '#markup';
export * from './document.ts';
export { type Ending, IsolatedThread } from './isolation/isolated-thread.ts';
export { type Progress, serveThread } from './isolation/serve-thread.ts';
export { isolationLimits } from './limits.ts';
export { placeOf } from './place-of.ts';
export { openWithEmbedded, readDocuments } from './read-documents.ts';
export { readFile } from './read-file.ts';
export { pictureSize } from './scan/picture-size.ts';
export * from './scan/recognition.ts';
export { recognitionVersion } from './scan/version.ts';
export { isScanned, type ScannedDocument, withRecognition } from './scan/with-recognition.ts';
export { type Unreadable, unreadable } from './unreadable.ts';
