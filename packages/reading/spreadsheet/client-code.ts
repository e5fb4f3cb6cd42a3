import type { Cell } from '#documents';

const loneCode = /(?<![\d.,/-])\d{4,9}(?![\d]|[.,/-]\d)/g;
const separator = /[,;:()|]|\s[-–/]\s|^\s*[-–/]|[-–/]\s*$/;
const labelOfPerson =
  /(?:^|\s)(?:cli[eë]nt(?:en)?|siem|naam|bewoner|deelnemer|zorgvrager|geb\.?|geboren)?-?(?:nummer|naam|nr|id)?\.?(?=\s|$)/giu;

/** Digits that could be a client number, alone or inside other text. */
export const holdsClientCode = (cell: Cell): boolean => !cell.isDate && /(?<![\d.,])\d{4,9}(?![\d]|[.,]\d)/.test(String(cell.value));

/** "400123 - J. Jansen": the one code in a text, and what else it says. */
export function codeInText(text: string): { readonly code: string; readonly rest: string } | undefined {
  const codes = text.match(loneCode) ?? [];
  const [code] = codes;
  if (code === undefined || codes.length > 1) return undefined;
  const parts = text.split(code).flatMap((part) => part.split(separator));
  const rest = parts.map((part) => part.replace(labelOfPerson, ' ').trim()).find((part) => /\p{L}{2}/u.test(part)) ?? '';
  return { code, rest };
}

/** A client number and nothing else; a year is none. */
export const isClientCode = (cell: Cell): boolean =>
  !cell.isDate && /^[A-Za-z]{0,3}-?\d{4,8}$/.test(String(cell.value).trim()) && !/^(?:19|20)\d{2}$/.test(String(cell.value));
