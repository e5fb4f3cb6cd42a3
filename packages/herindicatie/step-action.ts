import type { DateRange, Herindicatie, HerindicatieStep, IsoInstant, ProductCode } from '#domain';

/** What a person says about a report: without `reference` about the newest of which it can be said. */
export type ReportAction =
  /** It is good: that opens the task. */
  | { readonly do: 'accept'; readonly reference?: string | undefined }
  /** It does not count after all: another one is awaited. */
  | { readonly do: 'set-aside'; readonly reference?: string | undefined; readonly reason: string };
/** What a person does about a herindicatie. */
export type StepAction =
  | ReportAction
  /** A toewijzing needs its period; its product is that of the old beschikking unless told. */
  | {
      readonly do: 'done';
      readonly step: HerindicatieStep;
      readonly product?: ProductCode | undefined;
      readonly period?: DateRange | undefined;
    }
  | { readonly do: 'not-needed'; readonly step: HerindicatieStep; readonly reason: string }
  /** `isEarlier`: the inzorgmelding from before the beschikking was prolonged. */
  | { readonly do: 'undo'; readonly step: HerindicatieStep; readonly reason: string; readonly isEarlier?: true | undefined };
/** Who did it, and when. */
export interface StepBy {
  readonly by: string;
  readonly at: IsoInstant;
}
export type Stepped = { readonly herindicatie: Herindicatie } | { readonly refusal: string };

export const isBlank = (text: string): boolean => text.trim() === '';
export const withoutReason = (reason: string): string | undefined => (isBlank(reason) ? 'Geef een reden.' : undefined);
