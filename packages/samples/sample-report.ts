import type { IsoDate } from '#domain';

/** One evaluatieverslag for both writers. */
export interface SampleReport {
  readonly clientNumber?: string | undefined;
  readonly name: string;
  readonly birthDate?: IsoDate | undefined;
  readonly provider: string;
  /** End of the beschikking. */
  readonly endDate?: IsoDate | undefined;
  readonly reportDate: IsoDate;
}
