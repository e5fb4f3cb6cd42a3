export * from './ports.ts';
export { memoryStore } from './memory/memory-store.ts';
