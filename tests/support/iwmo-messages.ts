/** One product in a message; what is undefined is left out. */
export interface SampleProduct {
  readonly number: string;
  readonly category?: string | undefined;
  readonly code?: string | undefined;
  readonly decided?: string | undefined;
  readonly time?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly changeReason?: string | undefined;
  readonly more?: string | undefined;
}

export interface SampleMessage {
  readonly bsn?: string | undefined;
  readonly sender?: string | undefined;
  readonly dated?: string | undefined;
  readonly products: readonly SampleProduct[];
  readonly code?: string;
  readonly version?: readonly [string, string];
  readonly namespace?: string;
  /** Prefixes of the message and of the basisschema; empty writes the message's as the default one. */
  readonly prefixes?: readonly [string, string];
  /** Relations, contact, comment, size and budget: everything that may stand there and is not looked at. */
  readonly isFull?: boolean;
}

export const testBsns = ['999900006', '999900018', '999996770'] as const;
export const sampleNames = ['Zandloper', 'Wilgenroos'] as const;
export const sampleBirthDate = '1967-08-13';

const base = 'http://www.istandaarden.nl/iwmo/3_2';

/** A message 301 of iWmo 3.2 about a fictional person, as a gemeente may write it. */
export function writeMessage({
  bsn = testBsns[0],
  sender = '0855',
  dated = '2026-01-06',
  products,
  code = '414',
  version = ['3', '2'],
  namespace = `${base}/wmo301/schema`,
  prefixes: [own, shared] = ['wmo301', 'iwmo'],
  isFull = false,
}: SampleMessage): string {
  const tag = (prefix: string) => (name: string, content: string | undefined) =>
    content === undefined ? '' : `<${prefix === '' ? '' : `${prefix}:`}${name}>${content}</${prefix === '' ? '' : `${prefix}:`}${name}>\n`;
  const [m, b] = [tag(own), tag(shared)];
  const name = m('Naam', b('Geslachtsnaam', b('Achternaam', sampleNames[0])) + b('Voornamen', sampleNames[1]));
  const contact = m('Contact', m('Soort', '01') + (isFull ? m('Emailadres', 'wilgenroos@voorbeeld.example') : ''));
  const relation = m('Nummer', '1') + m('Soort', '03') + name + contact;
  const written = products.map(
    ({ number, category = '07', code: product = '104A2', decided = '2026-01-05', time = '12:34:56', from = '2026-02-01', ...rest }) =>
      m(
        'ToegewezenProduct',
        m('ToewijzingNummer', number) +
          (isFull ? m('ReferentieAanbieder', 'OFFERTE-1') : '') +
          m('Product', b('Categorie', category) + b('Code', product)) +
          m('Toewijzingsdatum', decided) +
          m('Toewijzingstijd', time) +
          m('Ingangsdatum', from) +
          m('Einddatum', rest.to) +
          m('RedenWijziging', rest.changeReason) +
          (isFull ? m('Omvang', b('Volume', '3') + b('Eenheid', '16') + b('Frequentie', '2')) + m('Commentaar', 'Zie plan.') : '') +
          (rest.more ?? ''),
      ),
  );
  const header =
    m('BerichtCode', code) +
    m('BerichtVersie', version[0]) +
    m('BerichtSubversie', version[1]) +
    m('Afzender', sender) +
    m('Ontvanger', '42420001') +
    m('BerichtIdentificatie', b('Identificatie', '123456789012') + b('Dagtekening', dated)) +
    m('XsdVersie', b('BasisschemaXsdVersie', '1.0.0') + b('BerichtXsdVersie', '1.0.0'));
  const client =
    m('Bsn', bsn) +
    m('Geboortedatum', b('Datum', sampleBirthDate)) +
    m('Geslacht', '2') +
    name +
    (isFull ? m('Commentaar', `BSN ${bsn}`) + m('Relaties', m('Relatie', relation)) : '') +
    m('Contactgegevens', contact) +
    m('ToegewezenProducten', written.join(''));
  const root = own === '' ? 'Bericht' : `${own}:Bericht`;
  const declared = `${own === '' ? 'xmlns' : `xmlns:${own}`}="${namespace}" xmlns:${shared}="${base}/basisschema/schema"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${declared}>\n${m('Header', header)}${m('Client', client)}</${root}>\n`;
}

export const messageBytes = (message: SampleMessage): Uint8Array => Buffer.from(writeMessage(message));
