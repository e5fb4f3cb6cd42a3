import type { DNSResolver } from 'mailauth';

/** Looks a name up and throws an error with the code `ENOTFOUND` when there is nothing; `internet` asks the real name servers. */
export type Names = DNSResolver | 'internet';

const notFound = (name: string): Error => Object.assign(new Error(`${name} is not in this zone`), { code: 'ENOTFOUND' });

/** Text records from a table of names in lower case: `{ 'zorg.example': 'v=spf1 ip4:192.0.2.1 -all' }`. */
export const zoneOf =
  (records: Readonly<Record<string, string>>): DNSResolver =>
  async (name, type) => {
    const record = type === 'TXT' ? records[name.toLowerCase().replace(/\.$/, '')] : undefined;
    if (record === undefined) throw notFound(name);
    return [[record]];
  };

const dmarcLabel = '_dmarc.';

/**
 * The zone of a machine without internet: every domain lets this machine, and no other, mail for it, and asks to refuse
 * whatever was not mailed by itself. So a program on this machine mails for any domain of any register, and a mail that
 * names another sender than its envelope fails as it would on the internet. There are no keys: a signature neither helps
 * nor harms.
 */
export const machineZone: DNSResolver = async (name, type) => {
  const domain = name.startsWith(dmarcLabel) ? name.slice(dmarcLabel.length) : name;
  // With a record for `example` itself all that lies under it would be one organisation.
  const isDomain = /^[^_.]+(?:\.[^_.]+)+$/.test(domain);
  if (type !== 'TXT' || !isDomain) throw notFound(name);
  return [[domain === name ? 'v=spf1 ip4:127.0.0.0/8 ip6:::1 -all' : 'v=DMARC1; p=reject']];
};
