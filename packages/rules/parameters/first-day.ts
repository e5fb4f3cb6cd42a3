import type { IsoDate } from '#domain';

/** The first day on which Siem contracts care: from here on every rule has its parameters, and none of them may be left open. */
export const firstDay: IsoDate = '2023-01-01';
