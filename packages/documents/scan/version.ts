/** Raised with every change of what `packages/recognition` gives: what was kept under another version is recognised again. */
export const recognitionVersion = '2026-11-22.1';
