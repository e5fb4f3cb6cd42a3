import { refused, slow, type Trap } from './trap.ts';

const million = 1_000_000;
const laughs = (levels: number): string => {
  const entities = Array.from({ length: levels }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">${entities}]><a>&e${levels};</a>`;
};
const elements = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');
const bytes = (text: string): Uint8Array => Buffer.from(text);

const xmlTraps: readonly Trap[] = [
  refused('laughs.xml', () => bytes(laughs(10)), 'damaged'),
  refused('quadratic.xml', () => bytes(`<!DOCTYPE a [<!ENTITY e "${'x'.repeat(50_000)}">]><a>${'&e;'.repeat(50_000)}</a>`), 'damaged'),
  refused('outside.xml', () => bytes('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'), 'damaged'),
  refused('outside-utf16.xml', () => Buffer.from(`\uFEFF${laughs(10)}`, 'utf16le'), 'damaged'),
  refused('deep-200000.xml', () => bytes('<a>'.repeat(200_000)), 'too-large'),
  refused('attributes-200000.xml', () => bytes(`<a ${elements(200_000, (at) => `b${at}="1" `)}/>`), 'read', 'nothing', 'too-large'),
  refused(
    'namespaces-100000.xml',
    () => bytes(`<a ${elements(100_000, (at) => `xmlns:b${at}="u:${at}" `)}/>`),
    'read',
    'nothing',
    'too-large',
  ),
  slow('text-10-mb.xml', () => bytes(`<a>${'x'.repeat(10 * million)}</a>`), 'read', 'nothing'),
  slow('elements-just-within.xml', () => bytes(`<a>${'<b/>'.repeat(149_000)}</a>`), 'read', 'nothing', 'stopped'),
  slow(
    'invoice-lines-20000.xml',
    () =>
      bytes(
        `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">${'<InvoiceLine><ID>1</ID><Note>x</Note></InvoiceLine>'.repeat(20_000)}</Invoice>`,
      ),
    'read',
  ),
  refused('comment-never-ends.xml', () => bytes(`<a><!--${'- '.repeat(2 * million)}`), 'damaged'),
  refused('open-tags.xml', () => bytes(`<a ${'<'.repeat(2 * million)}`), 'read', 'damaged', 'too-large'),
];

const bare = 1_900_000;
const tableTraps: readonly Trap[] = [
  slow('line-of-100-mb.csv', () => Buffer.alloc(100 * million, 'a;'), 'too-large'),
  refused('line-of-20-mb.csv', () => Buffer.alloc(20 * million, 'a;'), 'too-large'),
  slow('separators.csv', () => bytes(`a;b\n1;2\n${';'.repeat(bare)}`), 'too-large', 'read', 'stopped'),
  slow('quotes.csv', () => bytes(`a;b\n1;2\n${'";'.repeat(bare / 2)}`), 'read', 'too-large', 'damaged', 'stopped'),
  slow('quote-never-ends.csv', () => bytes(`a;b\n1;2\n"${'a;b\n'.repeat(bare / 4)}`), 'read', 'too-large', 'damaged'),
  slow('rows-1000000.csv', () => bytes('a;b\n'.repeat(million)), 'too-large'),
  slow('cell-of-2-million.csv', () => bytes(`a;b\n1;2\n${'1 '.repeat(bare / 2)};2`), 'read'),
];

const wordTraps: readonly Trap[] = [
  refused('groups-1000000.rtf', () => bytes(`{\\rtf1 ${'{'.repeat(million)}`), 'read', 'damaged', 'empty'),
  refused('backslashes.rtf', () => bytes(`{\\rtf1 ${'\\'.repeat(million)}}`), 'read', 'damaged', 'empty'),
  slow('blanks.txt', () => bytes(`Factuur${' '.repeat(bare)}x`), 'read', 'nothing', 'stopped'),
  slow('digits.txt', () => bytes(`Factuur ${'1'.repeat(bare)}`), 'read', 'nothing', 'stopped'),
  slow('euros.txt', () => bytes(`Factuur ${'€ '.repeat(bare / 2)}`), 'read', 'nothing', 'stopped'),
  slow('lines-1000000.txt', () => bytes('Factuur 1\t€ 1,00\n'.repeat(bare / 17)), 'read', 'nothing', 'stopped'),
  slow('labels.txt', () => bytes('factuurnummer '.repeat(bare / 14)), 'read', 'nothing', 'stopped'),
  refused('only-blanks.txt', () => Buffer.alloc(5 * million, 32), 'empty'),
  refused('nothing.pdf', () => new Uint8Array(0), 'empty'),
  refused('noise.pdf', () => Uint8Array.from({ length: 200_000 }, (_, at) => (at * 2_654_435_761) >>> 13), 'damaged'),
];

export const textTraps: readonly Trap[] = [...xmlTraps, ...tableTraps, ...wordTraps];
