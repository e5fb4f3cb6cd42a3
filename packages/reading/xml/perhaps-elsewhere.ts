import type { XmlElement } from '#documents';
import { absent, type Field, type InvoiceLine, isCertainlyAbsent } from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { findIdentity, youngestBirth } from '../pdf/identity.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findDates, monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { findIbans } from '../values/iban-text.ts';
import { findPeriods } from '../values/period-text.ts';
import { type FreeText, isCut } from './free-texts.ts';

type MayHold = (text: string, element: XmlElement) => boolean;

const birthInDigits =
  /(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19\d\d|20[01]\d)|(?:19\d\d|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/;
const monthName = new RegExp(`(?<![a-z])${monthPattern}`);
const monthNames = new RegExp(monthName.source, 'g');
const namedPerson = /(?<![a-z])(?:dhr|de heer|hr|mevr|mevrouw|mw|client|bewoner|deelnemer|zorgvrager|naam)(?![a-z])/;
const initials = /(?<!\p{L})\p{Lu}\.(?: ?\p{Lu}\.)* ?(?:\p{Ll}{1,4} ){0,3}\p{Lu}\p{Ll}/u;
/** What a line says that is neither product nor person. */
const plainWords =
  /(?<![a-z])(?:maand(?:en)?|dag(?:en)?|etma(?:al|len)|uur|uren|stuks?|per|van|de|het|in|over|voor|volgens|zie|wmo|zorg|periode|factuur|btw|vrijgesteld|siem|euro?)(?![a-z])/g;

function wordsLeft(text: string): boolean {
  if (recogniseProduct(text).kind === 'known') return false;
  const left = findIdentity(rowsOf([pageOfText([text])]), false).rest.filter((piece) => recogniseProduct(piece.text).kind !== 'known');
  return left.some((piece) => /[a-z]{2}/.test(fold(piece.text).replace(monthNames, '').replace(plainWords, '')));
}

/** Whether a text may hold a value that the place where it belongs does not have. */
const mayHold = {
  clientNumber: (text) => /(?<!\d)\d{5,8}(?!\d)/.test(text) || /(?<!\d)\d{3}[ .]\d{3}(?!\d)/.test(text),
  birthDate: (text) => birthInDigits.test(text) || findDates(text).some(({ date }) => date < youngestBirth),
  bsn: (text) => /(?<!\d)\d(?:[ .]?\d){7,8}(?!\d)/.test(text),
  address: (text) => /(?<!\d)[1-9]\d{3} ?[A-Za-z]{2}(?![A-Za-z])|\p{L}{3} (?!(?:19|20)\d\d)\d{1,4}(?:[ -]?[A-Za-z])?\s*(?:,|$)/u.test(text),
  clientName: (text) => namedPerson.test(fold(text)) || initials.test(text),
} satisfies Partial<Record<keyof InvoiceLine, (text: string) => boolean>>;
export type PersonField = keyof typeof mayHold;
const names = Object.keys(mayHold) as PersonField[];

/** What the texts may hold; what a text holds that is cut off, nobody knows. */
export const heldIn = (texts: readonly FreeText[]): ReadonlySet<PersonField> =>
  new Set(names.filter((name) => texts.some((each) => isCut(each) || mayHold[name](each.text))));

const orDoubted = <T>(field: Field<T>, isDoubtful: boolean): Field<T> =>
  isDoubtful && isCertainlyAbsent(field) ? absent(false, field.where) : field;

/** A discount or travel costs are for nobody in care. */
const namesCare = ({ product }: InvoiceLine): boolean =>
  product.state === 'absent' || (product.certain && product.value.recognised.kind !== 'unknown');

/** The line, with no absence called certain of what may stand in a text of the line or of the whole document. */
export function lineWithDoubt(line: InvoiceLine, own: readonly FreeText[], ofDocument: ReadonlySet<PersonField>): InvoiceLine {
  const missing = names.filter((name) => isCertainlyAbsent(line[name]));
  if (missing.length === 0) return line;
  const understood = new Set(names.flatMap((name) => (line[name].state === 'read' ? [line[name].where.path] : [])));
  const unread = own.filter(({ element }) => !understood.has(element.path));
  const ofLine = heldIn(own);
  const doubtful = new Set<keyof InvoiceLine>(missing.filter((name) => ofDocument.has(name) || ofLine.has(name)));
  if (unread.some(({ text }) => wordsLeft(text))) doubtful.add('clientName');
  if (!namesCare(line)) for (const name of missing) doubtful.add(name);
  if (unread.some(({ text }) => /\d/.test(text))) doubtful.add('quantity');
  return {
    ...line,
    clientNumber: orDoubted(line.clientNumber, doubtful.has('clientNumber')),
    clientName: orDoubted(line.clientName, doubtful.has('clientName')),
    birthDate: orDoubted(line.birthDate, doubtful.has('birthDate')),
    bsn: orDoubted(line.bsn, doubtful.has('bsn')),
    address: orDoubted(line.address, doubtful.has('address')),
    quantity: orDoubted(line.quantity, doubtful.has('quantity')),
  };
}

const monthInDigits = /(?<!\d)20\d\d[-/]?(?:0[1-9]|1[0-2])(?:\d\d)?(?!\d)/;
const namesInvoice = /fact|invoice|nota|rekening|credit|correct|origin|betreft/;

const mayBe = {
  number: (text) => /fact|invoice|nota|nummer|\b(?:no|nr)\b/.test(fold(text)) && /\d/.test(text),
  date: (text) => findDates(text).length > 0,
  period: (text) => findDates(text).length + findPeriods(text).length > 0 || monthInDigits.test(text) || monthName.test(fold(text)),
  iban: (text) => findIbans(text).length > 0,
  original: (text, { path }) => /\d/.test(text) && (/Reference/.test(path) || namesInvoice.test(fold(text))),
} as const satisfies Readonly<Record<string, MayHold>>;

/** The fields of the document itself, with no absence called certain of what may stand in one of its texts. */
export function headWithDoubt<Head extends { readonly [name in keyof typeof mayBe]: Field<unknown> }>(
  head: Head,
  texts: readonly FreeText[],
): Head {
  const doubted = (Object.keys(mayBe) as (keyof typeof mayBe)[]).map((name) => [
    name,
    orDoubted(head[name], isCertainlyAbsent(head[name]) && texts.some((each) => isCut(each) || mayBe[name](each.text, each.element))),
  ]);
  return { ...head, ...Object.fromEntries(doubted) };
}
