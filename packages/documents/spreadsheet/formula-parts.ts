/** What a formula is made of; a place is a cell of the same sheet, counted from nought. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cells'; readonly from: Spot; readonly to: Spot }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Expression[] };
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** No sum of a specification is longer, nor deeper. */
const longestFormula = 500;
const deepest = 20;

const part = /\s*(?:(\d+(?:\.\d+)?)(?![\w.])|\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![\w(!])|([A-Za-z]+)(?=\()|([-+*/(),;:]))/y;
interface Part {
  readonly number?: number;
  readonly spot?: Spot;
  readonly name?: string;
  readonly sign?: string;
}

/** Sums, products and the functions that are called; undefined for a formula of another kind. */
export function parseFormula(text: string): Expression | undefined {
  const parts = text.length > longestFormula ? undefined : partsOf(text);
  if (parts === undefined) return undefined;
  const reader = new PartReader(parts);
  const whole = reader.sum(0);
  return reader.isAtEnd ? whole : undefined;
}

function partsOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = part.lastIndex) {
    part.lastIndex = at;
    const [, number, letters, row, name, sign] = part.exec(text) ?? [];
    if (number !== undefined) parts.push({ number: Number(number) });
    else if (letters !== undefined) parts.push({ spot: { row: Number(row) - 1, column: columnOf(letters) } });
    else if (name !== undefined) parts.push({ name: name.toUpperCase() });
    else if (sign !== undefined) parts.push({ sign });
    else return undefined;
  }
  return parts;
}
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

class PartReader {
  readonly #parts: readonly Part[];
  #at = 0;
  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }
  get isAtEnd(): boolean {
    return this.#at === this.#parts.length;
  }
  #takes(...signs: readonly string[]): string | undefined {
    const sign = this.#parts[this.#at]?.sign;
    if (sign === undefined || !signs.includes(sign)) return undefined;
    this.#at += 1;
    return sign;
  }
  sum(depth: number): Expression | undefined {
    return this.#chain(depth, ['+', '-'], () => this.#chain(depth, ['*', '/'], () => this.#one(depth)));
  }
  #chain(depth: number, signs: readonly string[], next: () => Expression | undefined): Expression | undefined {
    let left = depth > deepest ? undefined : next();
    for (let sign = this.#takes(...signs); sign !== undefined && left !== undefined; sign = this.#takes(...signs)) {
      const right = next();
      left = right === undefined ? undefined : { kind: 'call', name: sign, of: [left, right] };
    }
    return left;
  }
  #one(depth: number): Expression | undefined {
    if (this.#takes('-') !== undefined) {
      const value = this.#one(depth + 1);
      return value === undefined || depth > deepest ? undefined : { kind: 'call', name: '-', of: [{ kind: 'number', value: 0 }, value] };
    }
    if (this.#takes('(') !== undefined) {
      const inside = this.sum(depth + 1);
      return this.#takes(')') === undefined ? undefined : inside;
    }
    const next = this.#parts[this.#at];
    this.#at += 1;
    if (next?.number !== undefined) return { kind: 'number', value: next.number };
    if (next?.name !== undefined) return this.#call(next.name, depth);
    return next?.spot === undefined ? undefined : this.#cells(next.spot);
  }
  #cells(from: Spot): Expression | undefined {
    if (this.#takes(':') === undefined) return { kind: 'cells', from, to: from };
    const to = this.#parts[this.#at]?.spot;
    this.#at += 1;
    return to === undefined ? undefined : { kind: 'cells', from, to };
  }
  #call(name: string, depth: number): Expression | undefined {
    this.#takes('(');
    const of: Expression[] = [];
    do {
      const each = this.sum(depth + 1);
      if (each === undefined) return undefined;
      of.push(each);
    } while (this.#takes(',', ';') !== undefined);
    return this.#takes(')') === undefined ? undefined : { kind: 'call', name, of };
  }
}
