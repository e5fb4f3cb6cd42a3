/** A number as it is compared: leading zeros come and go, in a spreadsheet and on the way to a person. */
export const withoutZeros = (number: string): string => number.replace(/^0+/, '');
