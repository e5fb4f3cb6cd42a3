import { type Document, isScanned, type Recognition, readFile, type SourceFile, type Unreadable, withRecognition } from '#documents';
import type { Submission } from '#domain';
import { type MailAround, readSubmissions } from '../read-submissions.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';

/** What a desk is asked; files of one mail share its number. */
export type DeskTask =
  | { readonly ask: 'open'; readonly mailNumber: number; readonly at: number; readonly file: SourceFile }
  | {
      readonly ask: 'understand';
      readonly mailNumber: number;
      /** In the order of the mail: a file that lies on the desk by its place, another document as it is. */
      readonly documents: readonly (number | Unreadable)[];
      /** What was recognised, by the hash of the scan. */
      readonly recognitions: ReadonlyMap<string, Recognition>;
      readonly mail: MailAround;
    };

export type DeskAnswer =
  | { readonly answer: 'opened'; readonly file: OpenedFile }
  | { readonly answer: 'understood'; readonly submissions: readonly Submission[] }
  /** An earlier thread had opened these. */
  | { readonly answer: 'missing'; readonly places: readonly number[] };

/**
 * Where the files of one mail lie open until they are understood together. It is kept in one thread, so that words and
 * cells by the thousands need not be copied out of it and in again.
 */
export class Desk {
  #mailNumber = 0;
  readonly #documents = new Map<number, Document>();

  async do(task: DeskTask): Promise<DeskAnswer> {
    if (task.mailNumber !== this.#mailNumber) this.#documents.clear();
    this.#mailNumber = task.mailNumber;
    return task.ask === 'open' ? this.#open(task) : this.#understand(task);
  }

  async #open({ at, file }: Extract<DeskTask, { ask: 'open' }>): Promise<DeskAnswer> {
    const document = await readFile(file);
    this.#documents.set(at, document);
    return { answer: 'opened', file: openedFile(document) };
  }

  #understand({ documents, recognitions, mail }: Extract<DeskTask, { ask: 'understand' }>): DeskAnswer {
    const places = documents.filter((one) => typeof one === 'number' && !this.#documents.has(one));
    if (places.length > 0) return { answer: 'missing', places: places.filter((one) => typeof one === 'number') };
    const all = documents.flatMap((one) => (typeof one === 'number' ? (this.#documents.get(one) ?? []) : one));
    this.#documents.clear();
    const recognised = all.map((document) => {
      const recognition = isScanned(document) ? recognitions.get(document.scan.hash) : undefined;
      return isScanned(document) && recognition !== undefined ? withRecognition(document, recognition) : document;
    });
    return { answer: 'understood', submissions: readSubmissions(recognised, mail) };
  }
}
