import type { Row } from '../layout/rows.ts';
import { parseDate } from '../values/date-text.ts';

/** What a label asks for, and what a value is. */
type Form = 'date' | 'bsn' | 'number' | 'text';
function formOfLabel({ folded }: Row): Form {
  if (/^bsn|burgerservice/.test(folded)) return 'bsn';
  if (/datum|^geb/.test(folded)) return 'date';
  return /nummer|(?<![a-z])nr(?![a-z])|-id$/.test(folded) ? 'number' : 'text';
}
function formOfValue({ text }: Row): Form {
  if (parseDate(text) !== undefined) return 'date';
  if (/^\d{9}$/.test(text)) return 'bsn';
  return /^[A-Z]{0,3}-?\d{3,8}$/i.test(text) ? 'number' : 'text';
}

/** The labels that have a value when one of them has none: the only way in which each date stands below a date and each number below a number. */
export function labelsWithValue(labels: readonly Row[], values: readonly Row[]): readonly Row[] | undefined {
  if (labels.length !== values.length + 1) return undefined;
  const wanted = values.map(formOfValue).join();
  const fitting = labels
    .map((_, empty) => labels.filter((__, index) => index !== empty))
    .filter((kept) => kept.map(formOfLabel).join() === wanted);
  const [only, ...others] = fitting;
  return others.length > 0 ? undefined : only;
}
