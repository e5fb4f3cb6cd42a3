import type { Place } from '#domain';

const kinds: Readonly<Record<Place['kind'], string>> = {
  pdf: 'PDF',
  spreadsheet: 'Excel',
  xml: 'UBL',
  word: 'Word',
  picture: 'plaatje',
  text: 'tekst',
  archive: 'zip',
  unknown: 'bestand',
};

/** "Bijlage 2 (PDF), bladzijde 1, regel 3" — never a file name, sheet name or subject of the sender: they may hold names. */
export function sayPlace(place: Place | undefined, line: number | undefined): string {
  if (place === undefined) return '';
  const parts = [place.attachment === 0 ? 'Uw mail' : `Bijlage ${place.attachment} (${kinds[place.kind]})`];
  if (place.page !== undefined) parts.push(`bladzijde ${place.page}`);
  if (place.cell !== undefined && /^[A-Z]{1,3}\d{1,7}$/.test(place.cell)) parts.push(`cel ${place.cell}`);
  else if (place.line ?? line) parts.push(`regel ${place.line ?? line}`);
  return parts.join(', ');
}
