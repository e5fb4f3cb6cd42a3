/** `why` is Dutch and ends a sentence. */
export const stoppedBecause = (why: string): string => `Het lezen van het bestand is gestopt: ${why}.`;
