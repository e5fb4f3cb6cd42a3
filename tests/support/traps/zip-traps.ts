import { crc32, deflateRawSync } from 'node:zlib';
import { writeZip } from '../documents-zip.ts';
import { refused, slow, type Trap } from './trap.ts';

const u16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255]);

/** A zip in which every entry of the directory points at the same data. */
function overlapping(count: number, size: number): Uint8Array {
  const content = Buffer.alloc(size, 'a');
  const packed = deflateRawSync(content, { level: 9 });
  const common = Buffer.concat([u16(20), u16(0), u16(8), u32(0), u32(crc32(content)), u32(packed.length), u32(size), u16(5), u16(0)]);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from('a.pdf'), packed]);
  const record = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), Buffer.from('a.pdf')]);
  const directory = Buffer.concat(Array.from({ length: count }, () => record));
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'),
    u16(count),
    u16(count),
    u32(directory.length),
    u32(local.length),
    u16(0),
  ]);
  return Buffer.concat([local, directory, end]);
}

function nested(depth: number, width: number): Uint8Array {
  let inner = writeZip([{ name: 'factuur.pdf', bytes: Buffer.alloc(1_000_000) }]);
  for (let level = 0; level < depth; level += 1)
    inner = writeZip(Array.from({ length: width }, (_, at) => ({ name: `${at}.zip`, bytes: inner })));
  return inner;
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

export const zipTraps: readonly Trap[] = [
  refused('sizes-lie.zip', () => writeZip([{ name: 'a.csv', bytes: zeros(30), declaredSize: 10 }]), 'damaged'),
  refused('sizes-lie-big.zip', () => writeZip([{ name: 'a.csv', bytes: 'a;b\n1;2', declaredSize: 2_000_000_000 }]), 'damaged'),
  refused('overlapping.zip', () => overlapping(900, 1_000_000), 'too-large'),
  refused('nested-100-deep.zip', () => nested(100, 1), 'too-large'),
  refused('wide-and-deep.zip', () => nested(4, 16), 'too-large'),
  slow('one-file-of-300-mb.zip', () => writeZip([{ name: 'a.csv', bytes: zeros(300) }]), 'too-large'),
  refused('entries-65000.zip', () => overlapping(65_000, 10), 'too-large'),
  refused(
    'names-that-climb.zip',
    () =>
      writeZip([
        { name: '../../etc/passwd', bytes: 'x' },
        { name: '/abs', bytes: 'y' },
      ]),
    'read',
    'nothing',
  ),
  refused('locked.zip', () => writeZip([{ name: 'factuur.pdf', bytes: '%PDF-', encrypted: true }]), 'encrypted'),
  refused('only-an-end.zip', () => Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]), 'empty'),
];
