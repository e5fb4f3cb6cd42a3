import type { ParsingOptions, WorkBook } from '@e965/xlsx';

declare module '@e965/xlsx' {
  /** The workbook in a container of `CFB` that holds the parts of its archive. */
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}
