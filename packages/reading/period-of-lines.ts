import type { DateRange, InvoiceLine, ReadField } from '#domain';

/** From the first day to the last that any line claims; certain when every line has a certain period. Undefined when none has one. */
export function periodOfLines(lines: readonly InvoiceLine[]): ReadField<DateRange> | undefined {
  const periods = lines.flatMap((line) => (line.period.state === 'read' ? [line.period] : []));
  const [first] = periods;
  if (first === undefined) return undefined;
  const from = periods.map(({ value }) => value.from).sort()[0] ?? first.value.from;
  const to = periods
    .map(({ value }) => value.to ?? value.from)
    .sort()
    .at(-1);
  return { ...first, value: { from, to }, certain: periods.length === lines.length && periods.every((period) => period.certain) };
}
