import { z } from 'zod';
import type { Checked } from '../../packages/local/check/checked.ts';
import { toJson } from '../../packages/local/check/to-json.ts';

const finding = z.object({
  code: z.string(),
  verdict: z.string(),
  consequence: z.string(),
  where: z.record(z.string(), z.unknown()).optional(),
  clientNumber: z.string().optional(),
  facts: z.record(z.string(), z.unknown()),
});
/** What `check --json` says, without what differs from run to run and without the letter, which has a file of its own. */
const checkedMail = z.object({
  mailbox: z.string(),
  decision: z.string(),
  findings: z.array(finding),
  cases: z.array(
    z.object({ kind: z.string(), decision: z.string(), findings: z.array(finding), invoice: z.unknown(), report: z.unknown() }),
  ),
  replies: z.array(z.object({ to: z.string(), subject: z.string(), text: z.string(), attachments: z.array(z.string()) })),
});
export type GoldenResult = z.infer<typeof checkedMail>;

export const resultOf = (checked: Checked): GoldenResult => checkedMail.parse(JSON.parse(toJson(checked)));

/** The codes that were found, in order; remarks only when they are asked for. */
export function codesOf(result: GoldenResult, asked: readonly string[]): readonly string[] {
  const findings = [...result.findings, ...result.cases.flatMap((each) => each.findings)];
  const codes = findings.filter(({ code, consequence }) => consequence !== 'remark' || asked.includes(code)).map(({ code }) => code);
  return [...new Set(codes)].toSorted();
}

/** The letters stand in a file of their own, where a person can read them. */
export const withoutLetters = ({ replies, ...rest }: GoldenResult): object => ({
  ...rest,
  replies: replies.map(({ to, subject, attachments }) => ({ to, subject, attachments })),
});

/** As `npm run format` would print it: a list of plain values on one line. */
export const storedJson = (value: object): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\n\s+((?:(?:"[^"\n]*"|[\d.-]+),?\s+)+)\]/g, (_, items: string) => `[${items.trim().replace(/,\s+/g, ', ')}]`)}\n`;

/** `Een late factuur is goed` → `een-late-factuur-is-goed` */
export const nameOf = (sentence: string): string =>
  sentence
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The letters of all mails, as they are read. */
export const letterOf = (results: readonly GoldenResult[]): string =>
  results
    .flatMap(({ replies }, at) =>
      replies.length === 0
        ? [`=== mail ${at + 1}: geen antwoord\n`]
        : replies.map(
            ({ to, subject, text, attachments }) =>
              `=== mail ${at + 1}\nAan: ${to}\nOnderwerp: ${subject}\n${attachments.length === 0 ? '' : `Bijlagen: ${attachments.join(', ')}\n`}\n${text.trimEnd()}\n`,
          ),
    )
    .join('\n');
