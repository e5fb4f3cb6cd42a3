/** Texts of one mail, many times over, or its rows and their cells; when there are more, all are forgotten. */
const [mostTexts, mostObjects] = [2000, 20_000];
/** Longer text is prose, which is asked about once. */
const longest = 300;

interface Memory<Key, Result> {
  readonly resultOf: (key: Key, work: (key: Key) => Result) => Result;
  readonly forget: () => void;
}

const all: Pick<Memory<unknown, unknown>, 'forget'>[] = [];

/** What one mail says is no business of the next one. */
export function forget(): void {
  for (const memory of all) memory.forget();
}

/**
 * Until the mail ends. Made when the first thing is remembered: a map that is older than what it comes to hold has all of that
 * copied when young garbage is collected, though nobody needs it any more; so has a weak map.
 */
function newMemory<Key, Result>(most: number): Memory<Key, Result> {
  let known: Map<Key, { readonly result: Result }> | undefined;
  const memory: Memory<Key, Result> = {
    resultOf: (key, work) => {
      const before = known?.get(key);
      if (before !== undefined) return before.result;
      const result = work(key);
      if (known === undefined || known.size >= most) known = new Map();
      known.set(key, { result });
      return result;
    },
    forget: () => {
      known = undefined;
    },
  };
  all.push(memory);
  return memory;
}

/**
 * The same work, done once for the same short text: a table is divided in several ways, and every way asks for the periods
 * and products of the same cells again. Results are shared, so they must be readonly.
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const memory = newMemory<string, Result>(mostTexts);
  return (text) => (text.length > longest ? work(text) : memory.resultOf(text, work));
}

/** The same for what is one and the same object. */
export function rememberedOf<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const memory = newMemory<Key, Result>(mostObjects);
  return (key) => memory.resultOf(key, work);
}
