/** What is wrong in the workbook, where, and what to do: Dutch, for the person who keeps the register. */
export interface RegisterFault {
  /** Absent when the file as a whole is meant. */
  readonly sheet?: string | undefined;
  /** As Excel numbers it: the heading is row 1. */
  readonly row?: number | undefined;
  /** Letter of the column: `D`. */
  readonly column?: string | undefined;
  readonly heading?: string | undefined;
  readonly message: string;
}

export type Report = (fault: RegisterFault) => void;

/** 1 → `A`, 27 → `AA`. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetter(rest) + letter;
}

const place = (fault: RegisterFault): string => {
  const cell = fault.row !== undefined && fault.column !== undefined ? `cel ${fault.column}${fault.row}` : undefined;
  const row = fault.row !== undefined ? `rij ${fault.row}` : undefined;
  const column = fault.column !== undefined ? `kolom ${fault.column}` : undefined;
  const heading = fault.heading !== undefined ? `(${fault.heading})` : undefined;
  const spot = [cell ?? row ?? column, heading].filter((part) => part !== undefined).join(' ');
  return [fault.sheet === undefined ? undefined : `Blad ${fault.sheet}`, spot === '' ? undefined : spot]
    .filter((part) => part !== undefined)
    .join(', ');
};

/** One line per fault for the terminal; a register with one wrong column would otherwise fill thousands. */
export function formatFaults(faults: readonly RegisterFault[], shownMax = 100): string {
  const lines = faults.slice(0, shownMax).map((fault) => {
    const where = place(fault);
    return where === '' ? `- ${fault.message}` : `- ${where}: ${fault.message}`;
  });
  const left = faults.length - lines.length;
  return (left > 0 ? [...lines, `- … en nog ${left} meldingen.`] : lines).join('\n');
}
