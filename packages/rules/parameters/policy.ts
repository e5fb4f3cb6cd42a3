import type { IsoDate, ProductCode } from '#domain';

/** Deadlines, tolerances and addresses that Siem may change, each with its ground. */
export const policy = {
  /** AP §2: "uiterlijk vijf werkdagen na afloop van elke periode". */
  invoiceDeadlineWorkingDays: 5,
  /** AP §2: "een betaaltermijn van 15 werkdagen vanaf de ontvangstdatum". */
  paymentTermWorkingDays: 15,
  /** A difference of at most one cent a line is rounding, not a fault. */
  roundingToleranceCents: 1,
  /** AP §2: "In de loop van 2026 ook in UBL en/of XML-formaat". Siem to confirm the day. */
  structuredAcceptedFrom: '2026-01-01' as IsoDate,
  /** AP §2: "uiterlijk 5 dagen na verwerking": days of the calendar, after the care registration changed with retroactive effect. */
  creditDeadlineDays: 5,
  /** Letters to one address in one hour; more are gathered into one, so that a mail loop or a whole archive sent at once floods nobody. Siem to confirm. */
  lettersPerHourMax: 60,
  /** 001 "Toewijzingen": "uiterlijk 3 weken voor einde beschikking". */
  reportDaysBeforeEnd: 21,
  /** Most days of transport in a month per category of dagopvang; from the dagdelen a week times the longest month. Siem to confirm. */
  transportDaysMax: { 'DO-1': 5, 'DO-2': 14, 'DO-3': 23, 'DO-4': 31 } as Readonly<Partial<Record<ProductCode, number>>>,
  /** Whom an invoice may be addressed to: Siem is no legal entity. Compared without diacritics and case. Siem to confirm. */
  addressees: ['siem', 'ribw brabant', 'ribw', 'amarant', 'smo traverse', 'prisma', 'impegno'],
  /** Where an onderaannemer asks. */
  contact: 'aanbiederswmo@metsiem.nl',
} as const;
