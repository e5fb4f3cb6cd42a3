import type { Place } from '#domain';

/** Places as they are passed on: what all places on one page or sheet have in common is said once. */
export interface PackedPlaces {
  readonly pages: readonly PageOfPlaces[];
  /** Of each place: the index of its page, its line, and the left, top, width and height of its box; what it has not is not a number. */
  readonly numbers: Float64Array;
  /** Of each place. */
  readonly cells: readonly (string | undefined)[];
  readonly paths: readonly (string | undefined)[];
}
type PageOfPlaces = Omit<Place, 'line' | 'cell' | 'path' | 'box'>;

const none = Number.NaN;
const noBox = [none, none, none, none] as const;
const numbersOfPlace = 6;

/** Takes places one after the other. */
export class PlacePacker {
  readonly #pages: PageOfPlaces[] = [];
  readonly #numbers: number[] = [];
  readonly #cells: (string | undefined)[] = [];
  readonly #paths: (string | undefined)[] = [];
  #page = 0;

  get packed(): PackedPlaces {
    return { pages: this.#pages, numbers: new Float64Array(this.#numbers), cells: this.#cells, paths: this.#paths };
  }

  add(place: Place): void {
    const { line = none, cell, path, box = noBox } = place;
    this.#numbers.push(this.#pageOf(place), line, box[0], box[1], box[2], box[3]);
    this.#cells.push(cell);
    this.#paths.push(path);
  }

  /** Most are on the page of the one before. */
  #pageOf(place: Place): number {
    const last = this.#pages[this.#page];
    if (last !== undefined && isOn(last, place)) return this.#page;
    const known = this.#pages.findIndex((page) => isOn(page, place));
    const { line, cell, path, box, ...page } = place;
    this.#page = known < 0 ? this.#pages.push(page) - 1 : known;
    return this.#page;
  }
}

const isOn = (page: PageOfPlaces, place: Place): boolean =>
  page.attachment === place.attachment &&
  page.file === place.file &&
  page.inside === place.inside &&
  page.kind === place.kind &&
  page.page === place.page &&
  page.sheet === place.sheet;

/** Gives them back in the same order. */
export class PlaceUnpacker {
  readonly #packed: PackedPlaces;
  #next = 0;

  constructor(packed: PackedPlaces) {
    this.#packed = packed;
  }

  take(): Place {
    const { pages, numbers, cells, paths } = this.#packed;
    const at = this.#next * numbersOfPlace;
    const page = pages[numbers[at] ?? none];
    if (page === undefined) throw new Error('There are fewer places than values.');
    const place: { -readonly [Name in keyof Place]: Place[Name] } = { ...page };
    const number = (index: number): number => numbers[at + index] ?? none;
    const [cell, path] = [cells[this.#next], paths[this.#next]];
    this.#next += 1;
    if (!Number.isNaN(number(1))) place.line = number(1);
    if (cell !== undefined) place.cell = cell;
    if (path !== undefined) place.path = path;
    if (!Number.isNaN(number(2))) place.box = [number(2), number(3), number(4), number(5)];
    return place;
  }
}
