import { Locked } from '#archive';
import type { DocumentProblem } from '#domain';
import type { DecodedMail, DecodedPart } from '../decode-mail.ts';
import { mailLimits } from '../limits.ts';
import type { Attachment, InnerMail } from '../mail.ts';
import { type Opened, openWrapper } from './open-wrapper.ts';
import { isArchive, refusalOf, tooDeep } from './refused-wrapper.ts';
import { type WrapperKind, wrapperOf } from './wrapper-of.ts';

export interface Unwrapped {
  readonly attachments: readonly Attachment[];
  readonly problems: readonly DocumentProblem[];
  readonly innerMails: readonly InnerMail[];
  /** The words of the mail itself where a program wrapped it whole: signed (S/MIME), or as winmail.dat. */
  readonly ownText: string;
}

const pgpText = /^-----BEGIN PGP MESSAGE-----\s/m;

/** What a Mac keeps beside a file, under its name (AppleDouble, RFC 1740): the file itself comes as a part of its own. */
const isResourceFork = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('hex') === '00051607';

interface Place {
  readonly number: number;
  readonly mailDepth: number;
  readonly zipDepth: number;
  /** Nothing stands around it but what programs wrap a whole mail in. */
  readonly isOwn: boolean;
}

/** Opens every forwarded mail, Outlook message, signature and archive in a mail, within the limits of the whole mail. */
export async function unwrap(mail: DecodedMail): Promise<Unwrapped> {
  const unwrapper = new Unwrapper();
  await unwrapper.addMail(mail);
  return unwrapper.result();
}

class Unwrapper {
  readonly #attachments: Attachment[] = [];
  readonly #problems: DocumentProblem[] = [];
  readonly #innerMails: InnerMail[] = [];
  #ownText = '';
  #parts = 0;
  #budget: number = mailLimits.unpackedBytes;

  result(): Unwrapped {
    return { attachments: this.#attachments, problems: this.#problems, innerMails: this.#innerMails, ownText: this.#ownText };
  }

  /** Pictures within the text are numbered last: people count the attachments that they see. */
  async addMail(mail: DecodedMail): Promise<void> {
    if (pgpText.test(mail.text)) {
      const body = { name: '', contentType: 'text/plain', bytes: new Uint8Array(), inlinePicture: false };
      this.#problem(body, { number: 0, mailDepth: 0, zipDepth: 0, isOwn: true }, refusalOf('pgp', new Locked('The text is encrypted.')));
    }
    const seen = mail.parts.filter(({ inlinePicture }) => !inlinePicture);
    const inline = mail.parts.filter(({ inlinePicture }) => inlinePicture);
    for (const [index, part] of [...seen, ...inline].entries()) {
      await this.#addPart(part, { number: index + 1, mailDepth: 0, zipDepth: 0, isOwn: true });
    }
  }

  async #addPart(part: DecodedPart, place: Place): Promise<void> {
    this.#parts += 1;
    if (this.#parts > mailLimits.parts) {
      const detail = `De mail bevat meer dan ${mailLimits.parts} onderdelen; dat is de grens.`;
      if (this.#parts === mailLimits.parts + 1) this.#problem(part, place, { reason: 'too-large', detail });
      return;
    }
    if (isResourceFork(part.bytes)) return;
    const kind = await wrapperOf(part);
    if (kind === undefined) this.#attachments.push({ number: place.number, ...part });
    else await this.#open(kind, part, place);
  }

  async #open(kind: WrapperKind, part: DecodedPart, place: Place): Promise<void> {
    const deeper = isArchive(kind) ? { zipDepth: place.zipDepth + 1 } : { mailDepth: place.mailDepth + 1 };
    const inside: Place = { ...place, ...deeper, isOwn: place.isOwn && (kind === 'cms' || kind === 'tnef') };
    if (inside.zipDepth > mailLimits.zipDepth || inside.mailDepth > mailLimits.depth) return this.#problem(part, place, tooDeep(kind));
    let opened: Opened;
    try {
      opened = await openWrapper(kind, part, this.#budget);
    } catch (error) {
      return this.#problem(part, place, refusalOf(kind, error));
    }
    this.#budget -= opened.inflated;
    if (kind === 'zip' && opened.files?.length === 0) this.#problem(part, place, { reason: 'empty', detail: 'Het zipbestand is leeg.' });
    if (opened.mail !== undefined) this.#noteMail(opened.mail, inside);
    for (const each of opened.files ?? opened.mail?.parts ?? []) await this.#addPart(each, inside);
  }

  #noteMail({ subject, from, text }: DecodedMail, { number, isOwn }: Place): void {
    if (isOwn && this.#ownText.trim() === '') this.#ownText = text;
    this.#innerMails.push({ number, subject, from: from[0], text });
  }

  #problem(part: DecodedPart, place: Place, problem: Pick<DocumentProblem, 'reason' | 'detail'>): void {
    const where = { attachment: place.number, file: part.name, kind: 'archive' } as const;
    this.#problems.push({ ...problem, certain: true, where });
  }
}
