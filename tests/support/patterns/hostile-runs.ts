/** A text of some `length` characters: what is repeated fills it, what stands before and after does not grow. */
export interface HostileRun {
  readonly name: string;
  readonly ofLength: (length: number) => string;
}

/** What is repeated to make a text on which a careless pattern tries again and again. */
const pieces: readonly string[] = [
  ...[' ', '\u00A0', '\t', '\n', '\r\n', ' \t', '\n ', ' \n\n'],
  ...['0', '1 ', '1.', '1,', '1.1.1.1 ', '1-', '01-01-', '1:', '1/'],
  ...['.', '. ', ', ', '-', '--', '- ', '_', '/', ':', ': ', ';', '; ', '*', '=', '|', '%', '> '],
  ...['"', '(', '()', '[', '{', '<', '<a', '<a ', '<!--', '</', '&', '&#1;', '\\', '\\a'],
  ...['€', '€ ', '€ 1.', 'a', 'A', 'Aa ', 'a ', 'a.', 'A.', 'a-', 'a1', 'é', 'e\u0301', 'x', '@', 'a@', 'a@a.', '=?a?b?', 'uur '],
];
/** After the run: what makes a match fail that needs the end, or one thing more. */
const ends: readonly string[] = ['', ' x!\u0000'];
/** What follows a word of the pattern, without end. */
const afterWord: readonly string[] = [' ', '\t', '\n', '1', '1 ', 'a', 'a ', '.', '-', ': '];
/** Words of one pattern that are tried: those of a long list of alternatives are all alike to the engine. */
const wordsTried = 5;

const run = (head: string, piece: string, end: string): HostileRun => ({
  name: [head, `${piece}…`, end].map((part) => JSON.stringify(part)).join(' '),
  ofLength: (length) => head + piece.repeat(Math.ceil(length / piece.length)) + end,
});

/** One half of the text is the word again and again, the other half what follows it. */
const halves = (word: string, piece: string): HostileRun => ({
  name: JSON.stringify(`${word}…${piece}…`),
  ofLength: (length) => `${word.repeat(Math.ceil(length / 2 / word.length))}${piece.repeat(length / 2)}\u0000`,
});

/** The same texts are asked for every pattern. */
function kept({ name, ofLength }: HostileRun): HostileRun {
  const made = new Map<number, string>();
  return {
    name,
    ofLength(length) {
      const text = made.get(length) ?? ofLength(length);
      made.set(length, text);
      return text;
    },
  };
}
const forAll: readonly HostileRun[] = pieces.flatMap((piece) => ends.map((end) => kept(run('', piece, end))));

/** The words that a pattern looks for, its groups, sets and counts left out. */
function wordsOf(source: string, most: number): string[] {
  const plain = source.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\(\?<?[=!:]|\(\?<\w+>|\[[^\]]*\]|\{[\d,]*\}/g, '\n').replace(/\\(.)/g, '$1');
  return [...new Set(plain.match(/[\p{L}\d@<&:;=€-]{2,}/gu) ?? [])].slice(0, most);
}

/** A group that may come again and again, of one thing or another. */
const repeatsChoices = /\|.*\)(?:[*+]|\{\d+,\})/;
/** Of words that may follow each other in such a group: one order of three can be divided in two ways, and no other. */
const wordsInRow = 14;
/** Characters: some twenty rows, which is a million ways; twice as many would take days. */
const longestRow = 480;

/** Every row of three of the pattern's own words again and again, for a pattern that repeats a choice of words. */
export function hostileRows(source: string): readonly HostileRun[] {
  if (!repeatsChoices.test(source)) return [];
  const words = wordsOf(source, wordsInRow);
  const rows = words.flatMap((one) => words.flatMap((two) => words.map((three) => run('', `${one} ${two} ${three} `, 'x'))));
  return rows.map(({ name, ofLength }) => ({ name, ofLength: (length) => ofLength(Math.min(length, longestRow)) }));
}

/** Every text for a pattern: the same for all, its own words again and again, and its own words with a long run behind each. */
export function hostileRuns(source: string): readonly HostileRun[] {
  const own = wordsOf(source, wordsTried).flatMap((word) => [
    ...[word, `${word} `].map((piece) => run('', piece, '\u0000')),
    ...afterWord.map((piece) => run(word, piece, '\u0000')),
    ...[' ', '\t'].map((piece) => halves(word, piece)),
  ]);
  return [...forAll, ...own];
}
