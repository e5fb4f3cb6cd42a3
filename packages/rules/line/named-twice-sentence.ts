import { type Facts, formatDate } from '#domain';
import { dayCount, enumerated, itemsOf, text } from '../wording.ts';

/** Which days stand where else; or how many are charged of them when nobody can say which. */
function sharedDays(f: Facts): string {
  const invoices = itemsOf(f['sharedInvoices']).map((number) => `factuur ${number}`);
  const lines = itemsOf(f['sharedLines']).map((number) => `factuurregel ${number}`);
  const [from, to] = [formatDate(text(f['sharedFrom'])), formatDate(text(f['sharedTo']))];
  const elsewhere = enumerated([...invoices, ...lines]);
  if (f['sharedClaims'] !== undefined)
    return `Samen met ${elsewhere} worden minstens ${dayCount(f['sharedClaims'])} gerekend van ${from} t/m ${to}. Daarin vallen ${dayCount(f['sharedDays'])}.`;
  return from === to
    ? `Deze dag staat ook op ${elsewhere}: ${from}.`
    : `Deze dagen staan ook op ${elsewhere}: ${from} t/m ${to} (${dayCount(f['sharedDays'])}).`;
}

/** Days that stand on two lines, or more days than there are, are perhaps charged twice: what a person is asked. */
export const namedTwiceSentence = (f: Facts): string =>
  `${sharedDays(f)} Samen is het niet meer dan de leveringsovereenkomst geeft. Ga na of dezelfde zorg twee keer is gerekend.`;
export const namedTwiceLetter = (f: Facts): string => `${sharedDays(f)} Een medewerker kijkt na of dezelfde zorg twee keer is gerekend.`;
