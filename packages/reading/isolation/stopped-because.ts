import { placeOf, type SourceFile, type Unreadable, unreadable } from '#documents';

/** `why` is Dutch and ends a sentence. */
export const stoppedBecause = (why: string): string => `Het lezen van het bestand is gestopt: ${why}.`;

/** What a file is that was not read because of the time or memory it took, which is not certain: the next time it may be read. */
export const stoppedFile = (file: SourceFile, why: string): Unreadable => unreadable(placeOf(file), 'stopped', stoppedBecause(why), false);
