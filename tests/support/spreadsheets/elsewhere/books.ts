import { madeOf, type SavedBook } from '../saved-book.ts';

/** Workbooks that programs wrote which no package here can be: each holds what its kind makes from its seed. */
export const booksFromElsewhere: readonly SavedBook[] = [
  // XlsxWriter, with the namespaces of strict OOXML as Excel saves it; and with its texts in the cells, as it writes large files.
  { folder: 'elsewhere', name: 'strict', format: 'xlsx', made: madeOf('names as they are registered', 31) },
  { folder: 'elsewhere', name: 'inline-strings', format: 'xlsx', made: madeOf('fields of a declaration', 32) },
  { folder: 'elsewhere', name: 'openpyxl', format: 'xlsx', made: madeOf('a row across the table with the client', 33) },
  { folder: 'elsewhere', name: 'xlwt', format: 'xls', made: madeOf('a row with the product above its clients', 34) },
  // Spreadsheet::WriteExcel of Perl.
  { folder: 'elsewhere', name: 'write-excel', format: 'xls', made: madeOf('a block of labels above the table of each client', 35) },
  // The form of Excel 95.
  { folder: 'elsewhere', name: 'gnumeric-biff7', format: 'xls', made: madeOf('headings broken over two rows', 36) },
];
