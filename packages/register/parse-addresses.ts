import type { CellValue } from './cell-value.ts';
import { parseText } from './parse-text.ts';
import type { Parsed } from './read-row.ts';

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]{0,61}[\\p{L}\\p{N}])?';
const domainPattern = new RegExp(`^(?:${label}\\.)+[\\p{L}][\\p{L}\\p{N}\\-]{1,62}$`, 'u');
const localPattern = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** Anyone can have an address there: registering such a domain would make every sender an onderaannemer. */
const publicDomains: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'live.com',
  'live.nl',
  'msn.com',
  'icloud.com',
  'me.com',
  'yahoo.com',
  'yahoo.nl',
  'ziggo.nl',
  'kpnmail.nl',
  'kpnplanet.nl',
  'planet.nl',
  'home.nl',
  'hetnet.nl',
  'xs4all.nl',
  'casema.nl',
  'upcmail.nl',
  'chello.nl',
  'telfort.nl',
  'tele2.nl',
  'solcon.nl',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.net',
  'mail.com',
]);

const isDomain = (text: string): boolean => text.length <= 253 && domainPattern.test(text);

/** What is wrong with one address or `@domain`, or nothing. */
function problemOf(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at === 0 && publicDomains.has(domain)) return `${address} is een domein waar iedereen een adres kan hebben. Vul de adressen zelf in.`;
  const isSound = at === 0 ? isDomain(domain) : at > 0 && at <= 64 && localPattern.test(address.slice(0, at)) && isDomain(domain);
  return isSound
    ? undefined
    : `"${address.slice(0, 80)}" is geen e-mailadres. Zet een ; tussen de adressen en schrijf een heel domein als @domein.nl.`;
}

/** Lower case; separated by `;` (a comma, blank or new line is accepted too). */
export function parseAddresses(cell: CellValue): Parsed<readonly string[]> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  const addresses = text.value
    .toLowerCase()
    .split(/[;,\s]+/)
    .map((part) => part.replace(/^mailto:/, ''))
    .filter((part) => part !== '');
  const problem = addresses.map(problemOf).find((found) => found !== undefined);
  if (problem !== undefined) return { problem };
  const double = addresses.find((address, at) => addresses.indexOf(address) !== at);
  if (double !== undefined) return { problem: `${double} staat hier twee keer. Haal er één weg.` };
  return addresses.length > 0 ? { value: addresses } : { problem: 'Hier hoort een e-mailadres te staan.' };
}

/** The domain of a bookkeeping service, lower case and without `@`. */
export function parseDomain(cell: CellValue): Parsed<string> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  const domain = text.value.toLowerCase().replace(/^@/, '');
  if (publicDomains.has(domain))
    return { problem: 'Dit is een domein waar iedereen een adres kan hebben. Het kan geen verzenddienst zijn.' };
  return isDomain(domain) ? { value: domain } : { problem: 'Dit is geen domein. Schrijf het als boekhoudpakket.nl.' };
}
