import type { DateRange, IsoDate, IsoInstant } from './dates.ts';
import type { Eurocent } from './money.ts';
import type { ProductCode, Sector } from './product.ts';

export interface Onderaannemer {
  readonly number: string;
  readonly name: string;
  readonly kvk: string;
  /** Electronic form. */
  readonly ibans: readonly string[];
  /** Lower case; `@domein.nl` stands for every address of that domain. */
  readonly addresses: readonly string[];
  readonly combinant: string;
  readonly raamovereenkomst: DateRange & { readonly signedByOnderaannemer: boolean; readonly signedBySiem: boolean };
  readonly percelen: readonly Sector[];
}

/** A person in care. The BSN is kept as a keyed hash only. */
export interface CareClient {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: IsoDate;
  readonly bsnHash?: string | undefined;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly gemeente: string;
}

/** The agreement that care for one client may be invoiced: product and start date (AP §2). Start and end day both count. */
export interface Leveringsovereenkomst {
  readonly id: string;
  readonly clientNumber: string;
  readonly onderaannemerNumber: string;
  readonly product: ProductCode;
  readonly period: DateRange;
  readonly agreedTariefCents?: Eurocent | undefined;
  readonly gebiedsteam?: string | undefined;
  /** Days of which only a person can say whether they are agreed; never empty. It stands in no register: it follows from what lies over it. */
  readonly doubts?: readonly AgreementDoubt[] | undefined;
}

/**
 * Why days of an agreement are in doubt: of what Siem agreed after a herindicatie, the register says something else. The
 * register had it and has it no longer; has that care begin later, or other care begin that cannot be given beside it; or has
 * the care that it replaced go on beside it.
 */
export const agreementDoubtReasons = [
  'no-longer-registered',
  'begins-later-in-register',
  'other-care-in-register',
  'followed-by-another-product',
] as const;
export type AgreementDoubtReason = (typeof agreementDoubtReasons)[number];
export interface AgreementDoubt {
  /** The days that it is about. */
  readonly period: DateRange;
  readonly why: AgreementDoubtReason;
}

/** The decision of a gemeente that a client gets care for a time. */
export interface Beschikking {
  readonly id: string;
  readonly clientNumber: string;
  readonly onderaannemerNumber: string;
  readonly gemeente: string;
  readonly product: ProductCode;
  readonly period: DateRange;
}

/** A bookkeeping service that mails on behalf of onderaannemers. */
export interface Verzenddienst {
  readonly domain: string;
  readonly name: string;
}

/** One import, whole; immutable. */
export interface Register {
  readonly generation: string;
  readonly asOf: IsoInstant;
  readonly onderaannemers: readonly Onderaannemer[];
  readonly careClients: readonly CareClient[];
  readonly leveringsovereenkomsten: readonly Leveringsovereenkomst[];
  readonly beschikkingen: readonly Beschikking[];
  readonly verzenddiensten: readonly Verzenddienst[];
}
