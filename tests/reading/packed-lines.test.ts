import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absent, type Field, type InvoiceLine, type Place, read } from '#domain';
import { packLines, unpackLines } from '../../packages/reading/isolation/packed-lines.ts';

// What leaves the thread of reading must come out as it went in, with every place: the letters and the queue point at it.

const number = fc.double({ noNaN: true, min: -1e4, max: 1e4 }).map((value) => value + 0);
const onPage: fc.Arbitrary<Partial<Place>> = fc.record(
  { page: fc.nat(3), line: fc.nat(60), box: fc.tuple(number, number, number, number) },
  { requiredKeys: ['page'] },
);
const onSheet = fc.record({ sheet: fc.string(), cell: fc.string(), line: fc.nat(60) }, { requiredKeys: ['sheet'] });
const inXml = fc.record({ path: fc.string(), inside: fc.string() }, { requiredKeys: ['path'] });
const place: fc.Arbitrary<Place> = fc
  .tuple(
    fc.record({
      attachment: fc.nat(3),
      file: fc.constantFrom('factuur.pdf', 'specificatie.xlsx', ''),
      kind: fc.constantFrom('pdf' as const, 'spreadsheet' as const, 'xml' as const),
    }),
    fc.oneof(onPage, onSheet, inXml, fc.constant({})),
  )
  .map(([file, within]) => ({ ...file, ...within }));

const fieldOf = <Value>(value: fc.Arbitrary<Value>, ofLine: Place): fc.Arbitrary<Field<Value>> => {
  const where = fc.oneof(fc.constant(ofLine), place);
  return fc.oneof(
    fc.tuple(value, where, fc.boolean()).map((given) => read(...given)),
    fc.tuple(fc.boolean(), fc.option(where, { nil: undefined })).map((given) => absent(...given)),
  );
};

const line: fc.Arbitrary<InvoiceLine> = place.chain((where) => {
  const text = fieldOf(fc.string(), where);
  return fc.record({
    number: fc.nat(),
    where: fc.constant(where),
    clientNumber: text,
    clientName: text,
    birthDate: fieldOf(fc.constant('1950-02-28' as const), where),
    bsn: text,
    address: text,
    product: fieldOf(fc.record({ text: fc.string(), recognised: fc.constant({ kind: 'unknown' } as const) }), where),
    quantity: fieldOf(fc.record({ value: number, decimals: fc.nat(4), unit: fc.constant('day' as const) }), where),
    unitPrice: fieldOf(fc.record({ cents: number, decimals: fc.nat(4) }), where),
    amount: fieldOf(fc.integer(), where),
    period: fieldOf(fc.constant({ from: '2026-01-01', to: '2026-01-31' } as const), where),
  });
});

describe('lines that leave the thread of reading', () => {
  test('come out with every value, its certainty and its place', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        // Cloned as well, since what is generated has no prototype.
        expect(unpackLines(structuredClone(packLines(lines)))).toStrictEqual(structuredClone(lines));
      }),
    );
  });
});
