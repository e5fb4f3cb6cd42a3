type Attributes = Readonly<Record<string, string>>;

/** The few things in the styles of an OpenDocument sheet that change what a person sees of a value. */
export class OdsStyles {
  readonly #hiddenTables = new Set<string>();
  readonly #digits = new Map<string, number>();
  readonly #dates = new Set<string>();
  readonly #dataStyles = new Map<string, string>();
  #style = '';
  #dayZero = '1899-12-30';

  open(name: string, attributes: Attributes): void {
    if (name === 'table:null-date') this.#dayZero = attributes['table:date-value'] ?? this.#dayZero;
    if (name === 'number:date-style') this.#dates.add(attributes['style:name'] ?? '');
    if (name === 'style:style' || name.endsWith('-style')) this.#style = attributes['style:name'] ?? '';
    if (name === 'style:style' && attributes['style:data-style-name'] !== undefined)
      this.#dataStyles.set(this.#style, attributes['style:data-style-name']);
    if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.#hiddenTables.add(this.#style);
    const decimals = Number(attributes['number:decimal-places'] ?? 0);
    if (name === 'number:number' && decimals === 0) this.#digits.set(this.#style, Number(attributes['number:min-integer-digits'] ?? 1));
  }

  hidesTable(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style);
  }

  /** The day that numbers count from, when this style shows a number as a date. */
  dayZeroOf(style: string | undefined): string | undefined {
    return this.#dates.has(this.#dataStyles.get(style ?? '') ?? '') ? this.#dayZero : undefined;
  }

  /** How many digits a whole number shows at least: client number 012345 is the number 12345 shown in six. */
  digitsOf(style: string | undefined): number {
    return this.#digits.get(this.#dataStyles.get(style ?? '') ?? '') ?? 1;
  }
}
