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
