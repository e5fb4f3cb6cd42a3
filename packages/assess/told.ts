import type { LetterDue, MailOutcome } from '#domain';

/** As much of an outcome as its one letter tells. */
export type Told = MailOutcome & { readonly letter: LetterDue };
