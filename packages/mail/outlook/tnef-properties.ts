import { Damaged } from '#archive';
import { type MapiProperties, type MapiValue, mapiTypes } from './mapi.ts';

/** Bytes of a value by its type; types that are not here have a length of their own. */
const sizes: Readonly<Record<number, number>> = { 2: 2, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 2, 20: 8, 64: 8, 72: 16 };
const variable: ReadonlySet<number> = new Set([mapiTypes.object, mapiTypes.text, mapiTypes.unicode, mapiTypes.binary]);
const multiple = 0x1000;
/** Properties from here on have names of their own. */
const firstNamed = 0x8000;
/** An empty one still takes bytes; this only keeps a count that lies from being believed. */
const smallestProperty = 8;

/** The properties of a message or an attachment; of several values the first. Throws `Damaged` when they do not add up. */
export function readTnefProperties(data: Buffer | undefined): MapiProperties {
  const properties = new Map<number, MapiValue>();
  if (data === undefined) return properties;
  try {
    const reader = new Reader(data);
    const count = reader.integer();
    if (count * smallestProperty > data.length) throw new Damaged('The TNEF file promises more properties than it has.');
    for (let index = 0; index < count; index += 1) {
      const { id, value } = readProperty(reader);
      if (value !== undefined && !properties.has(id)) properties.set(id, value);
    }
  } catch (error) {
    throw error instanceof Damaged ? error : new Damaged('The properties in the TNEF file are cut off.');
  }
  return properties;
}

function readProperty(reader: Reader): { readonly id: number; readonly value: MapiValue | undefined } {
  const written = reader.short();
  const id = reader.short();
  if (id >= firstNamed) skipName(reader);
  const type = written & ~multiple;
  const isVariable = variable.has(type);
  const count = isVariable || (written & multiple) !== 0 ? reader.integer() : 1;
  let first: Uint8Array | undefined;
  for (let index = 0; index < count; index += 1) {
    const size = isVariable ? reader.integer() : sizes[type];
    if (size === undefined) throw new Damaged('A property in the TNEF file is of an unknown type.');
    const bytes = reader.padded(size);
    first ??= bytes;
  }
  return { id, value: first === undefined ? undefined : { type, bytes: first } };
}

/** A family, then a number or a text of its own. */
function skipName(reader: Reader): void {
  reader.padded(16);
  if (reader.integer() === 0) reader.integer();
  else reader.padded(reader.integer());
}

class Reader {
  readonly #data: Buffer;
  #at = 0;

  constructor(data: Buffer) {
    this.#data = data;
  }

  short(): number {
    this.#at += 2;
    return this.#data.readUInt16LE(this.#at - 2);
  }

  integer(): number {
    this.#at += 4;
    return this.#data.readUInt32LE(this.#at - 4);
  }

  /** Values end on a multiple of four; the last one may not. Throws when there are fewer bytes. */
  padded(size: number): Buffer {
    const start = this.#at;
    if (start + size > this.#data.length) throw new Damaged('A property in the TNEF file is cut off.');
    this.#at = start + size + ((4 - (size % 4)) % 4);
    return this.#data.subarray(start, start + size);
  }
}
