import { Locked, OverLimit, unpackZip, type ZipEntry } from '#archive';
import type { DocumentProblem } from '#domain';
import { type DecodedMail, type DecodedPart, decodeMail } from './decode-mail.ts';
import { mailLimits } from './limits.ts';
import type { Attachment } from './mail.ts';
import { isMail, isPlainZip } from './wrappers.ts';

export interface Unwrapped {
  readonly attachments: readonly Attachment[];
  readonly problems: readonly DocumentProblem[];
  /** Bodies of mails within the mail. */
  readonly innerTexts: readonly string[];
}

interface Place {
  readonly number: number;
  readonly mailDepth: number;
  readonly zipDepth: number;
}

/** Files that programs put into archives for themselves. */
const droppings = /(^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** Opens every forwarded mail and archive in a mail, within the limits of the whole mail. */
export async function unwrap(mail: DecodedMail): Promise<Unwrapped> {
  const unwrapper = new Unwrapper();
  await unwrapper.addMail(mail);
  return unwrapper.result();
}

class Unwrapper {
  readonly #attachments: Attachment[] = [];
  readonly #problems: DocumentProblem[] = [];
  readonly #innerTexts: string[] = [];
  #parts = 0;
  #budget: number = mailLimits.unpackedBytes;

  result(): Unwrapped {
    return { attachments: this.#attachments, problems: this.#problems, innerTexts: this.#innerTexts };
  }

  /** Pictures within the text are numbered last: people count the attachments that they see. */
  async addMail(mail: DecodedMail): Promise<void> {
    const seen = mail.parts.filter(({ inlinePicture }) => !inlinePicture);
    const inline = mail.parts.filter(({ inlinePicture }) => inlinePicture);
    for (const [index, part] of [...seen, ...inline].entries()) {
      await this.#addPart(part, { number: index + 1, mailDepth: 0, zipDepth: 0 });
    }
  }

  async #addPart(part: DecodedPart, place: Place): Promise<void> {
    this.#parts += 1;
    if (this.#parts > mailLimits.parts) {
      if (this.#parts === mailLimits.parts + 1)
        this.#problem(part, place, 'too-large', `De mail bevat meer dan ${mailLimits.parts} onderdelen; dat is de grens.`);
      return;
    }
    if (isMail(part)) return this.#addInnerMail(part, place);
    if (await isPlainZip(part)) return this.#addArchive(part, place);
    this.#attachments.push({ number: place.number, ...part });
  }

  async #addInnerMail(part: DecodedPart, place: Place): Promise<void> {
    if (place.mailDepth >= mailLimits.depth) {
      this.#problem(part, place, 'too-large', `Er zitten meer dan ${mailLimits.depth} doorgestuurde mails in elkaar; dat is de grens.`);
      return;
    }
    let inner: DecodedMail;
    try {
      inner = await decodeMail(part.bytes);
    } catch {
      this.#problem(part, place, 'damaged', 'De doorgestuurde mail kan niet worden geopend.');
      return;
    }
    this.#innerTexts.push(inner.text);
    for (const each of inner.parts) await this.#addPart(each, { ...place, mailDepth: place.mailDepth + 1 });
  }

  async #addArchive(part: DecodedPart, place: Place): Promise<void> {
    if (place.zipDepth >= mailLimits.zipDepth) {
      this.#problem(part, place, 'too-large', `Er zitten meer dan ${mailLimits.zipDepth} zipbestanden in elkaar; dat is de grens.`);
      return;
    }
    let entries: ZipEntry[];
    try {
      entries = await unpackZip(part.bytes, (name) => !droppings.test(name), this.#budget);
    } catch (error) {
      if (error instanceof OverLimit) this.#problem(part, place, 'too-large', error.message);
      else if (error instanceof Locked) this.#problem(part, place, 'encrypted', 'Het zipbestand is beveiligd met een wachtwoord.');
      else this.#problem(part, place, 'damaged', 'Het zipbestand is beschadigd en kan niet worden geopend.');
      return;
    }
    if (entries.length === 0) this.#problem(part, place, 'empty', 'Het zipbestand is leeg.');
    this.#budget -= entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const { name, bytes } of entries) {
      const file = { name, contentType: 'application/octet-stream', bytes, inlinePicture: false };
      await this.#addPart(file, { ...place, zipDepth: place.zipDepth + 1 });
    }
  }

  #problem(part: DecodedPart, place: Place, reason: DocumentProblem['reason'], detail: string): void {
    const where = { attachment: place.number, file: part.name, kind: 'archive' } as const;
    this.#problems.push({ reason, certain: true, where, detail });
  }
}
