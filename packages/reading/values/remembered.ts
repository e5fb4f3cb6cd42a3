/** Texts of one mail, many times over; when there are more, all are forgotten. */
const mostTexts = 2000;
/** Longer text is prose, which is asked about once. */
const longest = 300;

const all: Map<string, unknown>[] = [];

/** What one mail says is no business of the next one. */
export function forget(): void {
  for (const known of all) known.clear();
}

/**
 * The same work, done once for the same short text: a table is divided in several ways, and every way asks for the periods
 * and products of the same cells again. Results are shared, so they must be readonly.
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  all.push(known);
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = work(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, { result });
    return result;
  };
}
