import type { RecognisedPage, RecognisedWord } from '#documents';
import { type Bitmap, blurred, halved, turned } from './bitmap.ts';
import type { Engine, PictureWord } from './engine.ts';
import { withEvenBlanks } from './even-blanks.ts';
import type { PagePicture } from './page-pictures.ts';
import { compareWith } from './read-alike.ts';
import { straightened } from './straighten.ts';

/** The engine was trained on print at 300 dpi. */
const dpi = 300;
/** Drawn otherwise, letters that were told by luck are told differently. */
const otherDpi = 220;
/** A lone "1" is passed over now and then: what the second recognition has nothing for, a third one looks for. */
const thirdDpi = 260;
/** Below this a page is most likely not upright; upright print of 150 dpi with noise is above it. */
const uprightConfidence = 60;

/** The words of one page, upright, each with whether two recognitions agree on it. */
export async function recognisePage(engine: Engine, page: PagePicture): Promise<RecognisedPage> {
  const first = blurred(await page.draw(dpi));
  const asDrawn = engine.words(first, dpi);
  // A page of text put in sideways gives many wrong words; one with a few strokes is no page of text.
  const mayBeTurned = asDrawn.length >= fewestWords;
  const turns = confidenceOf(asDrawn) >= uprightConfidence ? 0 : mayBeTurned ? turnsToUpright(engine, first, asDrawn) : undefined;
  if (turns === undefined) return { number: page.number, width: page.width, height: page.height, items: [] };
  const words = turns === 0 ? asDrawn : engine.words(turn(first, turns), dpi);
  const agreed = await agreement(engine, page, turns, words);
  const points = 72 / dpi;
  const items = withEvenBlanks(straightened(words)).map(
    (word): RecognisedWord => ({
      text: word.text,
      x: rounded(word.left * points),
      y: rounded(word.lineTop * points),
      width: rounded(word.width * points),
      height: rounded(word.lineHeight * points),
      confidence: rounded(word.confidence),
      agreed: agreed(word),
    }),
  );
  const [width, height] = turns % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  return { number: page.number, width, height, items };
}

/** Whether recognitions of the page drawn in other ways confirm a word: one must, and none that sees something there may differ. */
async function agreement(
  engine: Engine,
  page: PagePicture,
  turns: number,
  words: readonly PictureWord[],
): Promise<(word: PictureWord) => boolean> {
  const drawnAt = async (otherDpi: number) => compareWith(engine.words(turn(await page.draw(otherDpi), turns), otherDpi), dpi / otherDpi);
  const second = await drawnAt(otherDpi);
  const isMissed = (word: PictureWord): boolean => second(word) === 'nothing' && /\d/.test(word.text);
  if (!words.some(isMissed)) return (word) => second(word) === 'same';
  const third = await drawnAt(thirdDpi);
  return (word) => second(word) === 'same' || (second(word) === 'nothing' && third(word) === 'same');
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function turn(picture: Bitmap, quarters: number): Bitmap {
  return quarters === 0 ? picture : turn(turned(picture), quarters - 1);
}

const fewestWords = 5;
/** Fewer letters than this in sure words, whichever way up: a picture without text, or one that nobody can read. */
const fewestLetters = 40;
/** So many are never there by chance: a page the wrong way up gives some tens. */
const lettersOfAPage = 150;

/** Quarter turns clockwise that give the most sure words; looked for at half the size, which is enough for it. */
function turnsToUpright(engine: Engine, picture: Bitmap, asDrawn: readonly PictureWord[]): number | undefined {
  const small = halved(picture);
  let best = { turns: 0, letters: sureLetters(asDrawn) };
  // Sideways comes first: hardly anybody scans upside down.
  for (const turns of [3, 1, 2]) {
    const letters = sureLetters(engine.words(turn(small, turns), dpi / 2));
    if (letters > best.letters) best = { turns, letters };
    if (best.letters >= lettersOfAPage) break;
  }
  return best.letters < fewestLetters ? undefined : best.turns;
}

/** Letters that stand in words the engine is sure of. */
const sureLetters = (words: readonly PictureWord[]): number =>
  words.reduce((sum, { text, confidence }) => sum + (confidence >= 80 ? text.length : 0), 0);

/** Mean over the letters: one long word counts for more than a speck. */
function confidenceOf(words: readonly PictureWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}
