import type { DateRange, IsoDate, Price, Product, Quantity } from '#domain';
import type { Seen } from './seen.ts';

/** What is told of one invoice line besides its amount, in columns of their own or in running text. */
export interface LineFacts {
  readonly clientNumber?: Seen<string> | undefined;
  readonly clientName?: Seen<string> | undefined;
  readonly birthDate?: Seen<IsoDate> | undefined;
  readonly bsn?: Seen<string> | undefined;
  readonly address?: Seen<string> | undefined;
  readonly product?: Seen<Product> | undefined;
  readonly quantity?: Seen<Quantity> | undefined;
  readonly price?: Seen<Price> | undefined;
  readonly period?: Seen<DateRange> | undefined;
}
