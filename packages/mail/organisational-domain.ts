/**
 * Endings under which strangers register side by side. The whole public suffix list is thousands long; a missing
 * entry lets a neighbour under the same ending count as aligned, so the ones that mail from the Netherlands meets stand here.
 */
const sharedEndings = new Set([
  'co.uk',
  'org.uk',
  'me.uk',
  'ac.uk',
  'gov.uk',
  'com.au',
  'net.au',
  'org.au',
  'co.nz',
  'com.br',
  'com.tr',
  'co.za',
  'co.il',
  'com.mx',
  'co.jp',
  'co.in',
  'com.pl',
  'co.nl',
  'com.nl',
  'net.nl',
  'amsterdam.nl',
  'onmicrosoft.com',
  'mail.onmicrosoft.com',
  'myshopify.com',
  'github.io',
  'blogspot.com',
  'herokuapp.com',
  'azurewebsites.net',
  'cloudapp.net',
  'amazonaws.com',
  'web.app',
  'pages.dev',
  'netlify.app',
  'vercel.app',
  'eu.org',
  'de.com',
  'eu.com',
  'nl.eu.org',
  'uk.com',
  'us.com',
]);

/** `mail.zorg.nl` → `zorg.nl`. */
function organisationalDomain(domain: string): string {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.');
  for (let size = Math.min(labels.length, 4); size >= 2; size -= 1) {
    if (sharedEndings.has(labels.slice(-size).join('.'))) return labels.slice(-size - 1).join('.');
  }
  return labels.slice(-2).join('.');
}

/** Relaxed alignment (RFC 7489 §3.1): the same organisational domain. */
export const isAligned = (a: string, b: string): boolean => organisationalDomain(a) === organisationalDomain(b);
