// Scans and photos to words with places, by character recognition in a thread with limits of its own. Carries its engine.
export { type EngineFiles, recogniser } from './recogniser.ts';
