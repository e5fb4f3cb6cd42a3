export { registerSheets, writeRegister, type RegisterContent, type RegisteredClient } from './writers/register.ts';
export { writeWorkbook, type WrittenCell, type WrittenSheet } from './writers/workbook.ts';
export { writeZip, type ZippedFile } from './writers/zip.ts';
