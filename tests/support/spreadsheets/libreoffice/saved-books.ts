import { madeOf, type SavedBook } from '../saved-book.ts';

/** Workbooks that LibreOffice saved. */
export const savedBooks: readonly SavedBook[] = [
  { folder: 'libreoffice', name: 'hidden', format: 'ods', made: madeOf('hidden columns, rows and sheets', 21) },
  { folder: 'libreoffice', name: 'hidden', format: 'xls', made: madeOf('hidden columns, rows and sheets', 21) },
  { folder: 'libreoffice', name: 'from-1904', format: 'ods', made: madeOf('debit and credit, days from 1904', 23) },
];
