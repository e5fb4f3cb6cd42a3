/** Where a value stands in a mail, so that a person finds it back. */
export interface Place {
  /** 1-based number of the attachment in the mail, 0 for the text of the mail itself; what a letter names instead of a file name. */
  readonly attachment: number;
  /** The sender's file name: for the backoffice and `check`, never in a letter. */
  readonly file: string;
  /** The file that this one was embedded in: the PDF around an XML, the XML around a PDF. */
  readonly inside?: string | undefined;
  readonly kind: 'pdf' | 'spreadsheet' | 'xml' | 'word' | 'picture' | 'text' | 'archive' | 'unknown';
  readonly page?: number | undefined;
  /** 1-based number of the invoice line, as counted by the reader. */
  readonly line?: number | undefined;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  readonly path?: string | undefined;
  /** Left, top, width and height on the page in points. */
  readonly box?: readonly [number, number, number, number] | undefined;
}

/**
 * A value as a document gives it. Certain means that structure says so or that independent things agree;
 * a certain absence means that nothing left unread in the document could be the missing value.
 */
export type Field<T> = ReadField<T> | AbsentField;
export interface ReadField<T> {
  readonly state: 'read';
  readonly value: T;
  readonly certain: boolean;
  readonly where: Place;
}
export interface AbsentField {
  readonly state: 'absent';
  readonly certain: boolean;
  readonly where?: Place | undefined;
}

export const read = <T>(value: T, where: Place, certain = true): ReadField<T> => ({ state: 'read', value, certain, where });
export const absent = (certain = true, where?: Place): AbsentField => ({ state: 'absent', certain, where });
/** The value whatever its certainty; for explanations, never to fail a rule on. */
export const valueOf = <T>(field: Field<T>): T | undefined => (field.state === 'read' ? field.value : undefined);
/** The value when it may carry a rejection. */
export const certainValueOf = <T>(field: Field<T>): T | undefined => (field.state === 'read' && field.certain ? field.value : undefined);
export const isCertainlyAbsent = (field: Field<unknown>): boolean => field.state === 'absent' && field.certain;
