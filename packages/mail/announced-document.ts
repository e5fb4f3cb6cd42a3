import { bringsNothing, saysThatItComes, titlesDocument } from './announcing-words.ts';
import { ownLines } from './own-words.ts';

/** People announce what they send in their first words. */
const charactersToLookAt = 10_000;

const greeting = /^(?:beste|geachte|hallo|hoi|dag|goede(?:morgen|middag|navond|ndag)|dear|hi|hello)(?: [^\s,!.]+){0,3}\s*(?:[,!.]|$)/i;
const farewell =
  /^(?:met \S+ groet|(?:vriendelijke |hartelijke )?groet|mvg\b|hoogachtend|(?:kind |best |warm )?regards|(?:verzonden|verstuurd) vanaf|sent from|-- ?$)/i;

/** What the sender says, a sentence each, without greeting, signature and what is quoted. */
function sentencesIn(text: string): readonly string[] {
  const lines = ownLines(text.slice(0, charactersToLookAt)).map((line) => line.trim().replace(greeting, ''));
  const end = lines.findIndex((line) => farewell.test(line));
  return (end < 0 ? lines : lines.slice(0, end))
    .join('\n')
    .split(/\n{2,}/)
    .flatMap((paragraph) => paragraph.replaceAll('\n', ' ').split(/(?<=[.!?])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * Whether the sender's own words say that a document comes with the mail ("hierbij onze factuur"): without one it was
 * forgotten, and that must be told. Not what machines say of documents ("wij hebben uw factuur ontvangen"). A mail with
 * no words but its subject announces what that names.
 */
export function announcesDocument(subject: string, text: string): boolean {
  const sentences = sentencesIn(text);
  if (sentences.length === 0) return titlesDocument.test(subject.trim());
  return sentences.some((sentence) => saysThatItComes.test(sentence) && !bringsNothing.some((pattern) => pattern.test(sentence)));
}
