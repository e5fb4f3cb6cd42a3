import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Mail } from '#mail';

/** What must come out of a mail by the word of whoever made the file, or of another reader. */
export interface MailTruth {
  /** Each must be among the names of the attachments, as often as it is here. */
  readonly names: readonly string[];
  /** Hashes of contents that must be among the attachments. */
  readonly contents: readonly string[];
  /** No other attachments than those named, but for text: a reader may call a text body or attachment. */
  readonly isAll: boolean;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
}

/** The truth beside a file (`x.json`, `x.xml`), or none. */
export function truthOf(path: string): MailTruth | undefined {
  const base = path.replace(/\.[^./]+$/, '');
  if (/\/msgreader\//.test(path)) return outlookTruth(`${base}.json`);
  if (/\/stalwart\//.test(path)) return stalwartTruth(`${base}.json`);
  return /\/mime4j\//.test(path) ? mime4jTruth(`${base}.xml`) : undefined;
}

/** Readers differ on which line ends belong to a part that is text. */
function hashOf(bytes: Uint8Array): string {
  const isText = bytes.every((byte) => byte < 0x7f && (byte >= 0x20 || (byte >= 9 && byte <= 13)));
  return createHash('sha256')
    .update(isText ? bytes.filter((byte) => byte > 0x20) : bytes)
    .digest('hex')
    .slice(0, 16);
}

/** What is not as the truth says, a sentence each. */
export function differences(mail: Mail, truth: MailTruth): string[] {
  const found: string[] = [];
  const names = mail.attachments.map(({ name }) => name.trim());
  const hashes = mail.attachments.map(({ bytes }) => hashOf(bytes));
  for (const name of lacking(truth.names, names)) found.push(`${name} is missing`);
  for (const content of lacking(truth.contents, hashes)) found.push(`content ${content} is missing`);
  const files = mail.attachments.filter(({ contentType }) => !contentType.startsWith('text/'));
  if (truth.isAll && files.length > Math.max(truth.names.length, truth.contents.length))
    found.push(`${files.length} files instead of ${Math.max(truth.names.length, truth.contents.length)}`);
  const [first] = mail.innerMails;
  if (truth.subject !== undefined && first?.subject !== truth.subject) found.push(`subject ${first?.subject} instead of ${truth.subject}`);
  if (truth.text !== undefined && !letters(first?.text ?? '').startsWith(letters(truth.text).slice(0, 60))) found.push('another text');
  return found;
}

const letters = (text: string): string => text.replace(/\s+/g, '');

function lacking(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

interface OutlookMessage {
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly { readonly fileName?: string; readonly name?: string; readonly innerMsgContentFields?: OutlookMessage }[];
}

/** What the tests of another reader of .msg expect. */
function outlookTruth(path: string): MailTruth | undefined {
  if (!existsSync(path)) return undefined;
  const message = JSON.parse(readFileSync(path, 'utf8')) as OutlookMessage;
  return { names: outlookNames(message), contents: [], isAll: true, subject: message.subject?.trim(), text: message.body };
}

const outlookNames = ({ attachments }: OutlookMessage): string[] =>
  (attachments ?? []).flatMap((each) =>
    each.innerMsgContentFields === undefined ? [(each.fileName ?? each.name ?? '').trim()] : outlookNames(each.innerMsgContentFields),
  );

interface StalwartMessage {
  readonly parts: readonly { readonly body: StalwartBody }[];
}
interface StalwartBody {
  readonly Binary?: readonly number[];
  readonly InlineBinary?: readonly number[];
  readonly Message?: StalwartMessage;
}

/** What another parser of mails made of it: the bytes of every part that is no text. */
function stalwartTruth(path: string): MailTruth | undefined {
  if (!existsSync(path)) return undefined;
  const binaries = ({ parts }: StalwartMessage): string[] =>
    parts.flatMap(({ body }) => {
      if (body.Message !== undefined) return typeof body.Message === 'object' && 'parts' in body.Message ? binaries(body.Message) : [];
      const bytes = body.Binary ?? body.InlineBinary;
      // That parser leaves uuencoded parts as they are.
      return bytes === undefined || /^begin [0-7]{3} /.test(Buffer.from(bytes.slice(0, 20)).toString('latin1'))
        ? []
        : [hashOf(Uint8Array.from(bytes))];
    });
  return { names: [], contents: binaries(JSON.parse(readFileSync(path, 'utf8')) as StalwartMessage), isAll: false };
}

const leaf = /<header>((?:(?!<header>)[\s\S])*?)<\/header>\s*<body>/g;
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The events of another parser: the names of all parts that have one in plain letters. */
function mime4jTruth(path: string): MailTruth | undefined {
  if (!existsSync(path)) return undefined;
  const xml = readFileSync(path, 'latin1');
  const names = [...xml.matchAll(leaf)].flatMap(([, fields = '']) => {
    const header = fields.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity).replace(/\r?\n(?=[ \t])/g, '');
    const name =
      /content-disposition:[^\n]*?\bfilename="([^"\n]+)"/i.exec(header)?.[1] ?? /content-type:[^\n]*?\bname="([^"\n]+)"/i.exec(header)?.[1];
    return name === undefined || /=\?|[^ -~]/.test(name) || /^<field>\s*content-type:\s*text\//im.test(header) ? [] : [name];
  });
  return { names, contents: [], isAll: false };
}
