import type { CaseOutcome } from '#domain';
import type { Answer } from './answer.ts';
import { beoordelingNames } from './beoordeling.ts';

/** A workbook that goes along with a letter: the beoordeling of one invoice, line by line. */
export interface Workbook {
  readonly filename: string;
  readonly outcome: CaseOutcome;
}

/** What the workbooks that go along are called, by submission; the prefix keeps those of several mails apart. */
export const workbookNames = ({ outcome, kind }: Answer, prefix = ''): ReadonlyMap<string, string> =>
  kind === 'decision' ? new Map([...beoordelingNames(outcome.cases)].map(([id, name]) => [id, `${prefix}${name}`])) : new Map();

/** The cases that have a name here. */
export const workbooksOf = ({ outcome: { cases } }: Answer, names: ReadonlyMap<string, string>): readonly Workbook[] =>
  cases.flatMap((outcome) => {
    const filename = names.get(outcome.submissionId);
    return filename === undefined ? [] : [{ filename, outcome }];
  });
